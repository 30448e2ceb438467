package signin

import (
	"maps"
	"slices"
	"strings"

	"mogna/internal/survey"
)

// The roles that a grant can give.
const (
	Coordinator = "coordinator"
	Reader      = "reader"
	Contact     = "contact"
)

// Grant is one thing that somebody may do. Only a contact has an organisation.
type Grant struct {
	Role         string
	Organisation string
}

// grants are what somebody's claims give, each once, in the order of the claims.
func (c Config) grants(claims map[string]any) []Grant {
	grants := []Grant{}
	add := func(role, organisation string) {
		g := Grant{Role: role, Organisation: survey.OrganisationCode(organisation)}
		if (role != Contact || g.Organisation != "") && !slices.Contains(grants, g) {
			grants = append(grants, g)
		}
	}
	for _, value := range texts(find(claims, c.RoleClaim)) {
		role, organisation, named := meaning(c.Roles[value])
		switch {
		case role == "" || organisation == "*":
			for _, code := range c.starred(value) {
				add(Contact, code)
			}
		case role == Contact && !named:
			for _, code := range texts(find(claims, c.OrganisationClaim)) {
				add(Contact, code)
			}
		default:
			add(role, organisation)
		}
	}
	return grants
}

// lacks tells whether claims leave out what the roles are read from.
func (c Config) lacks(claims map[string]any) bool {
	held := find(claims, c.RoleClaim)
	if held == nil {
		return len(c.Roles) > 0
	}
	for _, value := range texts(held) {
		if role, _, named := meaning(c.Roles[value]); role == Contact && !named && find(claims, c.OrganisationClaim) == nil {
			return true
		}
	}
	return false
}

// starred gives the organisation that stands in a star's place, for each line with a star that the value fits.
func (c Config) starred(value string) (codes []string) {
	for _, line := range slices.Sorted(maps.Keys(c.Roles)) {
		prefix, pattern := strings.CutSuffix(line, "*")
		if code, fits := strings.CutPrefix(value, prefix); pattern && fits && code != "*" {
			codes = append(codes, code)
		}
	}
	return codes
}
