package csv_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/narrative"
	"mogna/internal/report"
	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// records reads a CSV file: its heads, and its rows by head.
func records(t testing.TB, m model.Model, format, lang string) (heads []string, rows []reporttest.CSVRow) {
	t.Helper()
	var b bytes.Buffer
	reporttest.Must(t, report.Write(&b, format, m, lang))
	text, marked := strings.CutPrefix(b.String(), "\ufeff")
	if !marked {
		t.Fatal("no byte order mark")
	}
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	reporttest.Must(t, err)
	for _, record := range all[1:] {
		row := reporttest.CSVRow{}
		for n, name := range all[0] {
			row[name] = record[n]
		}
		rows = append(rows, row)
	}
	return all[0], rows
}

var derived = regexp.MustCompile(`\.(conversation|priority_place)$`) // the place in a list, which is no number of the comparison

// Every number that the comparison has of an organisation stands in its row, each as often as the comparison has it.
func TestWideHoldsEveryNumberOfAnOrganisation(t *testing.T) {
	for _, m := range []model.Model{reporttest.Standard(t), reporttest.Related(t), reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 4), reporttest.Hostile()} {
		_, rows := records(t, m, "wide-csv", survey.Swedish)
		if len(rows) != len(m.Comparison.Organisations) {
			t.Fatalf("%d rows for %d organisations", len(rows), len(m.Comparison.Organisations))
		}
		for n, o := range m.Comparison.Organisations {
			var want []float64
			if o.Population != nil {
				want = append(want, float64(*o.Population))
			}
			for _, d := range m.Comparison.Documents {
				want = append(want, numbersInJSON(t, d.Organisations[o.Code])...)
			}
			var got []float64
			for name, cell := range rows[n] {
				x, err := strconv.ParseFloat(cell, 64)
				if err == nil && !derived.MatchString(name) && !textColumns[name] && !strings.HasSuffix(name, ".inherited") && !teacherCode.MatchString(name) {
					got = append(got, x)
				}
			}
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Fatalf("%s: the row has %d numbers, the comparison %d; first unlike: %v", o.Code, len(got), len(want), firstUnlike(got, want))
			}
		}
	}
}

// Columns whose texts can look like numbers.
var (
	textColumns = map[string]bool{"round": true, "organisation": true, "organisation_name": true, "members": true, "published_number": true}
	teacherCode = regexp.MustCompile(`\.teacher_\d$`)
)

func firstUnlike(got, want []float64) []float64 {
	for n := range want {
		if n >= len(got) || got[n] != want[n] {
			return want[n : n+1]
		}
	}
	return got[len(want):]
}

// numbersInJSON are the numbers of a value as it is given to readers: what is left out there is not told.
func numbersInJSON(t testing.TB, v any) (all []float64) {
	t.Helper()
	b, err := json.Marshal(v)
	reporttest.Must(t, err)
	var tree any
	reporttest.Must(t, json.Unmarshal(b, &tree))
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case float64:
			all = append(all, v)
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for key, x := range v {
				if key != "value" || !isCount(v) { // the level that a count is of stands in the column's name
					walk(x)
				}
			}
		}
	}
	walk(tree)
	return all
}

func isCount(v map[string]any) bool {
	_, there := v["n"]
	return there && len(v) == 2
}

func TestWideHoldsWhatIsNoNumber(t *testing.T) {
	m := reporttest.Standard(t)
	_, rows := records(t, m, "wide-csv", survey.Swedish)
	inherited, reasons := 0, 0
	for n, o := range m.Comparison.Organisations {
		if rows[n]["organisation"] != o.Code || rows[n]["organisation_name"] != o.Name || rows[n]["round"] != m.Comparison.Round.Title {
			t.Fatalf("row %d is not about %s", n, o.Code)
		}
		for _, d := range m.Comparison.Documents {
			r, id := d.Organisations[o.Code], d.Questionnaire.ID
			for item, l := range r.Levels {
				if got := rows[n][id+"."+item+".inherited"]; got != l.InheritedFrom {
					t.Errorf("%s %s: inherited from %q, want %q", o.Code, item, got, l.InheritedFrom)
				} else if got != "" {
					inherited++
				}
			}
			for construct, x := range r.Constructs {
				if got := rows[n][id+"."+construct+".reason"]; got != x.Reason || (got == "") != (rows[n][id+"."+construct+".score"] != "") {
					t.Errorf("%s %s: reason %q, want %q", o.Code, construct, got, x.Reason)
				} else if got != "" {
					reasons++
				}
			}
			if got := rows[n][id+".flags"]; got != strings.Join(r.Flags, " ") || rows[n][id+".reason"] != r.Reason || rows[n][id+".type"] != narrative.Place(m.Questionnaire(d.Questionnaire), d, r).Code() {
				t.Errorf("%s %s: %v", o.Code, id, r)
			}
			for place, leaf := range r.Conversation {
				if got := rows[n][id+"."+leaf+".conversation"]; got != strconv.Itoa(place+1) {
					t.Errorf("%s %s: place %q, want %d", o.Code, leaf, got, place+1)
				}
			}
		}
	}
	if inherited == 0 || reasons == 0 {
		t.Fatalf("nothing to look at: %d inherited levels, %d reasons", inherited, reasons)
	}
}

