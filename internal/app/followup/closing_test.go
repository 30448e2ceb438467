package followup_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
)

// The preview of closing tells what would be lost, and from whom; who is exempt can't be missing.
func TestThePreviewOfClosing(t *testing.T) {
	a := apptest.Start(t)
	round := a.OpenRound(apptest.People, "digital-mognad", "formagor-2030")
	a.AnswerAll(a.Respondent(round, "asa@tanum.example"), "digital-mognad", apptest.Alike(3))
	dag := a.Respondent(round, "dag@stromstad.example")
	a.AnswerAll(dag, "digital-mognad", apptest.Alike(3))
	a.Submit(dag, "digital-mognad")
	p := apptest.Must(a.FollowUp.PreviewClosing(t.Context(), permission.System, round))(t)
	reasons := map[string]string{}
	for _, q := range p.Questionnaires {
		for _, o := range q.Organisations {
			reasons[q.Questionnaire.ID+" "+o.Name] = o.Reason
		}
	}
	if want := map[string]string{"digital-mognad Tanum": "no-answers", "digital-mognad Strömstad": "too-few", "formagor-2030 Tanum": "no-answers", "formagor-2030 Strömstad": "no-answers"}; fmt.Sprint(reasons) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", reasons, want)
	}
	if c := p.Questionnaires[0].Comparisons; len(c) == 0 || c[0].Construct != "" || c[0].Reason != "too-few-organisations" || c[0].N != 0 {
		t.Errorf("comparisons: %+v", c)
	}
	if len(p.Started) != 1 || p.Started[0].Name != "Åsa Öberg" || p.Started[0].Organisation != "1435" {
		t.Errorf("begun: %+v", p.Started)
	}
	said := fmt.Sprint(p.Summary)
	for _, want := range []string{"Inget är inskickat från Tanum.", "Resultatet för Strömstad visas inte: svaren är för få eller för lika, så att det skulle gå att räkna ut vad någon har svarat.", "Ett svar är påbörjat men inte inskickat."} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not said in %s", want, said)
		}
	}
	for _, code := range []string{"1435", "1486"} {
		for _, q := range []string{"digital-mognad", "formagor-2030"} {
			a.OK(exempt(a, round, code, q, "x"))
		}
	}
	p = apptest.Must(a.FollowUp.PreviewClosing(t.Context(), permission.System, round))(t)
	if len(p.Started) != 0 || len(p.Questionnaires[0].Organisations) != 0 || len(p.Questionnaires[1].Organisations) != 0 {
		t.Errorf("with everybody exempt: %+v", p)
	}
}
