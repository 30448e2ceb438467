// Package signin lets staff sign in by OpenID Connect: at Entra ID, or at any provider that keeps to the standard.
//
// The provider says who somebody is. What they may do follows from one claim of theirs, RoleClaim, and from Roles, which
// says what each value of that claim means here:
//
//	Mogna.Processledare = coordinator    runs the rounds
//	Mogna.Styrgrupp     = reader         reads results and reports
//	Mogna.Kontakt.Tanum = contact:1435   municipal contact, for organisation 1435
//	Mogna.Kontakt.*     = contact:*      municipal contact, for the organisation whose code stands in the star's place
//	Mogna.Kontakt       = contact        municipal contact, for the organisation that OrganisationClaim names
//
// A value is compared as it stands; a line without a star goes before one with. Who has several values gets what each of them
// gives, and who has none gets nothing. The organisation is SCB's four-digit code, or the short name of a joint body.
//
// Both claims may stand inside others: realm_access.roles is the claim roles in the claim realm_access, and a name that itself
// has dots in it is found as well. A claim may be one text, a list of texts, or an object whose names are the values.
//
// In Entra ID, define app roles and leave RoleClaim at its default, roles. Groups work as well: set RoleClaim to groups, ask
// for the groups that are assigned to the application, and write each group's object id in Roles. Entra leaves the groups out
// for somebody who has more than fit in a token; that person is told so. Issuer must name the tenant:
// https://login.microsoftonline.com/TENANT/v2.0.
package signin
