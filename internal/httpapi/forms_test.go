package httpapi_test

import (
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// A form's questionnaire can be left out of it and kept by the browser: it is the same, with nothing of the person in it, and by its tag alone.
func TestTheQuestionnaireIsKeptByItself(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	leader := servertest.Coordinator(t, s)
	_, tokens := servertest.OpenRound(t, leader, "digital-mognad", "formagor-2030")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	cia, cias := servertest.Respondent(t, s, tokens["cia@tanum.example"])
	tags := map[string]bool{}
	for _, a := range assignments {
		var whole, short api.Form
		var apart api.Questionnaire
		at := fmt.Sprintf("/assignments/%d", a.ID)
		asa.Call("GET", at, nil, 200, &whole)
		asa.Call("GET", at+"?questionnaire=false", nil, 200, &short)
		if short.Questionnaire != nil || short.QuestionnaireTag != whole.QuestionnaireTag || short.Revision != whole.Revision {
			t.Errorf("%s: %+v", a.Questionnaire, short)
		}
		tags[short.QuestionnaireTag] = true
		req, _ := http.NewRequest("GET", asa.Base+"/api/v1"+at+"/questionnaires/"+short.QuestionnaireTag, nil)
		res := asa.Send(req, 200, &apart)
		if keeps := res.Header.Get("Cache-Control"); keeps != "private, max-age=31536000, immutable" || !reflect.DeepEqual(apart, *whole.Questionnaire) {
			t.Errorf("%s: %q, %+v", a.Questionnaire, keeps, apart)
		}
		said := asa.Text(at + "/questionnaires/" + short.QuestionnaireTag)
		for _, own := range []string{"Åsa", "asa@", "Tanum", "1435", tokens["asa@tanum.example"]} {
			if strings.Contains(said, own) {
				t.Errorf("%s: what is kept says %q", a.Questionnaire, own)
			}
		}
		asa.Call("GET", at+"/questionnaires/another", nil, 404, nil)
		if a.Questionnaire == "digital-mognad" {
			cia.Call("GET", at+"/questionnaires/"+short.QuestionnaireTag, nil, 404, nil)
		}
	}
	for _, a := range cias { // in another role, another questionnaire
		var hers api.Form
		cia.Call("GET", fmt.Sprintf("/assignments/%d?questionnaire=false", a.ID), nil, 200, &hers)
		if a.Questionnaire == "digital-mognad" && tags[hers.QuestionnaireTag] {
			t.Error("the same tag for what two roles meet")
		}
	}
}
