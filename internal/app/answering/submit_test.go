package answering_test

import (
	"strings"
	"testing"

	"mogna/internal/app/answering"
	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// only is one answer.
func only(item string, value float64) map[string]float64 { return map[string]float64{item: value} }

// A closed round, and another organisation's form, take nothing.
func TestNothingIsWrittenWhereItMayNot(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "formagor-2030")
	asa, dag := a.Respondent(round, "asa@tanum.example"), a.Respondent(round, "dag@stromstad.example")
	form, dags := a.Asked(asa, "formagor-2030").ID, a.Asked(dag, "formagor-2030").ID
	a.Refused(a.Save(dag, form, 0, only("F-01", 1)), survey.NotFound)
	_, err := a.Answering.Answers(t.Context(), dag, form, 0)
	a.Refused(err, survey.NotFound)
	_, err = a.Answering.HandOver(t.Context(), dag, form, "X", "x@x.example")
	a.Refused(err, survey.NotFound)
	a.OK(a.Save(dag, dags, 0, only("F-01", 2)))
	a.SetStatus(round, survey.Closed)
	err = a.Save(asa, form, 0, only("F-01", 1))
	if a.Refused(err, survey.Conflict); !strings.Contains(err.Error(), "The round is closed") {
		t.Error(err)
	}
	_, err = a.Answering.Submit(t.Context(), dag, dags, 1)
	a.Refused(err, survey.Conflict)
	if now := a.Standing(asa, form); now.Revision != 0 || len(now.Answers) != 0 {
		t.Errorf("something was written: %+v", now)
	}
}

func TestADraftNeverReplacesWhatIsHandedIn(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "formagor-2030")
	dag := a.Respondent(round, "dag@stromstad.example")
	fours := func() int { return a.Comparison(round).Documents[0].Organisations["1486"].Profile.Counts[4].N }
	a.AnswerAll(dag, "formagor-2030", apptest.Alike(4))
	a.Submit(dag, "formagor-2030")
	a.AnswerAll(dag, "formagor-2030", apptest.Alike(1))
	if n := fours(); n != 55 {
		t.Errorf("%d of 55 stand after a draft changed them", n)
	}
	if form := a.Asked(dag, "formagor-2030"); form.State != survey.Submitted || !form.Changed {
		t.Errorf("the form doesn't say that it has changed: %+v", form)
	}
	receipt := a.Submit(dag, "formagor-2030")
	if n := fours(); n != 0 || receipt.Number != 2 {
		t.Errorf("%d of 55 stand after handing in anew, as number %d", n, receipt.Number)
	}
}

// What was changed by somebody else after one looked through it is not handed in unseen.
func TestOnlyWhatWasReviewedIsHandedIn(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "formagor-2030")
	asa, cia := a.Respondent(round, "asa@tanum.example"), a.Respondent(round, "cia@tanum.example")
	form := a.Asked(asa, "formagor-2030").ID
	receipt := func(who permission.Actor) (*answering.Receipt, error) {
		return a.Answering.Receipt(t.Context(), who, form)
	}
	a.OK(a.Save(asa, form, 0, only("F-01", 3)))
	reviewed := a.Standing(asa, form).Revision
	a.OK(a.Save(cia, form, reviewed, only("F-01", 4)))
	_, err := a.Answering.Submit(t.Context(), asa, form, reviewed)
	a.Refused(err, survey.Conflict)
	_, err = receipt(asa)
	a.Refused(err, survey.NotFound)
	first := a.Submit(cia, "formagor-2030")
	a.OK(a.Save(asa, form, 0, only("F-01", 2))) // a stale draft, kept on the way
	if now := apptest.Must(receipt(cia))(t); *now.Answers["F-01"].Number != 4 || now.Number != first.Number {
		t.Errorf("a stale draft changed what was handed in: %+v", now)
	}
}
