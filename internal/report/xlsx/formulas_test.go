package xlsx_test

import (
	"bytes"
	"math"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/model"
	"mogna/internal/report/reporttest"
	"mogna/internal/report/xlsx"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// LibreOffice works every formula out from nothing and comes to the figures that the method has computed: with organisations
// and parts that are hidden, with ties, with joint bodies among the municipalities, with hostile names, in both languages. In
// a workbook where somebody has changed a score and a weight it comes to what follows from them.
func TestFormulasAreRecomputed(t *testing.T) {
	formulas, bare := map[string][]formulaCell{}, map[string][]byte{}
	write := func(name string, m model.Model, lang string) {
		var b bytes.Buffer
		reporttest.Must(t, xlsx.Write(&b, m, lang))
		formulas[name], bare[name] = formulasOf(t, b.Bytes())
	}
	write("standard", reporttest.Choices(t), survey.English)
	write("hidden", hidden(t), survey.Swedish)
	write("hostile", reporttest.Hostile(), survey.Swedish)
	write("few", reporttest.Generated(reporttest.Autumn(false), reporttest.Country(3), reporttest.Shipped(t), 5), survey.Swedish)
	write("some", reporttest.Generated(reporttest.Autumn(false), reporttest.Country(6), reporttest.Shipped(t), 8), survey.English)
	write("risks", reporttest.Risky(t), survey.English)
	write("exempt", exempted(t), survey.Swedish)
	change := aChange(t, reporttest.Standard(t))
	bare["changed"] = change.made(t, bare["standard"])
	bare["golden"] = golden(t)
	books := recalculated(t, bare)
	t.Run("golden", func(t *testing.T) { agreesWithGolden(t, books["golden"]) })
	for name := range formulas {
		t.Run(name, func(t *testing.T) { holdsFormulas(t, books[name], formulas[name]) })
	}
	t.Run("changed", func(t *testing.T) { change.holds(t, books["changed"]) })
}

func holdsFormulas(t *testing.T, f *excelize.File, formulas []formulaCell) {
	if len(formulas) < 100 {
		t.Errorf("only %d formulas", len(formulas))
	}
	for _, c := range formulas {
		if !agrees(t, f, c) {
			got, _ := f.GetCellValue(c.sheet, c.ref, excelize.Options{RawCellValue: true})
			t.Errorf("%s %s: =%s gives %q, and the method %q", c.sheet, c.ref, c.formula, got, c.value)
		}
	}
}

// agrees holds a recomputed cell against the value that we gave it: to 1e-9, to twelve digits of a large amount, or to the letter.
func agrees(t testing.TB, f *excelize.File, c formulaCell) bool {
	t.Helper()
	got, err := f.GetCellValue(c.sheet, c.ref, excelize.Options{RawCellValue: true})
	reporttest.Must(t, err)
	if c.text {
		return got == c.value
	}
	x, err := strconv.ParseFloat(got, 64)
	want, _ := strconv.ParseFloat(c.value, 64)
	return err == nil && math.Abs(x-want) <= max(1e-9, 1e-12*math.Abs(want))
}

// hidden is a round with few respondents in each organisation, so that parts are hidden where the whole is shown, with joint
// bodies among the municipalities and with weights of all sorts.
func hidden(t testing.TB) model.Model { return hiddenBy(t, reporttest.Generated) }

func hiddenBy(t testing.TB, generate func(scoring.RoundInfo, []survey.Organisation, []*survey.Questionnaire, uint64) model.Model) model.Model {
	var all []*survey.Questionnaire
	for _, q := range reporttest.Shipped(t) {
		copied := *q
		if q.Kind == survey.Maturity {
			copied.Constructs = weighted(q.Constructs)
		}
		all = append(all, &copied)
	}
	organisations := reporttest.Country(23)
	for _, n := range []int{0, 5, 9} {
		organisations[n].Kind, organisations[n].Members = survey.JointBody, []string{organisations[n+1].Code}
	}
	return generate(reporttest.Autumn(false), organisations, all, 12)
}

// weighted gives constructs the weights 0, ½, 1, 1½ and so on, and around again.
func weighted(constructs []survey.Construct) []survey.Construct {
	all := make([]survey.Construct, len(constructs))
	for n, c := range constructs {
		c.Weight = float64(n%5) / 2
		if len(constructs) < 3 {
			c.Weight = float64(n) + 1
		}
		c.Children = weighted(c.Children)
		all[n] = c
	}
	return all
}

// exempted is a round in which some need not answer about capabilities: one has levels of a joint body all the same.
func exempted(t testing.TB) model.Model {
	exempt := map[string]bool{"1421": true, "1427": true, "1439": true, "1487": true}
	m := reporttest.GeneratedBut(reporttest.Autumn(false), reporttest.Fyrbodal(), reporttest.Shipped(t), 13, exempt)
	for code := range exempt {
		m.Comparison.Premises.Exemptions = append(m.Comparison.Premises.Exemptions, scoring.Exemption{Organisation: code, Questionnaire: "formagor-2030", Reason: "Ny ledning"})
	}
	return m
}
