package csv_test

import (
	"bytes"
	"testing"

	"mogna/internal/report/csv"
)

func TestATableIsDefusedInEveryCell(t *testing.T) {
	var b bytes.Buffer
	table, err := csv.NewTable(&b, "a", "b")
	if err != nil {
		t.Fatal(err)
	}
	if err := table.Row("=1+1", "Åsa, \"öl\"\n@SUM(A1)"); err != nil {
		t.Fatal(err)
	}
	if err := table.Close(); err != nil {
		t.Fatal(err)
	}
	if want := "\ufeffa,b\r\n'=1+1,\"Åsa, \"\"öl\"\"\r\n@SUM(A1)\"\r\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
}
