package csv_test

import (
	"io"
	"testing"

	"mogna/internal/report/csv"
	"mogna/internal/report/reporttest"
	"mogna/internal/survey"
)

func BenchmarkCSV(b *testing.B) {
	m := reporttest.Sweden(b)
	b.ReportAllocs()
	for b.Loop() {
		reporttest.Must(b, csv.Long(io.Discard, m, survey.Swedish))
	}
}
