package locale_test

import (
	"testing"
	"time"

	"mogna/internal/locale"
)

func TestAsReadersWrite(t *testing.T) {
	at := time.Date(2027, 1, 31, 22, 59, 59, 0, time.UTC)
	for _, c := range []struct{ got, want string }{
		{locale.Number("sv", 1234.5, 1), "1\u00a0234,5"},
		{locale.Number("en", 1234.5, 1), "1,234.5"},
		{locale.Number("sv", 1234, 1), "1\u00a0234"},
		{locale.Number("sv", 0.25, 1), "0,3"},
		{locale.Number("sv", -0.04, 1), "0"},
		{locale.Number("sv", -2.5, 0), "−3"},
		{locale.Fixed("sv", 2, 1), "2,0"},
		{locale.Fixed("en", -2, 2), "−2.00"},
		{locale.Number("de", 0.5, 1), "0,5"},
		{locale.Percent("sv", 0.115), "12\u00a0%"},
		{locale.Percent("en", 0.12), "12%"},
		{locale.Index("sv", 61.6), "62\u00a0%"},
		{locale.List("sv", nil), ""},
		{locale.List("sv", []string{"Tanum"}), "Tanum"},
		{locale.List("sv", []string{"Tanum", "Orust", "Åmål"}), "Tanum, Orust och Åmål"},
		{locale.List("en", []string{"Tanum", "Orust"}), "Tanum and Orust"},
		{locale.Words("sv", 1, false), "en"},
		{locale.Words("sv", 1, true), "ett"},
		{locale.Words("sv", 12, true), "tolv"},
		{locale.Words("sv", 1300, true), "1\u00a0300"},
		{locale.Words("en", 0, false), "none"},
		{locale.Words("en", 2, true), "two"},
		{locale.Capital("åtta"), "Åtta"},
		{locale.Date("sv", at), "31 januari 2027"},
		{locale.Moment("sv", at), "31 januari 2027 kl. 23.59"},
		{locale.Moment("en", at), "31 January 2027, 23:59"},
	} {
		if c.got != c.want {
			t.Errorf("%q; want %q", c.got, c.want)
		}
	}
}

func TestRoundAsWritten(t *testing.T) {
	if x := locale.Round(2.25, 1); x != 2.3 {
		t.Error(x)
	}
}
