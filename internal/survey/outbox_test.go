package survey_test

import (
	"testing"
	"time"

	"mogna/internal/survey"
)

func TestALetterIsTriedForADay(t *testing.T) {
	l, now := survey.Letter{State: survey.LetterWaiting}, noon
	var waits []time.Duration
	for l.State == survey.LetterWaiting {
		l.Claim("a", now)
		l.Fail(now, nil, "451 senare", false)
		if l.State == survey.LetterWaiting {
			waits = append(waits, l.Next.Sub(now))
			now = l.Next
		}
	}
	if len(waits) != 7 || waits[0] != time.Minute || waits[1] != 5*time.Minute || waits[2] != 15*time.Minute || waits[3] != time.Hour {
		t.Errorf("waits %v", waits)
	}
	if all := now.Sub(noon); l.State != survey.LetterFailed || all < 23*time.Hour || all > 25*time.Hour || l.Reason != "451 senare" {
		t.Errorf("given up after %v: %+v", now.Sub(noon), l)
	}
	if err := l.Retry(now); err != nil || l.State != survey.LetterWaiting || l.Attempts != 0 || !l.Next.Equal(now) {
		t.Errorf("sent again: %v %+v", err, l)
	}
	l.Claim("a", now)
	if l.Fail(now, nil, "550 nej", true); l.State != survey.LetterFailed {
		t.Errorf("refused for good: %+v", l)
	}
}

// What may have gone is never sent twice by itself.
func TestAnAbandonedLetter(t *testing.T) {
	l := survey.Letter{State: survey.LetterWaiting}
	l.Claim("a", noon)
	claim := l
	if l.Abandon(noon.Add(time.Hour)); l.State != survey.LetterWaiting || l.Claimed(claim) || !l.Next.Equal(noon.Add(time.Hour)) {
		t.Errorf("never handed over: %+v", l)
	}
	l.Claim("b", noon.Add(time.Hour))
	l.State = survey.LetterHanding
	if l.Abandon(noon.Add(2 * time.Hour)); l.State != survey.LetterUncertain {
		t.Errorf("handed over: %+v", l)
	}
	if l.Why()["sv"] == "" || l.Retry(noon) != nil {
		t.Errorf("a person may send it again: %+v", l)
	}
	for _, state := range []survey.LetterState{survey.LetterWaiting, survey.LetterSending, survey.LetterHanding, survey.LetterSent, survey.LetterCancelled} {
		if l := (survey.Letter{State: state}); l.Retry(noon) == nil {
			t.Errorf("%s was sent again", state)
		}
	}
}

func TestWhatIsOutstanding(t *testing.T) {
	own := &survey.Questionnaire{ID: "own", Per: survey.PerRespondent, Roles: []survey.Role{survey.ITManager}}
	shared := &survey.Questionnaire{ID: "shared", Per: survey.PerOrganisation, Roles: []survey.Role{survey.ITManager, survey.ChiefExecutive}}
	manager := &survey.Respondent{ID: 1, RoundID: 9, Organisation: "1435", Role: survey.ITManager}
	chief := &survey.Respondent{ID: 2, RoundID: 9, Organisation: "1435", Role: survey.ChiefExecutive}
	ekonom := &survey.Respondent{ID: 3, RoundID: 9, Organisation: "1435", Role: survey.Controller}
	outstanding := func(ownState, sharedState survey.AssignmentState) survey.Outstanding {
		return survey.NewOutstanding([]*survey.Questionnaire{own, shared}, []survey.Assignment{
			{RoundID: 9, Questionnaire: "own", Organisation: "1435", RespondentID: 1, State: ownState},
			{RoundID: 9, Questionnaire: "shared", Organisation: "1435", State: sharedState}})
	}
	for _, c := range []struct {
		name           string
		o              survey.Outstanding
		who            *survey.Respondent
		questionnaire  string
		asked, lacking bool
	}{
		{"nothing is done", outstanding(survey.NotStarted, survey.Started), manager, "", true, true},
		{"the shared one is left", outstanding(survey.Submitted, survey.Started), manager, "", true, true},
		{"of the own one nothing", outstanding(survey.Submitted, survey.Started), manager, "own", true, false},
		{"everything is in", outstanding(survey.Submitted, survey.Submitted), manager, "", true, false},
		{"the chief is asked the shared one alone", outstanding(survey.NotStarted, survey.Submitted), chief, "", true, false},
		{"somebody else's", outstanding(survey.NotStarted, survey.NotStarted), chief, "own", false, false},
		{"another role", outstanding(survey.NotStarted, survey.NotStarted), ekonom, "", false, false},
	} {
		if asked, lacks := c.o.Asks(c.who, c.questionnaire), c.o.Lacks(c.who, c.questionnaire); asked != c.asked || lacks != c.lacking {
			t.Errorf("%s: asked %v, lacks %v", c.name, asked, lacks)
		}
	}
}

// Only what the mail server has said is put in its mouth, and our own words are in both languages.
func TestWhyALetterHasNotGone(t *testing.T) {
	told := survey.Say("Det går inte att nå e-postservern.", "The mail server can't be reached.")
	for reason, want := range map[string]survey.Text{
		"":             told,
		"550 no such":  {survey.Swedish: told[survey.Swedish] + " E-postservern svarade: 550 no such", survey.English: told[survey.English] + " The mail server answered: 550 no such"},
		"dial tcp ...": {survey.Swedish: told[survey.Swedish] + " Teknisk uppgift: dial tcp ...", survey.English: told[survey.English] + " Technical details: dial tcp ..."},
	} {
		l := survey.Letter{State: survey.LetterSending, Attempts: 1}
		l.Fail(time.Now(), told, reason, true)
		if got := l.Why(); got[survey.Swedish] != want[survey.Swedish] || got[survey.English] != want[survey.English] {
			t.Errorf("%q: %v", reason, got)
		}
	}
	if l := (survey.Letter{State: survey.LetterWaiting}); l.Why() != nil {
		t.Errorf("a letter that waits has a reason: %v", l.Why())
	}
}

// A letter that nobody has said anything of has nothing but the server's words to tell.
func TestTheServersWordsAlone(t *testing.T) {
	l := survey.Letter{State: survey.LetterFailed, Reason: "timeout"}
	if got := l.Why(); got[survey.Swedish] != "E-postservern svarade: timeout" || got[survey.English] != "The mail server answered: timeout" {
		t.Errorf("%v", got)
	}
}
