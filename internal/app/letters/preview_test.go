package letters_test

import (
	"slices"
	"strings"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/letters"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/survey"
)

func TestALetterIsSeenBeforeItIsSent(t *testing.T) {
	m := newMailed(t)
	preview := func(d letters.Draft) (letters.LetterPreview, error) {
		return m.Letters.PreviewLetter(t.Context(), permission.System, m.round, d, "https://mogna.example/svara/exempel")
	}
	one := letters.LetterOrder{Kind: survey.ReminderLetter, Organisations: []string{"1486"}}
	v := apptest.Must(preview(letters.Draft{LetterOrder: one, Wording: &survey.Wording{Message: "Hej {namn}!\n\nSvara för {organisation}."}}))(t)
	if v.To != "Dag Holm" || v.Recipients != 1 || !strings.Contains(v.Text, "Hej Dag Holm!\n\nSvara för Strömstad.") || !strings.Contains(v.HTML, "<p") || !strings.Contains(v.Text, "/svara/exempel") {
		t.Errorf("%+v", v)
	}
	kind := func(k survey.LetterKind) letters.LetterOrder { return letters.LetterOrder{Kind: k} }
	for path, d := range map[string]letters.Draft{
		"message":       {LetterOrder: kind(survey.ReminderLetter), Wording: &survey.Wording{Message: "Hej {nam}"}},
		"subject":       {LetterOrder: kind(survey.InvitationLetter), Wording: &survey.Wording{Subject: "två\nrader"}},
		"reason":        {LetterOrder: kind(survey.ExtensionLetter), Closes: m.Now},
		"closes":        {LetterOrder: kind(survey.ExtensionLetter), Reason: "x"},
		"questionnaire": {LetterOrder: letters.LetterOrder{Kind: survey.ReminderLetter, Questionnaire: "x"}},
	} {
		_, err := preview(d)
		m.Refused(err, survey.Invalid, path)
	}
	if n := len(m.last()); n != 0 || len(m.Deliver()) != 0 {
		t.Errorf("looking sent %d letters", n)
	}
}

// A round keeps its own wording and days, where they can be sent.
func TestTheWordingOfARound(t *testing.T) {
	m := newMailed(t)
	m.Refused(m.ChangeRound(m.round, rounds.RoundChange{ReminderDays: &[]int{7, 90}, Invitation: &survey.Wording{Message: "{x}"}, Reminder: &survey.Wording{Subject: "{"}}),
		survey.Invalid, "reminderDays", "invitation.message", "reminder.subject")
	own := survey.Wording{Subject: "Dags att svara, {namn}", Message: "Snälla."}
	m.OK(m.ChangeRound(m.round, rounds.RoundChange{ReminderDays: &[]int{7, 3, 1}, Reminder: &own}))
	if kept := m.view().Letters; !slices.Equal(kept.ReminderDays, []int{7, 3, 1}) || kept.Reminder != own || kept.Invitation != (survey.Wording{}) {
		t.Errorf("%+v", kept)
	}
	apptest.Must(send(m.App, m.round, letters.LetterOrder{Kind: survey.ReminderLetter, Organisations: []string{"1486"}}))(t)
	m.Deliver()
	if sent := m.Mail.Messages()[0]; sent.Subject != "Dags att svara, Dag Holm" || !strings.Contains(sent.Text, "Snälla.") {
		t.Errorf("%s\n%s", sent.Subject, sent.Text)
	}
}
