package letters_test

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/app/results"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

// newPublished is a closed round with staff: two of them coordinate, one reads, one is the contact of an organisation that takes part,
// and one of another.
func newPublished(t *testing.T) (m *mailed, staff map[string]*survey.Staff) {
	t.Helper()
	m, staff = newMailed(t), map[string]*survey.Staff{}
	m.Import(m.Draft("digital-mognad"), "kod;namn;typ;befolkning;medlemmar\n1492;Åmål;kommun;12000;\n") // of another round
	for _, s := range []survey.Staff{
		{Name: "Eva", Email: "eva@fyrbodal.example", Role: survey.Coordinator}, {Name: "Per", Email: "per@fyrbodal.example", Role: survey.Coordinator},
		{Name: "Rut", Email: "rut@fyrbodal.example", Role: survey.Reader}, {Name: "Tor", Email: "tor@tanum.example", Role: survey.Contact, Organisation: "1435"},
		{Name: "Ulf", Email: "ulf@amal.example", Role: survey.Contact, Organisation: "1492"},
	} {
		staff[s.Name] = apptest.Must(m.Staff.AddStaff(t.Context(), permission.System, s))(t)
	}
	m.SetStatus(m.round, survey.Closed)
	return m, staff
}

func (m *mailed) publish(by *survey.Staff, reason string, notify bool) (*results.Publication, error) {
	return m.Results.Publish(m.T.Context(), permission.Actor{Staff: by}, m.round, reason, notify)
}

// correct changes something, so that there is a correction to publish.
func (m *mailed) correct() {
	m.T.Helper()
	apptest.Must(m.Risks.AddRisk(m.T.Context(), permission.System, m.round, survey.RiskContent{Threat: "Hot", Consequence: "Följd", Likelihood: 3, Impact: 4, Status: survey.RiskOpen}))(m.T)
}

// Publishing writes to those who may read the results where that is asked for, as many as were told beforehand, and to nobody else.
func TestAPublicationIsToldToThoseWhoMayReadIt(t *testing.T) {
	m, staff := newPublished(t)
	eva := staff["Eva"]
	link := func(path ...string) string { return "https://mogna.example/" + strings.Join(path, "/") }
	p := apptest.Must(m.Letters.PreviewPublication(t.Context(), permission.Actor{Staff: eva}, m.round, "", link))(t)
	first := apptest.Must(m.publish(eva, "", false))(t)
	if to := m.Deliver(); first.Queued != 0 || len(to) > 0 {
		t.Errorf("nobody asked for letters: %d, %v", first.Queued, to)
	}
	if p.Recipients != 3 || p.To != "Per" || !strings.Contains(p.Text, "https://mogna.example/matomgangar/1/resultat\n") {
		t.Errorf("the preview: %+v", p)
	}
	m.correct()
	second := apptest.Must(m.publish(eva, "Risken saknades", true))(t)
	m.OK(m.Staff.EndStaff(t.Context(), permission.System, staff["Rut"].ID))
	if to := m.Deliver(); second.Queued != p.Recipients || !slices.Equal(to, []string{"per@fyrbodal.example", "tor@tanum.example"}) {
		t.Errorf("%d, %v", second.Queued, to)
	}
	got := m.Mail.Messages()[0]
	if got.Subject != "Resultatet är rättat: Digital motor" || !strings.Contains(got.Text, "Rättelse: Risken saknades") || !strings.Contains(got.Text, "https://mogna.example/matomgangar/1/resultat\n") {
		t.Errorf("%s %s", got.Subject, got.Text)
	}
	if l := m.last()["Rut"]; l.State != survey.LetterCancelled || l.Why()["sv"] == "" {
		t.Errorf("to one whose access has ended: %+v", l)
	}
}

// A letter that does not arrive is in the round's log, and can be sent again though nobody can answer any more.
func TestALetterAboutAPublicationIsSentAgain(t *testing.T) {
	m, staff := newPublished(t)
	m.Mail.Reject("tor@tanum.example", 550, "no such user")
	apptest.Must(m.publish(staff["Eva"], "", true))(t)
	m.Deliver()
	tor := m.last()["Tor"]
	if tor.State != survey.LetterFailed || tor.Organisation != "Tanum" || m.view().Undelivered != 1 {
		t.Errorf("%+v, %d did not arrive", tor, m.view().Undelivered)
	}
	m.Mail.Accept("tor@tanum.example")
	m.OK(m.retry(tor))
	if to := m.Deliver(); !slices.Equal(to, []string{"tor@tanum.example"}) || m.view().Undelivered != 0 {
		t.Errorf("%v, %d did not arrive", to, m.view().Undelivered)
	}
}

// Where no mail server is set up nothing is published by an order to tell of it, and no letter is shown of a round that is still open.
func TestNothingIsPublishedWhereItCannotBeTold(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad")
	_, err := a.Letters.PreviewPublication(t.Context(), permission.System, round, "", nil)
	a.Refused(err, survey.Conflict) // still open
	a.SetStatus(round, survey.Closed)
	_, err = a.Results.Publish(t.Context(), permission.System, round, "", true)
	a.Refused(err, survey.Conflict)
	if view := apptest.Must(a.Rounds.Round(t.Context(), permission.System, round))(t); view.Status != survey.Closed || view.Published != 0 {
		t.Errorf("%+v", view)
	}
}

// Only those who work for the round's organiser are told of what is published.
func TestAnotherOrganisersStaffAreNotTold(t *testing.T) {
	m := newMailed(t)
	m.OK(m.Access.RenameOrganiser(t.Context(), survey.Organiser{ID: survey.FirstOrganiser, Name: "Fyrbodal"}))
	other := apptest.Must(m.Access.AddOrganiser(t.Context(), "Regionen"))(t)
	for email, organiser := range map[string]int64{"own@x.example": survey.FirstOrganiser, "other@x.example": other.ID} {
		apptest.Must(m.Staff.AddStaff(usecase.ForOrganiser(t.Context(), organiser), permission.System, survey.Staff{Name: "Lo Berg", Email: email, Role: survey.Reader}))(t)
	}
	m.SetStatus(m.round, survey.Closed)
	apptest.Must(m.Results.Publish(t.Context(), permission.System, m.round, "", true))(t)
	if to := m.Deliver(); !slices.Equal(to, []string{"own@x.example"}) {
		t.Errorf("told: %v", to)
	}
}
