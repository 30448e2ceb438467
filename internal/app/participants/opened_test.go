package participants_test

import (
	"encoding/json"
	"strings"
	"testing"

	"mogna/internal/app/apptest"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// sharing is an open round in which a joint body has costs to share.
func (a knownFacts) sharing() int64 {
	a.T.Helper()
	round := a.OpenRound(apptest.People+"SML-IT;Eva Mo;eva@sml.example;it-chef\n", "formagor-2030", "it-ekonomi")
	for email, kronor := range map[string]float64{"asa@tanum.example": 8_000_000, "dag@stromstad.example": 9_000_000, "eva@sml.example": 4_000_000} {
		who := a.Respondent(round, email)
		a.Answer(who, "it-ekonomi", apptest.Costs(kronor))
		a.Submit(who, "it-ekonomi")
		a.AnswerAll(who, "formagor-2030", apptest.Alike(3))
		a.Submit(who, "formagor-2030")
	}
	return round
}

// said is all that is told of what a round knows.
func (a knownFacts) said(round int64) string {
	a.T.Helper()
	matrix := apptest.Must(a.FollowUp.Matrix(a.T.Context(), permission.System, round))(a.T)
	keys := apptest.Must(a.Participants.AllocationKeys(a.T.Context(), permission.System, round))(a.T)
	why := apptest.Must(a.Results.Derivation(a.T.Context(), permission.System, round, 0, "it-ekonomi", "1435", ""))(a.T)
	facts := apptest.Must(a.Participants.Facts(a.T.Context(), permission.System, round))(a.T)
	return string(apptest.Must(json.Marshal([]any{a.Comparison(round), matrix.Matrix, keys, why, facts}))(a.T))
}

// What is read in later is known to drafts alone: nothing that is said of a round that has opened moves, whatever its state.
func TestARoundKeepsWhatItKnewWhenItOpened(t *testing.T) {
	a := knownFacts{apptest.Start(t)}
	rounds, before := map[string]int64{}, map[string]string{}
	for _, state := range []string{"open", "closed", "published", "archived", "archived unpublished"} {
		round := a.sharing()
		rounds[state] = round
		if state != "open" {
			a.SetStatus(round, survey.Closed)
		}
		if state == "published" || state == "archived" {
			apptest.Must(a.Results.Publish(t.Context(), permission.System, round, "", false))(t)
		}
		if strings.HasPrefix(state, "archived") {
			a.SetStatus(round, survey.Archived)
		}
		if before[state] = a.said(round); !strings.Contains(before[state], "12865") {
			t.Fatalf("%s: the population is nowhere", state)
		}
	}
	moved := strings.NewReplacer("Tanum", "Stora Tanum", "12865", "25000", ";1435\n", ";1435 1486\n").Replace(apptest.Organisations)
	draft := a.Draft("formagor-2030", "it-ekonomi")
	a.Import(rounds["open"], moved)
	a.Import(draft, moved)
	for state, round := range rounds {
		if state != "open" && a.said(round) != before[state] {
			t.Errorf("%s: an import in another round has changed it", state)
		}
		if c := a.Comparison(round); c.Organisations[0].Name != "Tanum" || *c.Organisations[0].Population != 12865 || len(c.Organisations[2].Members) != 1 {
			t.Errorf("%s: %+v", state, c.Organisations)
		}
	}
	for _, k := range apptest.Must(a.Participants.AllocationKeys(t.Context(), permission.System, rounds["open"]))(t) {
		if said := apptest.Must(json.Marshal(k))(t); strings.Contains(string(said), "1486") {
			t.Errorf("the costs of the joint body go to a member that has come later: %s", said)
		}
	}
	if c := a.Comparison(draft); c.Organisations[0].Name != "Stora Tanum" || *c.Organisations[0].Population != 25000 || len(c.Organisations[2].Members) != 2 {
		t.Errorf("a draft knows what was read in last: %+v", c.Organisations)
	}

	// Who joins an open round comes with what is known that day.
	a.Import(rounds["open"], "kod;namn;befolkning\n1430;Munkedal;10354\n")
	a.Import(draft, "kod;namn;befolkning\n1430;Munkedal;999\n")
	if c := a.Comparison(rounds["open"]); c.Organisations[0].Code != "1430" || *c.Organisations[0].Population != 10354 {
		t.Errorf("%+v", c.Organisations[0])
	}
	a.SetStatus(rounds["open"], survey.Closed)
	a.SetStatus(rounds["open"], survey.Open)
	if c := a.Comparison(rounds["open"]); *c.Organisations[0].Population != 10354 || *c.Organisations[1].Population != 12865 {
		t.Errorf("opened again it knows something else: %+v", c.Organisations)
	}
}
