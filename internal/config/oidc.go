package config

// OIDC is the sign-in service of those who work with Mogna. Without an issuer there is none.
type OIDC struct {
	Issuer            string   `koanf:"issuer"`
	ClientID          string   `koanf:"clientId"`
	ClientSecret      string   `koanf:"clientSecret"`
	RoleClaim         string   `koanf:"roleClaim"`
	Roles             []string `koanf:"roles"`
	OrganisationClaim string   `koanf:"organisationClaim"`
}