// The columns follow the questionnaires and the organisations, not the answers.
func TestWideColumnsFollowTheQuestionnaires(t *testing.T) {
	full, _ := records(t, reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 4), "wide-csv", survey.Swedish)
	empty := model.Model{Comparison: scoring.Compare(reporttest.Autumn(false), reporttest.Fyrbodal(), inputsOf(reporttest.Shipped(t))), Questionnaires: reporttest.Shipped(t)}
	none, rows := records(t, empty, "wide-csv", survey.English)
	if !slices.Equal(full, none) {
		t.Errorf("%d columns with answers, %d without", len(full), len(none))
	}
	for _, name := range []string{"digital-mognad.total.low", "digital-mognad.answered", "formagor-2030.F-01.level", "formagor-2030.F-01.inherited", "it-ekonomi.answered", "viktning-2030.asked",
		"it-ekonomi.economy_allocated_reason", "it-ekonomi.pools/software.economy_reported_amount", "it-ekonomi.SML-IT.economy_received", "it-ekonomi.1427.economy_member_share"} {
		if !slices.Contains(none, name) {
			t.Errorf("no column %s", name)
		}
	}
	if got := rows[0]["formagor-2030.F-01.level"]; got != "" {
		t.Errorf("a level of nobody's: %q", got)
	}
}

func inputsOf(questionnaires []*survey.Questionnaire) (inputs []scoring.Input) {
	for _, q := range questionnaires {
		inputs = append(inputs, scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, reporttest.Fyrbodal()), Asked: map[string]scoring.Invited{}})
	}
	return inputs
}

// A questionnaire whose ids would make two columns alike is refused rather than written so that nobody can tell them apart.
func TestWideColumnsAreDistinct(t *testing.T) {
	m := reporttest.Hostile()
	for _, q := range m.Questionnaires {
		q.Constructs[0].ID = "total"
		q.Constructs[0].Children = q.Constructs[0].Children[:1]
	}
	m.Comparison = scoring.Compare(reporttest.Autumn(false), reporttest.Fyrbodal()[:2], nil)
	m.Comparison.Documents = []scoring.Document{{Questionnaire: scoring.QuestionnaireInfo{ID: "one", Version: "1", Kind: survey.Maturity}}}
	if err := report.Write(&bytes.Buffer{}, "wide-csv", m, survey.Swedish); err == nil || !strings.Contains(err.Error(), "one.total.score") {
		t.Errorf("got %v", err)
	}
}

func TestHostileTextsInTheOtherCSVFiles(t *testing.T) {
	m := reporttest.Hostile()
	for _, format := range []string{"wide-csv", "codebook-csv"} {
		heads, rows := records(t, m, format, survey.Swedish)
		for _, row := range append(rows, reporttest.CSVRow{"heads": strings.Join(heads, "")}) {
			for column, v := range row {
				if _, err := strconv.ParseFloat(v, 64); err != nil && v != "" && strings.ContainsAny(v[:1], "=+-@\t\r") {
					t.Fatalf("%s: %s %q would run as a formula", format, column, v)
				}
			}
		}
	}
	_, rows := records(t, m, "wide-csv", survey.Swedish)
	if rows[0]["organisation"] != "'=cmd|'/C calc'!A1" || rows[0]["round"] != "'"+m.Comparison.Round.Title {
		t.Errorf("%q, %q", rows[0]["organisation"], rows[0]["round"])
	}
}
