package participants

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

// Municipalities lists the country's, or those of one county.
func (s *Service) Municipalities(actor permission.Actor, county string) ([]survey.Place, error) {
	if err := actor.MustCoordinate(); err != nil || county == "" {
		return s.municipalities, err
	}
	return slices.DeleteFunc(slices.Clone(s.municipalities), func(p survey.Place) bool { return p.County != county }), nil
}

// Places are the country's municipalities, by code.
func (s *Service) Places() map[string]survey.Place {
	of := make(map[string]survey.Place, len(s.municipalities))
	for _, p := range s.municipalities {
		of[p.Code] = p
	}
	return of
}

// AddOrganisations takes organisations into a round: by the code of a municipality, or of one that is known already, and joint
// bodies as they are given.
func (s *Service) AddOrganisations(ctx context.Context, actor permission.Actor, round int64, codes []string, bodies []survey.Organisation) (view *rounds.RoundView, err error) {
	err = permission.Act(ctx, s.store, actor, round, survey.Invite, func(tx Tx, r *survey.Round) error {
		known, err := tx.Organisations()
		if err != nil {
			return err
		}
		codes := tidyCodes(codes)
		fresh, faults := s.findMunicipalities(known, codes)
		for _, b := range bodies {
			b.Code, b.Name, b.Kind, b.Members = survey.BodyCode(b.Code), strings.TrimSpace(b.Name), survey.JointBody, tidyCodes(b.Members)
			if n := byCode(known, b.Code); n >= 0 {
				if err := sameBody(known[n], b); err != nil {
					return err
				}
				codes = append(codes, b.Code)
				continue
			}
			more, wrong := s.findMunicipalities(append(slices.Clone(known), fresh...), b.Members)
			fresh, faults = append(fresh, more...), append(append(faults, wrong...), checkBody(b)...)
			fresh, codes = append(fresh, b), append(codes, b.Code)
		}
		if len(faults) > 0 {
			return survey.Refuse(faults)
		}
		if err := tx.PutOrganisations(fresh); err != nil {
			return err
		}
		if err := joinRound(tx, round, codes); err != nil {
			return err
		}
		if err := tx.TouchStructure(round); err != nil {
			return err
		}
		if err := audit.Record(tx, s.clock(), actor.Name(), "add-organisations", audit.RoundObject(round), fmt.Sprintf("%d organisations", len(codes))); err != nil {
			return err
		}
		view, err = s.rounds.View(tx, *r)
		return err
	})
	return view, err
}

// findMunicipalities finds the municipalities that are not known yet, in the country's list.
func (s *Service) findMunicipalities(known []survey.Organisation, codes []string) (fresh []survey.Organisation, faults []survey.Fault) {
	for _, code := range codes {
		if slices.ContainsFunc(known, func(o survey.Organisation) bool { return o.Code == code }) || slices.ContainsFunc(fresh, func(o survey.Organisation) bool { return o.Code == code }) {
			continue
		}
		n := slices.IndexFunc(s.municipalities, func(p survey.Place) bool { return p.Code == code })
		if n < 0 {
			faults = append(faults, survey.Fault{Path: "codes", What: survey.Say("Det finns ingen organisation med koden ”%s”.", "There is no organisation with the code “%s”.", code),
				Mend: survey.Say("Välj ur listan.", "Choose from the list.")})
			continue
		}
		fresh = append(fresh, s.municipalities[n].Organisation())
	}
	return fresh, faults
}

// sameBody fails where what is typed of a joint body is not what is known: it would take from every draft what somebody else has said.
func sameBody(known, typed survey.Organisation) error {
	if known.Kind == typed.Kind && known.Name == typed.Name && codeList(known.Members) == codeList(typed.Members) {
		return nil
	}
	is := survey.Say("organisationen ”%s”", "the organisation “%s”", known.Name)
	if known.Kind == survey.JointBody {
		is = survey.Say("den gemensamma organisationen ”%s” med medlemmarna %s", "the joint body “%s” with the members %s", known.Name, codeList(known.Members))
	}
	e := survey.Fail(survey.Conflict, "Koden finns redan. Inget har sparats.", "The code is already in use. Nothing has been saved.")
	e.Faults = []survey.Fault{{Path: "bodyCode", What: survey.Say("Koden %s är "+is[survey.Swedish]+".", "The code %s is "+is[survey.English]+".", known.Code),
		Mend: survey.Say("Skriv namn och medlemmar likadant för att ta med den i mätomgången, och rätta sedan uppgifterna om den. Välj en annan kod om du menar en annan organisation.",
			"Write the name and members the same way to take it into the round, and then correct the facts about it. Choose another code if you mean another organisation.")}}
	return e
}

// tidyCodes gives each code the form in which it is kept.
func tidyCodes(codes []string) []string {
	list := make([]string, len(codes))
	for n, code := range codes {
		list[n] = survey.OrganisationCode(code)
	}
	return list
}

// checkBody names what is wrong with a joint body that somebody has typed.
func checkBody(b survey.Organisation) (faults []survey.Fault) {
	if !survey.IsBodyCode(b.Code) {
		faults = append(faults, survey.Fault{Path: "bodyCode", What: survey.Say("Koden ”%s” kan inte användas.", "The code “%s” cannot be used.", b.Code),
			Mend: survey.Say("Skriv 2–20 tecken: A–Z, siffror och bindestreck.", "Enter 2–20 characters: A–Z, digits and hyphens.")})
	}
	if b.Name == "" {
		faults = append(faults, survey.Fault{Path: "bodyName", What: survey.Say("Namnet saknas.", "The name is missing."), Mend: survey.Say("Skriv den gemensamma organisationens namn.", "Enter the name of the joint body.")})
	}
	if len(b.Members) == 0 {
		faults = append(faults, survey.Fault{Path: "bodyMembers", What: survey.Say("Medlemmarna saknas.", "The members are missing."),
			Mend: survey.Say("Välj de kommuner som driver den tillsammans.", "Choose the municipalities that run it jointly.")})
	}
	return faults
}
