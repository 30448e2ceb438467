package server

import (
	"fmt"
	"os"
	"strings"

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
	return installed("accessibility", c.Accessibility, configs.Accessibility, statement.Parse)
}

// DataProtection reads the installation's entries of the personal data notice, or the empty ones that come with the program.
func DataProtection(c *config.Config) (*statement.DataProtection, error) {
	return installed("dataProtection", c.DataProtection, configs.DataProtection, statement.ParseDataProtection)
}

// tellGaps warns of what the pages can't say until the installation has filled it in.
func (s *Server) tellGaps(told *statement.Statement) {
	if missing := s.privacy.Missing(); len(missing) > 0 {
		s.log.Warn("the personal data notice has gaps: fill in configs/data-protection.yaml and name the file with the option dataProtection", "missing", strings.Join(missing, ", "))
	}
	if missing := told.Missing(); len(missing) > 0 {
		s.log.Warn("the accessibility statement has gaps: fill in configs/accessibility.yaml and name the file with the option accessibility", "missing", strings.Join(missing, ", "))
	}
}

// installed reads the file that an option names, or what comes with the program.
func installed[T any](option, path string, shipped []byte, parse func([]byte) (T, error)) (none T, err error) {
	if path != "" {
		if shipped, err = os.ReadFile(path); err != nil {
			return none, fmt.Errorf("%s: %w", option, err)
		}
	}
	v, err := parse(shipped)
	if err != nil {
		return none, fmt.Errorf("%s %s: %w", option, path, err)
	}
	return v, nil
}
