package server

import (
	"fmt"
	"os"

	"mogna/configs"
	"mogna/internal/config"
	"mogna/internal/httpapi"
	"mogna/internal/signin"
	"mogna/internal/statement"
)

// newProvider makes the sign-in at an OpenID provider, and none where no issuer is set.
func newProvider(c *config.Config, base string) (*signin.Provider, error) {
	o := c.OIDC
	if o.Issuer == "" {
		return nil, nil
	}
	roles, err := signin.ParseRoles(o.Roles)
	if err != nil {
		return nil, fmt.Errorf("oidc.roles: %w", err)
	}
	p, err := signin.New(signin.Config{Issuer: o.Issuer, ClientID: o.ClientID, ClientSecret: o.ClientSecret, RedirectURL: base + httpapi.OIDCReturn,
		RoleClaim: o.RoleClaim, Roles: roles, OrganisationClaim: o.OrganisationClaim})
	if err != nil {
		return nil, fmt.Errorf("oidc: %w", err)
	}
	return p, nil
}

// newStatement reads the installation's accessibility statement, or the one that comes with the program.
func newStatement(c *config.Config) (*statement.Statement, error) {
	data := configs.Accessibility
	if c.Accessibility != "" {
		var err error
		if data, err = os.ReadFile(c.Accessibility); err != nil {
			return nil, fmt.Errorf("accessibility: %w", err)
		}
	}
	s, err := statement.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("accessibility: %w", err)
	}
	return s, nil
}
