package httpapi_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/api"
	"mogna/internal/report/figurestest"
	"mogna/internal/scoring"
	"mogna/internal/server/servertest"
	"mogna/internal/survey"
)

// agreeing are the questionnaires of the round that every form is held against.
var agreeing = []string{"digital-mognad", "formagor-2030", "viktning-2030"}

// One published round, with everything that a comparison can tell of, downloaded in every form: each figure of the API's answer
// stands in each of them as the same number, and no form has another.
func TestEveryFormAgrees(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round := agreement(t, b)
	text := b.Text(fmt.Sprintf("/rounds/%d/results", round))
	var c scoring.Comparison
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		t.Fatal(err)
	}
	want, err := figurestest.Flatten(c)
	if err != nil {
		t.Fatal(err)
	}
	holdsEverything(t, want)
	query := ""
	form := func(format, lang string) []byte {
		f := b.MustReport(round, format, "language="+lang+query)
		if f.Status != 200 {
			t.Fatalf("%s: %d %s", format, f.Status, f.Body)
		}
		return f.Body
	}
	made := func(format, lang string) []byte {
		query = "&own=1435&group=chosen.1486.1421"
		defer func() { query = "" }()
		return form(format, lang)
	}
	t.Run("json", func(t *testing.T) {
		if !reflect.DeepEqual(decoded(t, form("json", "sv")), decoded(t, []byte(text))) {
			t.Error("the file is another document than the answer")
		}
	})
	for _, lang := range []string{"sv", "en"} {
		t.Run("html "+lang, func(t *testing.T) { same(t, figuresOfPage(t, form("html", lang)), want) })
		t.Run("csv "+lang, func(t *testing.T) { same(t, figuresOfRows(t, table(t, form("csv", lang))), firstPlaces(want)) })
		t.Run("wide-csv "+lang, func(t *testing.T) {
			same(t, figuresOfColumns(t, table(t, form("wide-csv", lang)), table(t, form("codebook-csv", lang))), only(want, inWide))
		})
		t.Run("html for a reader "+lang, func(t *testing.T) {
			kept := only(want, toldFor("1435", "1486", "1421"))
			same(t, only(figuresOfPage(t, made("html", lang)), func(path string) bool { return !besides(path) }), only(kept, func(path string) bool { return !besides(path) }))
		})
		t.Run("xlsx for a reader "+lang, func(t *testing.T) { holdsFigures(t, made("xlsx", lang), firstPlaces(want)) })
		t.Run("xlsx "+lang, func(t *testing.T) { holdsFigures(t, form("xlsx", lang), firstPlaces(want)) })
	}
}

// agreement is a closed and published round of eight organisations, one of them too few to show and one exempt, with workshops, an
// extension, scenarios, targets, risks and an earlier round.
func agreement(t *testing.T, b *servertest.Browser) (round int64) {
	t.Helper()
	earlier := answeredBy(b, t, 0)
	b.SetStatus(earlier, "closed", 200)
	b.Call("POST", fmt.Sprintf("/rounds/%d/snapshots", earlier), nil, 201, nil)
	round = answeredBy(b, t, 1)
	path := fmt.Sprintf("/rounds/%d", round)
	b.Call("POST", path+"/extensions", map[string]any{"closes": time.Now().AddDate(0, 2, 0), "reason": "Fler hinner"}, 201, nil)
	b.Call("PATCH", path, map[string]int64{"earlierRoundId": earlier}, 200, nil)
	b.Call("PUT", path+"/exemptions/1488/formagor-2030", map[string]string{"reason": "Går med nästa år"}, 204, nil)
	b.Call("POST", path+"/workshops", map[string]any{"title": "Uppstart", "date": "2026-09-01", "participation": []map[string]any{{"organisation": "1435", "people": 7}, {"organisation": "1486", "role": "it-chef", "people": 3}}}, 201, nil)
	b.Call("POST", path+"/risks", aRisk(1), 201, nil)
	b.Call("POST", path+"/risks", api.NewRisk{Threat: "För få svarar", Consequence: "Haltande jämförelse", Likelihood: 5, Impact: 5}, 201, nil)
	b.Call("PUT", path+"/targets", api.TargetsChange{Revision: survey.RevisionOf(noTargets), Capabilities: &map[string]float64{"F-01": 4}, Organisations: &map[string]float64{"1486": 2}}, 204, nil)
	agreed := platform("1435", "1486", "SML-IT")
	agreed.Key, agreed.Shares = survey.SplitAsAgreed, []survey.SplitShare{{Organisation: "1435", Weight: 55}, {Organisation: "1486", Weight: 30}, {Organisation: "SML-IT", Weight: 15}}
	agreed.OneOff, agreed.StartYear, agreed.Years, agreed.Ramp, agreed.SavingOwner, agreed.Risks = 6_000_000, 2028, 4, 3, "1435", []int{1, 2}
	agreed.Ranges = &survey.Ranges{OneOff: &survey.Span{Low: 5_000_000, High: 8_000_000}, YearlyCost: &survey.Span{Low: 900_000, High: 1_200_000}, YearlySaving: &survey.Span{Low: 90_000, High: 4_100_000}}
	agreed.Benefits = []survey.Benefit{{Kind: survey.FreedTime, Hours: 1210, Value: 480_400}, {Kind: survey.Quality, Text: "Färre avbrott", Owner: "1486", Value: 2_500_700, Range: &survey.Span{Low: 1_000_300, High: 3_000_600}, AsMoney: true}}
	agreed.Cooperation, agreed.DecisionLevel, agreed.Financing, agreed.Responsible = survey.ByAgreement, survey.ByCouncil, "Egen budget", "It-chefen"
	for title, m := range map[string]survey.Measure{"Avtalat": agreed, "Efter folkmängd": platform("1435", "1486")} {
		b.Call("POST", path+"/scenarios", api.NewScenario{Title: title, InReport: new(true), Measures: &[]survey.Measure{m}, FirstYear: new(2027), Horizon: new(6), Zero: new("Avtalet löper ut")}, 201, nil)
	}
	b.SetStatus(round, "closed", 200)
	b.Call("POST", path+"/snapshots", nil, 201, nil)
	return round
}

