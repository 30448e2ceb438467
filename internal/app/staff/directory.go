package staff

import (
	"context"
	"errors"
	"strings"

	"mogna/internal/address"
	"mogna/internal/app/access"
	"mogna/internal/app/audit"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// Person is who an OpenID provider says that somebody is, and what they may do. Issuer and Subject together are who it is.
type Person struct {
	Issuer, Subject string
	Email           string
	EmailVerified   bool
	Name            string
	Grants          []survey.Grant
}

// SignIn lets in whoever has signed in at the provider. Somebody is known by who they are there; by their address only the
// first time, and only where the provider vouches for it. Role and organisation follow what the provider says.
func (s *Service) SignIn(ctx context.Context, c access.Credentials, p Person) (access.Credentials, error) {
	grant, granted, err := survey.StrongestGrant(p.Grants)
	if err != nil {
		return c, err
	}
	p.Name = survey.Readable(p.Name)
	first := usecase.ForOrganiser(ctx, survey.FirstOrganiser) // whose directory it is
	var refused error
	err = s.store.Write(first, func(tx Tx) error {
		who, err := findStaff(tx, p)
		switch {
		case err != nil:
			return err
		case who == nil && !granted, who != nil && who.FromDirectory && !granted:
			refused = errNoRole
			return s.withdrawAccess(tx, who)
		case who == nil:
			who = &survey.Staff{Name: p.Name, Email: address.Tidy(p.Email)}
		}
		if err := s.updateFromDirectory(tx, who, p, grant, granted); err != nil {
			return err
		}
		return access.Admit(tx, s.clock(), &c, who.ID, p.EmailVerified && strings.EqualFold(address.Tidy(p.Email), who.Email), "oidc")
	})
	if err == nil && refused != nil && p.EmailVerified {
		if there, is, err := s.signInElsewhere(ctx, c, p); is || err != nil {
			return there, err
		}
	}
	return c, errors.Join(err, refused)
}

// signInElsewhere lets somebody in to whom the directory gives no role, and whom the coordinator of another organiser has added.
func (s *Service) signInElsewhere(ctx context.Context, c access.Credentials, p Person) (_ access.Credentials, is bool, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		who, err := tx.StaffByEmail(address.Tidy(p.Email))
		if usecase.IsNotFound(err) || err == nil && (who.FromDirectory || who.Organiser == survey.FirstOrganiser) {
			return nil
		}
		if err != nil {
			return err
		}
		is = true
		return access.Admit(tx, s.clock(), &c, who.ID, true, "oidc")
	})
	return c, is, err
}

// directory is how the audit log calls the OpenID provider.
const directory = "directory"

var errNoRole = survey.Fail(survey.Forbidden, "Du är inloggad hos din organisation men har ingen roll i Mogna. Be din it-avdelning eller processledaren om en.",
	"You are signed in to your organisation but have no role in Mogna. Ask your IT department or the coordinator for one.")

// findStaff finds somebody's row, and nil where there is none.
func findStaff(tx Tx, p Person) (*survey.Staff, error) {
	who, err := tx.StaffBySubject(p.Issuer, p.Subject)
	if err == nil && who.Ended.IsZero() || err != nil && !usecase.IsNotFound(err) {
		return who, err
	}
	barred := err == nil
	who, err = tx.StaffByEmail(address.Tidy(p.Email))
	switch {
	case usecase.IsNotFound(err) && barred:
		return nil, survey.Fail(survey.Forbidden, "Din behörighet är avslutad. Be processledaren lägga till dig igen.", "Your access has ended. Ask the coordinator to add you again.")
	case usecase.IsNotFound(err):
		return nil, nil
	case err != nil:
		return nil, err
	case !p.EmailVerified || who.Subject != "":
		return nil, survey.Fail(survey.Forbidden, "Någon har redan behörighet med din e-postadress, och inloggningstjänsten kan inte visa att det är du. Be processledaren avsluta den behörigheten och logga sedan in igen.",
			"Someone already has access with your email address, and the sign-in service cannot confirm that it is you. Ask the coordinator to end that access, then sign in again.")
	}
	return who, nil
}

// withdrawAccess ends the access of somebody whom the directory gave a role and gives none any more. Their place there is let go, so
// that a role given again lets them in again.
func (s *Service) withdrawAccess(tx Tx, who *survey.Staff) error {
	if who == nil {
		return nil
	}
	who.Issuer, who.Subject = "", ""
	if err := tx.UpdateStaff(who); err != nil {
		return err
	}
	if err := endStaff(tx, s.clock(), who.ID); err != nil {
		return err
	}
	return audit.Record(tx, s.clock(), directory, "end-staff", audit.StaffObject(who.ID), "")
}

// updateFromDirectory makes somebody's row what the directory says, adding it where there is none.
func (s *Service) updateFromDirectory(tx Tx, who *survey.Staff, p Person, grant survey.Grant, granted bool) error {
	before := *who
	who.Issuer, who.Subject = p.Issuer, p.Subject
	if granted {
		who.Role, who.Organisation, who.FromDirectory = grant.Role, grant.Organisation, true
	}
	if err := s.checkComplete(tx, who); err != nil {
		return err
	}
	switch {
	case who.ID == 0:
		if err := tx.AddStaff(who, s.clock()); err != nil {
			return err
		}
		return audit.Record(tx, s.clock(), directory, "add-staff", audit.StaffObject(who.ID), string(who.Role))
	case *who == before:
		return nil
	}
	if err := tx.UpdateStaff(who); err != nil {
		return err
	}
	return audit.Record(tx, s.clock(), directory, "change-staff", audit.StaffObject(who.ID), string(who.Role))
}

// checkComplete fails where what the directory says of somebody makes no member of staff.
func (s *Service) checkComplete(tx Tx, who *survey.Staff) error {
	list, err := tx.Organisations()
	if err != nil {
		return err
	}
	if who.Organisation != "" && len(UnknownOrganisation(list, who.Organisation)) > 0 {
		return survey.Fail(survey.Forbidden, "Inloggningstjänsten säger att du är kontaktperson för %s, som inte är med i någon mätomgång än. Hör av dig till processledaren.",
			"The sign-in service says that you are the contact for %s, which is not in any round yet. Contact the coordinator.", who.Organisation)
	}
	if len(checkStaff(*who)) > 0 {
		return survey.Fail(survey.Forbidden, "Inloggningstjänsten lämnar inte ut ditt namn och din e-postadress till Mogna. Be din it-avdelning att lägga till dem.",
			"The sign-in service does not share your name and email address with Mogna. Ask your IT department to add them.")
	}
	return nil
}
