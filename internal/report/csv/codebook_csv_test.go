package csv_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var pairPlace = regexp.MustCompile(`^(pair|matching)_\d+_`)

// Nothing stands in either file that the codebook does not tell of, in either language.
func TestCodebookTellsOfEverything(t *testing.T) {
	workshops := reporttest.Standard(t)
	workshops.Comparison.Premises = scoring.Premises{Exemptions: []scoring.Exemption{{Organisation: "1435", Questionnaire: "digital-mognad", Reason: "x"}},
		Workshops: []scoring.Workshop{{Title: "x", Date: "2026-10-02", Participation: []scoring.Participation{{Organisation: "1435", Role: survey.ITManager, People: 2}, {Organisation: "1435", People: 1}}}}}
	workshops.Comparison.Round.Published = &scoring.Publication{Number: 2, At: workshops.Comparison.Round.AsOf}
	for _, m := range []model.Model{workshops, reporttest.Risky(t), reporttest.Choices(t), reporttest.Changed(t), reporttest.Related(t), reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 4), reporttest.Hostile()} {
		for _, lang := range reporttest.Languages {
			_, rows := records(t, m, "codebook-csv", lang)
			told := map[string]bool{}
			for _, r := range rows {
				if name := r["file"] + " " + r["name"]; told[name] {
					t.Errorf("%s is told of twice", name)
				} else {
					told[name] = true
				}
				for _, needed := range []string{"meaning", "unit", "absent"} {
					if r[needed] == "" {
						t.Errorf("%s: no %s of %s", lang, needed, r["name"])
					}
				}
			}
			want := map[string]bool{}
			for _, r := range reporttest.ReadCSV(t, m, lang) {
				want["csv "+pairPlace.ReplaceAllString(r["measure"], "${1}_N_")] = true
			}
			columns, _ := records(t, m, "csv", lang)
			for _, column := range columns {
				want["csv "+column] = true
			}
			heads, _ := records(t, m, "wide-csv", lang)
			for _, column := range heads {
				want["wide-csv "+column] = true
			}
			for name := range want {
				if !told[name] {
					t.Errorf("the codebook does not tell of %s", name)
				}
			}
		}
	}
}

// Whoever reads the wide file finds in the codebook what it is about, and within what bounds.
func TestCodebookOfAColumn(t *testing.T) {
	_, rows := records(t, reporttest.Standard(t), "codebook-csv", survey.English)
	of := map[string]reporttest.CSVRow{}
	for _, r := range rows {
		of[r["file"]+" "+r["name"]] = r
	}
	level := of["wide-csv formagor-2030.F-01.level"]
	if level["title"] != "Shared digital vision" || level["version"] != "2.0.0" || level["construct_or_item"] != "F-01" || level["minimum"] != "0" || level["maximum"] != "4" ||
		!strings.HasPrefix(level["values"], "0 = ") || !strings.Contains(level["values"], "; 4 = ") {
		t.Errorf("%v", level)
	}
	total := of["wide-csv digital-mognad.total.score"]
	if total["absent"] != "Empty cell. The reason is in digital-mognad.total.reason." || of["wide-csv digital-mognad.total.reason"] == nil || total["source"] == "" {
		t.Errorf("%v", total)
	}
	if reason := of["csv reason"]; !strings.Contains(reason["values"], "too-few = ") {
		t.Errorf("%v", reason)
	}
	leaf := survey.Leaves(reporttest.Shipped(t)[0].Constructs)[0]
	for _, i := range reporttest.Shipped(t)[0].Items() {
		if made := of["wide-csv digital-mognad."+leaf.ID+".score"]["made_of"]; i.Construct == leaf.ID && !strings.Contains(made, i.ID) {
			t.Errorf("%s is made of %q, without %s", leaf.ID, made, i.ID)
		}
	}
}

// No figure lies outside the bounds that the codebook gives its column.
func TestFiguresLieWithinTheirBounds(t *testing.T) {
	for _, m := range []model.Model{reporttest.Standard(t), reporttest.Related(t), reporttest.Generated(reporttest.Autumn(true), reporttest.Fyrbodal(), reporttest.Shipped(t), 4)} {
		_, book := records(t, m, "codebook-csv", survey.Swedish)
		_, wide := records(t, m, "wide-csv", survey.Swedish)
		for _, b := range book {
			for _, row := range wide {
				x, err := strconv.ParseFloat(row[b["name"]], 64)
				if b["file"] != "wide-csv" || err != nil {
					continue
				}
				least, noLeast := strconv.ParseFloat(b["minimum"], 64)
				most, noMost := strconv.ParseFloat(b["maximum"], 64)
				if noLeast == nil && x < least || noMost == nil && x > most {
					t.Errorf("%s is %v, outside %q to %q", b["name"], x, b["minimum"], b["maximum"])
				}
			}
		}
	}
}
