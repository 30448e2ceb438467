package tabular

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"mogna/internal/survey"
)

func TestOtherFormats(t *testing.T) {
	const saves = "Spara den som Excel-arbetsbok (.xlsx) eller som CSV UTF-8"
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 504)
	for name, test := range map[string]struct{ in, what, mend string }{
		"empty":         {"", "Filen är tom", "Kontrollera att du har valt rätt fil"},
		"white":         {strings.Repeat(" \r\n", 2000), "Filen är tom", "Kontrollera"},
		"mark only":     {"\ufeff", "Filen är tom", "Kontrollera"},
		"xls":           {ole, "Filen är en äldre Excel-fil (.xls)", saves},
		"pdf":           {"%PDF-1.7\n\x00", "Filen är en PDF", saves},
		"sie":           {"#FLAGGA 0\n#KONTO 5420 \"Program\"\n", "Filen är en SIE-fil", saves},
		"html":          {"\ufeff\n<!DOCTYPE html><table>", "Filen är en webbsida", saves},
		"xml":           {`<?xml version="1.0"?>`, "Filen är en webbsida", saves},
		"ods":           {string(zipped(t, map[string]string{"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})), "Filen är ett OpenDocument", saves},
		"zip":           {string(zipped(t, map[string]string{"a.txt": "a"})), "Filen är en zip-fil", saves},
		"empty zip":     {string(zipped(t, nil)), "Filen är en zip-fil", saves},
		"no workbook":   {string(zipped(t, map[string]string{"[Content_Types].xml": typesXML})), "Arbetsboken är skadad", saves},
		"truncated zip": {"PK\x03\x04", "Arbetsboken är skadad", saves},
	} {
		t.Run(name, func(t *testing.T) {
			e := refusal(t, "lista.csv", []byte(test.in))
			if len(e.Faults) != 1 || e.Faults[0].Source != "lista.csv" {
				t.Fatalf("got %v", e)
			}
			what, mend := e.Faults[0].What.In(survey.Swedish), e.Faults[0].Mend.In(survey.Swedish)
			if !strings.HasPrefix(what, test.what) || !strings.HasPrefix(mend, test.mend) {
				t.Errorf("got %s %s, want %s %s", what, mend, test.what, test.mend)
			}
		})
	}
}

func TestContentCountsNotTheName(t *testing.T) {
	wantSheets(t, "x.csv", handmade(t, `<sheetData><row><c><v>1421</v></c></row></sheetData>`, nil), "[Blad]\n1: A1=1421\n")
	wantSheets(t, "x.xlsx", []byte("kod,namn\n"), "[x.xlsx]\n1: A1=kod B1=namn\n")
}

func TestNamesInFaultsAreShort(t *testing.T) {
	wantFaults(t, strings.Repeat("å", 1000)+"\n", []byte("%PDF-"), strings.Repeat("å", 80)+"…|0||Filen är en PDF")
	wantFaults(t, "a\nb\x1b[0m", []byte("%PDF-"), "a b [0m|0||Filen är en PDF")
}

func TestRandomAndTruncated(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		noise := make([]byte, 4+random.IntN(2000))
		for i := range noise {
			noise[i] = byte(random.Uint32())
		}
		refusal(t, "x", noise)
		copy(noise, "PK\x03\x04")
		refusal(t, "x", noise)
	}
	whole := handmade(t, `<sheetData><row><c><v>1421</v></c></row></sheetData>`, nil)
	for n := 4; n < len(whole); n += 7 {
		refusal(t, "x.xlsx", whole[:n])
	}
	for at := range whole {
		turned := bytes.Clone(whole)
		turned[at] ^= 0x20
		_, _ = Read("x.xlsx", turned) // some changes do no harm; none may panic
	}
}