// answeredBy is an open round where everybody has answered everything, unlike from one wave to the next.
func answeredBy(b *servertest.Browser, t *testing.T, wave int) int64 {
	t.Helper()
	var made api.Round
	b.Call("POST", "/rounds", api.NewRound{Title: fmt.Sprint("Våg ", wave), Organiser: "Fyrbodal", Contact: "x@fyrbodal.example", Closes: time.Now().AddDate(0, 1, wave), Questionnaires: agreeing}, 201, &made)
	organisations := "kod;namn;typ;befolkning;medlemmar\n1435;Tanum;kommun;12865;\n1486;Strömstad;kommun;13482;\n1484;Lysekil;kommun;14600;\n1421;Orust;kommun;15400;\n1492;Åmål;kommun;12300;\n1485;Uddevalla;kommun;57000;\n1488;Trollhättan;kommun;59200;\nSML-IT;SML-IT;gemensamt organ;;1435,1488\n"
	respondents := "organisation;namn;e-post;roll\n"
	for _, code := range []string{"1435", "1486", "1484", "1421", "1492", "1485", "1488", "SML-IT"} {
		roles := []string{"it-chef", "förvaltningschef", "förvaltningschef", "förvaltningschef", "kommundirektör", "projektdeltagare"}
		if code == "1484" {
			roles = roles[:2]
		}
		for n, role := range roles {
			respondents += fmt.Sprintf("%s;Person %d;p%d@%s.example;%s\n", code, n, n, strings.ToLower(code), role)
		}
	}
	b.Upload(made.ID, false, map[string]string{"o.csv": organisations, "r.csv": respondents}, 200, nil)
	b.SetStatus(made.ID, "open", 200)
	var links []api.PersonalLink
	b.Call("POST", fmt.Sprintf("/rounds/%d/links", made.ID), map[string]any{}, 201, &links)
	for n, l := range links {
		r := b.Another()
		var session api.Session
		r.Call("POST", "/sessions", api.LinkToken{Token: servertest.Token(l.URL)}, 201, &session)
		for _, a := range session.Respondents[0].Assignments {
			if a.State == "not-started" {
				r.AnswerUnlike(a.ID, n+3*wave)
				r.Submit(a.ID)
			}
		}
	}
	return made.ID
}

// holdsEverything fails where the round has nothing of some kind to compare.
func holdsEverything(t *testing.T, figures map[string]float64) {
	t.Helper()
	for _, kind := range []string{"/population", "/people/it-chef", "/score", "/low", "/similar/n", "/rank/low", "/rank/allHigh", "/rank/boundLow", "/bounds/low", "/benchmark/bounds/median/high", "/responseRates/rr1", "/icc/f", "/alpha/value", "/benchmark/median", "/level", "/priority", "/back", "/calibration/difference",
		"/distribution/3", "/deviation", "/rank", "/concordance/w", "/change/p", "/change/low", "/exchange/total", "/target/level", "/measure/share", "/scenario/attainment-after", "/scenario/net", "/scenario/level-to", "/measure/one-off-high", "/measure/benefit-value", "/measure/risk", "/scenario/present-value", "/scenario/year-net", "/scenario/party-net", "/scenario/turn-at", "/scenario/hours", "/risk/value", "/earlier/id", "/round/published/number"} {
		if len(only(figures, func(path string) bool { return strings.HasSuffix(path, kind) })) == 0 {
			t.Errorf("the round has no %s", kind)
		}
	}
}

// toldFor tells which figures stand in a copy whose tables show so many organisations: those of all together, and these organisations' own.
func toldFor(codes ...string) func(path string) bool {
	return func(path string) bool {
		code := strings.SplitN(path, "/", 4)[1]
		return code == "*" || slices.Contains(codes, code)
	}
}

// besides tells what a copy for a reader is free in: the pairs that somebody shown is in, scenarios and workshops, which tell of all, and joint
// bodies' costs, which go to their members.
func besides(path string) bool {
	rest := strings.SplitN(path, "/", 4)[3]
	return strings.HasPrefix(rest, "exchange/") || strings.HasPrefix(rest, "people") || strings.HasPrefix(rest, "scenario") || strings.HasPrefix(rest, "measure") || strings.HasPrefix(rest, "note")
}

func only(figures map[string]float64, keep func(path string) bool) map[string]float64 {
	kept := maps.Clone(figures)
	maps.DeleteFunc(kept, func(path string, _ float64) bool { return !keep(path) })
	return kept
}

// same holds the figures of a form against those of the comparison, to the last bit.
func same(t *testing.T, got, want map[string]float64) {
	t.Helper()
	for _, path := range slices.Sorted(maps.Keys(want)) {
		if x, there := got[path]; !there || x != want[path] {
			t.Fatalf("%s is %v, want %v (there: %v)", path, x, want[path], there)
		}
	}
	for path, x := range got {
		if _, there := want[path]; !there {
			t.Fatalf("%s = %v is not in the comparison", path, x)
		}
	}
}

func decoded(t *testing.T, document []byte) (v any) {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(string(document)))
	d.UseNumber()
	if err := d.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}
