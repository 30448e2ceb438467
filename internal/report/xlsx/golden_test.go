package xlsx_test

import (
	"bytes"
	"fmt"
	"math"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/cashflow"
	"mogna/internal/report/reporttest"
)

// goldenFlows are amounts of years, and the rate as a share that they are weighed by.
var goldenFlows = []struct {
	rate float64
	net  []float64
}{
	{0.025, []float64{-6_800_000, -100_000, 600_000, 1_300_000, 2_000_000}},
	{0.025, []float64{-2_400_000, 350_000, 900_000, 900_000, 900_000, 900_000}},
	{0.0125, []float64{-999_999_999_999, 400_000_000_001, 400_000_000_002, 400_000_000_003}},
	{0, []float64{-5, 2, 2, 2}},
	{0.04, []float64{-1_000_000, 50_000, 50_000, 50_000}},
	{0.03, []float64{0, -1_750_000, 120_500, 640_250, 640_250, 640_250, 0, 77_777}},
	{0.25, []float64{-333_333, 123_457, 123_457, 123_457, 123_457, 123_457, 123_457, 123_457, 123_457, 123_457, 123_457}},
	{0.015, []float64{500_000, -510_000}},
}

// golden is an independent spreadsheet: LibreOffice's own NPV and IRR, and payback counted by its formulas. There is one row for
// each case: rate, present value, internal rate, payback, sum, and the amounts from column F on. NPV takes its first amount as a
// year away, so that the first year's stands outside it.
func golden(t testing.TB) []byte {
	f := excelize.NewFile()
	defer f.Close()
	for n, x := range goldenFlows {
		row := n + 1
		at := func(column string) string { return column + strconv.Itoa(row) }
		reporttest.Must(t, f.SetCellValue("Sheet1", at("A"), x.rate))
		for k, amount := range x.net {
			name, err := excelize.CoordinatesToCellName(6+k, row)
			reporttest.Must(t, err)
			reporttest.Must(t, f.SetCellValue("Sheet1", name, amount))
			sum, err := excelize.CoordinatesToCellName(26+k, row)
			reporttest.Must(t, err)
			reporttest.Must(t, f.SetCellFormula("Sheet1", sum, fmt.Sprintf("SUM($F%d:%s)", row, name)))
		}
		last, err := excelize.ColumnNumberToName(5 + len(x.net))
		reporttest.Must(t, err)
		lastSum, err := excelize.ColumnNumberToName(25 + len(x.net))
		reporttest.Must(t, err)
		guess := 0.05
		if total(x.net) < 0 && x.net[0] < 0 { // what is lost has a negative rate, where LibreOffice begins to look
			guess = -0.6
		}
		sums := fmt.Sprintf("$Z%d:%s%d", row, lastSum, row)
		for column, formula := range map[string]string{
			"B": fmt.Sprintf("F%d+NPV(A%d,G%d:%s%d)", row, row, row, last, row),
			"C": fmt.Sprintf("IRR(F%d:%s%d,%g)", row, last, row, guess),
			"D": fmt.Sprintf("SUMPRODUCT(MAX((%s<0)*(COLUMN(%s)-25)))+1", sums, sums),
			"E": fmt.Sprintf("SUM(F%d:%s%d)", row, last, row),
		} {
			reporttest.Must(t, f.SetCellFormula("Sheet1", at(column), formula))
		}
	}
	var b bytes.Buffer
	reporttest.Must(t, f.Write(&b))
	return b.Bytes()
}

// agreesWithGolden holds present values and sums to the öre, internal rates to 1e-9, and payback exactly.
func agreesWithGolden(t *testing.T, f *excelize.File) {
	cell := func(column string, n int) float64 {
		raw, err := f.GetCellValue("Sheet1", column+strconv.Itoa(n+1), excelize.Options{RawCellValue: true})
		reporttest.Must(t, err)
		x, err := strconv.ParseFloat(raw, 64)
		if err != nil {
			t.Fatalf("%s%d is %q", column, n+1, raw)
		}
		return x
	}
	ore := func(x float64) float64 { return math.Round(100*x) / 100 }
	for n, x := range goldenFlows {
		if got, want := cashflow.PresentValue(x.net, x.rate), cell("B", n); ore(got) != ore(want) {
			t.Errorf("case %d: a present value of %.4f, and LibreOffice has %.4f", n, got, want)
		}
		if got, why := cashflow.InternalRate(x.net); why != "" || math.Abs(got-cell("C", n)) > 1e-9 {
			t.Errorf("case %d: a rate of %v %s, and LibreOffice has %v", n, got, why, cell("C", n))
		}
		years, why := cashflow.Payback(x.net)
		if want := int(cell("D", n)); years != want && !(want == len(x.net)+1 && why == cashflow.ReasonNotPaidBack) {
			t.Errorf("case %d: paid back after %d years %s, and LibreOffice has %d", n, years, why, want)
		}
		if sum := total(x.net); sum != cell("E", n) {
			t.Errorf("case %d: %v, and LibreOffice has %v", n, sum, cell("E", n))
		}
	}
}

func total(net []float64) (sum float64) {
	for _, amount := range net {
		sum += amount
	}
	return sum
}
