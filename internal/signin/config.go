package signin

import (
	"net"
	"net/url"
	"slices"
	"strings"

	"mogna/internal/survey"
)

// Config is what an operator sets. Scopes and RoleClaim may be empty, and Roles as well where roles are given elsewhere.
type Config struct {
	Issuer            string            // the provider's address, letter by letter as its own discovery document has it
	ClientID          string            // what the provider calls this service
	ClientSecret      string            // what the provider knows this service by
	RedirectURL       string            // where the provider sends people back, as it is registered there
	Scopes            []string          // openid, profile and email where empty
	RoleClaim         string            // roles where empty
	Roles             map[string]string // a value of the role claim → coordinator, reader, contact, contact:CODE or contact:*
	OrganisationClaim string            // where the organisation of a plain contact stands
}

var defaultScopes = []string{"openid", "profile", "email"}

const defaultRoleClaim = "roles"

func (c Config) withDefaults() Config {
	if len(c.Scopes) == 0 {
		c.Scopes = defaultScopes
	}
	if c.RoleClaim == "" {
		c.RoleClaim = defaultRoleClaim
	}
	return c
}

// Validate names everything that can't work, by the option's name.
func (c Config) Validate() error {
	c = c.withDefaults()
	var faults []survey.Fault
	add := func(path string, what, mend survey.Text) {
		faults = append(faults, survey.Fault{Path: path, What: what, Mend: mend})
	}
	missing := survey.Say("Värdet saknas.", "There is no value.")
	if !safe(c.Issuer) || strings.ContainsAny(c.Issuer, "?#@") {
		add("issuer", survey.Say("%q är inte en adress som börjar med https://.", "%q is not an address that begins with https://.", c.Issuer),
			survey.Say("Skriv leverantörens adress (issuer), till exempel https://login.microsoftonline.com/KATALOG-ID/v2.0.",
				"Enter the provider's address (issuer), for example https://login.microsoftonline.com/TENANT-ID/v2.0."))
	} else if tenantless(c.Issuer) {
		add("issuer", survey.Say("Adressen släpper in konton från vilken organisation som helst.", "The address lets in accounts from any organisation."),
			survey.Say("Skriv er egen katalogs id i stället för common, organizations eller consumers.",
				"Enter your own tenant's id instead of common, organizations or consumers."))
	}
	if c.ClientID == "" {
		add("clientId", missing, survey.Say("Skriv det id som leverantören har gett tjänsten.", "Enter the id that the provider has given the service."))
	}
	if c.ClientSecret == "" {
		add("clientSecret", missing, survey.Say("Skapa en hemlighet hos leverantören och skriv den här.", "Create a secret at the provider and enter it here."))
	}
	if !safe(c.RedirectURL) || strings.Contains(c.RedirectURL, "#") {
		add("redirectUrl", survey.Say("%q är inte en adress som börjar med https://.", "%q is not an address that begins with https://.", c.RedirectURL),
			survey.Say("Skriv den adress som är registrerad hos leverantören.", "Enter the address that is registered at the provider."))
	}
	if !slices.Contains(c.Scopes, "openid") {
		add("scopes", survey.Say("openid saknas.", "openid is missing."), survey.Say("Lägg till openid.", "Add openid."))
	}
	return refuse(append(faults, c.roleFaults()...))
}

func refuse(faults []survey.Fault) error {
	if len(faults) == 0 {
		return nil
	}
	return &survey.Error{Code: survey.Invalid, Faults: faults,
		Detail: survey.Say("Inställningarna för inloggning behöver rättas.", "There are errors in the sign-in settings.")}
}

// safe tells whether what is sent to an address can be read by nobody on the way: https, or this very machine.
func safe(address string) bool {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" {
		return false
	}
	return u.Scheme == "https" || u.Scheme == "http" && (u.Hostname() == "localhost" || net.ParseIP(u.Hostname()).IsLoopback())
}

func tenantless(issuer string) bool {
	u, err := url.Parse(issuer)
	if err != nil || u.Hostname() != "login.microsoftonline.com" {
		return false
	}
	tenant, _, _ := strings.Cut(strings.TrimPrefix(u.Path, "/"), "/")
	return slices.Contains([]string{"", "common", "organizations", "consumers"}, tenant)
}
