package xlsx_test

import (
	"reflect"
	"testing"

	"github.com/xuri/excelize/v2"

	"mogna/internal/report/reporttest"
)

func TestProperties(t *testing.T) {
	m := reporttest.Hostile()
	reporttest.EachBook(t, m, func(t *testing.T, b reporttest.OpenedBook, lang string) {
		got, err := b.File.GetDocProps()
		reporttest.Must(t, err)
		want := &excelize.DocProperties{Title: m.Comparison.Round.Title, Subject: reporttest.Pick(lang, "Jämförelserapport", "Comparison report"), Description: reporttest.Banner,
			Creator: "Mogna 1.2.3", LastModifiedBy: "Mogna", Created: "2020-11-20T13:05:06Z", Modified: "2020-11-20T13:05:06Z", Language: reporttest.Pick(lang, "sv-SE", "en-GB")}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
}
