package letters_test

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/letters"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

// wrongLink is the token of the link by which whoever is the wrong person says so, in the last letter to an address.
func (m *mailed) wrongLink(email string) string {
	m.T.Helper()
	for _, sent := range slices.Backward(m.Mail.Messages()) {
		if _, after, found := strings.Cut(sent.Text, "/svara/"); sent.To == email && found {
			token, _, _ := strings.Cut(after, "\n")
			return token
		}
	}
	m.T.Fatalf("no letter to %s", email)
	return ""
}

func (m *mailed) wrongPersons() (said []string) {
	m.T.Helper()
	page := apptest.Must(m.Participants.FindRespondents(m.T.Context(), permission.System, m.round, participants.Selection{State: participants.SaysWrong}, 0, 10))(m.T)
	for _, p := range page.Items {
		said = append(said, p.Name+": "+p.Wrong.Message)
	}
	return said
}

// Whoever is the wrong person says so by the letter's link, without signing in; those who work with the round see it, and no letter goes
// until the address is another, or somebody says that it is right.
func TestTheWrongPersonIsLeftAlone(t *testing.T) {
	m := newMailed(t)
	apptest.Must(send(m.App, m.round, letters.LetterOrder{Kind: survey.InvitationLetter}))(t)
	m.Deliver()
	token := m.wrongLink("bo@tanum.example")
	m.OK(m.Participants.ReportWrongPerson(t.Context(), token, " Fråga Eva Sund "))
	m.Refused(m.Participants.ReportWrongPerson(t.Context(), token, "Hon är 19800101-1234"), survey.Invalid)
	m.Refused(m.Participants.ReportWrongPerson(t.Context(), "no-such-token", ""), survey.NotFound)
	if got := m.wrongPersons(); !slices.Equal(got, []string{"Bo Ek: Fråga Eva Sund"}) || m.view().WrongPersons != 1 {
		t.Errorf("%v, %d", got, m.view().WrongPersons)
	}
	remind := func() []string {
		m.T.Helper()
		m.Now = m.Now.AddDate(0, 0, 1)
		apptest.Must(send(m.App, m.round, letters.LetterOrder{Kind: survey.ReminderLetter}))(t)
		return m.Deliver()
	}
	if to := remind(); slices.Contains(to, "bo@tanum.example") || len(to) != 3 {
		t.Errorf("reminded: %v", to)
	}
	bo := m.last()["Bo Ek"].RespondentID
	m.Refused(m.Participants.DismissWrongPerson(t.Context(), apptest.Contact("1486"), bo), survey.NotFound)
	m.OK(m.Participants.DismissWrongPerson(t.Context(), apptest.Contact("1435"), bo))
	if to := remind(); !slices.Contains(to, "bo@tanum.example") {
		t.Errorf("dismissed, and reminded: %v", to)
	}
	m.OK(m.Participants.ReportWrongPerson(t.Context(), token, ""))
	email := "eva@tanum.example"
	m.OK(m.Participants.UpdateRespondent(t.Context(), permission.System, bo, nil, nil, &email))
	if got := m.wrongPersons(); len(got) != 0 {
		t.Errorf("another address, and still: %v", got)
	}
	m.OK(m.Participants.ReportWrongPerson(t.Context(), token, "")) // by the earlier address's link
	if to := remind(); !slices.Contains(to, email) || len(m.wrongPersons()) != 0 {
		t.Errorf("whoever had the earlier address speaks for the new one: %v", to)
	}
	token = m.wrongLink(email)
	m.SetStatus(m.round, survey.Closed)
	m.SetStatus(m.round, survey.Archived)
	m.Refused(m.Participants.ReportWrongPerson(t.Context(), token, ""), survey.Gone)
}

// A letter is from whoever asks, and a reminder says what is missing from whom.
func TestALetterSaysWhoAsksForWhat(t *testing.T) {
	m := &mailed{Post: apptest.StartPost(t)}
	m.round = m.OpenRound(apptest.People, "digital-mognad", "formagor-2030")
	organiser := "Regionens kansli"
	m.OK(m.ChangeRound(m.round, rounds.RoundChange{Organiser: &organiser}))
	asa := m.Respondent(m.round, "asa@tanum.example")
	m.Answer(asa, "formagor-2030", map[string]float64{"F-01": 3})
	m.Submit(asa, "formagor-2030")
	apptest.Must(send(m.App, m.round, letters.LetterOrder{Kind: survey.ReminderLetter}))(t)
	m.Deliver()
	for _, sent := range m.Mail.Messages() {
		if from := sent.Header.Get("From"); from != `"Regionens kansli" <mogna@fyrbodal.example>` || sent.Header.Get("Reply-To") != "<x@fyrbodal.example>" {
			t.Errorf("from %s, answers to %s", from, sent.Header.Get("Reply-To"))
		}
		if !strings.Contains(sent.Text, "Det som saknas är ”") || !strings.Contains(sent.Text, "Not yet submitted: “") {
			t.Errorf("%s isn't told what is missing: %s", sent.To, sent.Text)
		}
		lacks, known := map[string]bool{"asa@tanum.example": false, "dag@stromstad.example": true}[sent.To]
		if known && lacks != strings.Contains(sent.Text, "Förmågor") {
			t.Errorf("%s: %s", sent.To, sent.Text)
		}
	}
}
