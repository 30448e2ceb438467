package rounds_test

import (
	"testing"
	"time"

	"mogna/internal/app/apptest"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// setting is a draft that is set up from the country's list.
type setting struct {
	*apptest.App
	round int64
}

func (s *setting) view() *rounds.RoundView {
	s.T.Helper()
	return apptest.Must(s.Rounds.Round(s.T.Context(), permission.System, s.round))(s.T)
}

func (s *setting) join(bodies []survey.Organisation, codes ...string) error {
	_, err := s.Participants.AddOrganisations(s.T.Context(), permission.System, s.round, codes, bodies)
	return err
}

// pasted is what somebody has copied from a spreadsheet.
const pasted = "organisation\tnamn\te-post\troll\nTanum\tÅsa Öberg\tasa@tanum.example\tit-chef\n1486\tDag Holm\tdag@stromstad.example\tit-chef\n"

func (s *setting) look(round int64) participants.ImportSummary {
	s.T.Helper()
	order := participants.ImportOrder{Preview: true, Files: []importing.File{{Name: "Inklistrat", Data: []byte(pasted)}}}
	return apptest.Must(s.Participants.Import(s.T.Context(), permission.System, round, order))(s.T)
}

// A round is set up in one sitting, changed while it is a draft, and deleted.
func TestSettingUp(t *testing.T) {
	a := apptest.Start(t)
	closes := time.Now().AddDate(0, 1, 0)
	whole := survey.Round{Title: "x", Organiser: "y", Contact: "z", Closes: closes, Questionnaires: []string{"digital-mognad"}}
	early := whole
	early.EraseOn = closes.AddDate(0, 0, -3)
	_, err := a.Rounds.CreateRound(t.Context(), permission.System, early)
	a.Refused(err, survey.Invalid, "eraseOn")
	made := apptest.Must(a.Rounds.CreateRound(t.Context(), permission.System, whole))(t)
	if want := closes.UTC().AddDate(1, 0, 0).Format(time.DateOnly); made.EraseOn.Format(time.DateOnly) != want {
		t.Errorf("names go on %s, want %s", made.EraseOn, want)
	}
	s := &setting{a, made.ID}
	s.Refused(s.join(nil, "1435", "9999"), survey.Invalid)
	s.Refused(s.join([]survey.Organisation{{Code: "sml"}}, "1435", "1486"), survey.Invalid)
	s.OK(s.join([]survey.Organisation{{Code: "SML-IT", Name: "SML-IT", Members: []string{"1435", "1427"}}}, "1435", "1486"))
	if n := s.view().Organisations; n != 3 {
		t.Errorf("%d organisations", n)
	}
	if sum := s.look(s.round); sum.Organisations != 2 || sum.NewOrganisations != 0 || sum.NewRespondents != 2 {
		t.Errorf("counted against the round: %+v", sum)
	}
	s.Import(s.round, pasted)

	s.OK(s.ChangeRound(s.round, rounds.RoundChange{Title: new("Digital motor"), Questionnaires: &[]string{"formagor-2030", "digital-mognad"}}))
	s.OK(s.ChangeRound(s.round, rounds.RoundChange{Questionnaires: &[]string{"formagor-2030"}, EraseOn: new(closes.AddDate(0, 6, 0))}))
	if m := apptest.Must(s.FollowUp.Matrix(t.Context(), permission.System, s.round))(t); len(m.Questionnaires) != 1 || m.Questionnaires[0].ID != "formagor-2030" || m.Cells[0][0].Invited != 1 {
		t.Errorf("%+v", m)
	}
	s.Refused(s.ChangeRound(s.round, rounds.RoundChange{OpenLink: new(true)}), survey.Conflict) // names are there already
	remove := func() error {
		return s.Participants.RemoveOrganisation(t.Context(), permission.System, s.round, "1486")
	}
	s.OK(remove())
	s.Refused(remove(), survey.NotFound)
	if v := s.view(); v.Organisations != 2 || v.Respondents != 1 || v.Title != "Digital motor" {
		t.Errorf("%+v", v)
	}
	// Another round knows the organisations, and still counts them as new to it.
	other := s.Draft("digital-mognad")
	if sum := s.look(other); sum.NewOrganisations != 2 || sum.NewRespondents != 2 {
		t.Errorf("counted against the other round: %+v", sum)
	}
	s.OK(s.Rounds.DeleteRound(t.Context(), permission.System, s.round))
	_, err = s.Rounds.Round(t.Context(), permission.System, s.round)
	s.Refused(err, survey.NotFound)
	s.Refused(s.ChangeRound(other, rounds.RoundChange{Status: new(survey.Open)}), survey.Conflict) // nobody is asked
}
