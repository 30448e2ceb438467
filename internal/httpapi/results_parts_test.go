package httpapi_test

import (
	"fmt"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// Results can be limited to some questionnaires; one that is not in the round is told, and none at all is never all.
func TestResultsOfSomeQuestionnaires(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "digital-mognad", "formagor-2030")
	for _, path := range []string{"results", "summary", "questionnaires"} {
		at := fmt.Sprintf("/rounds/%d/%s", round, path)
		for query, want := range map[string]int{"": 200, "?questionnaire=formagor-2030": 200, "?questionnaire=no-such": 404, "?questionnaire=digital-mognad&questionnaire=no-such": 404,
			"?questionnaire=": 422} {
			b.Call("GET", at+query, nil, want, nil)
		}
	}
	for query, want := range map[string]int{"organisation=1435": 200, "organisation=1435&questionnaire=formagor-2030": 200, "organisation=9999": 404, "organisation=": 422, "organisation=1435&questionnaire=no-such": 404} {
		b.Call("GET", fmt.Sprintf("/rounds/%d/summary?%s", round, query), nil, want, nil)
	}
	var part api.Comparison
	b.Call("GET", fmt.Sprintf("/rounds/%d/results?questionnaire=formagor-2030", round), nil, 200, &part)
	if len(part.Documents) != 1 || part.Documents[0].Questionnaire.ID != "formagor-2030" {
		t.Errorf("%d documents", len(part.Documents))
	}
}

// The conclusion tells by what a reader can group the municipalities.
func TestTheConclusionTellsGroups(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	var c api.Conclusion
	b.Call("GET", fmt.Sprintf("/rounds/%d/conclusion", round), nil, 200, &c)
	for _, o := range c.Organisations {
		if o.Code == "1435" && (o.Group != "C9" || o.County != "Västra Götalands län") {
			t.Errorf("%+v", o)
		}
	}
}
