package numeral

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
)

// TestNumbersAsPeopleWriteThem reads the table that the pages' rule is held to as well.
func TestNumbersAsPeopleWriteThem(t *testing.T) {
	data, err := os.ReadFile("testdata/numbers.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Text        string
		Value       *float64
		Either      *[2]float64
		Unit        string
		Empty, None bool
	}
	if err := json.Unmarshal(data, &cases); err != nil || len(cases) < 50 {
		t.Fatal(len(cases), err)
	}
	for _, c := range cases {
		r := Read(c.Text)
		got, want := "none", "none"
		switch r.Kind {
		case Empty:
			got = "empty"
		case Number:
			got = fmt.Sprint(r.In(r.Unit.Exp), " ", r.Unit.Name)
		case Ambiguous:
			got = fmt.Sprint(r.Either(r.Unit.Exp), " ", r.Unit.Name)
		}
		switch {
		case c.Empty:
			want = "empty"
		case c.Value != nil:
			want = fmt.Sprint(*c.Value, " ", c.Unit)
		case c.Either != nil:
			want = fmt.Sprint(*c.Either, " ", c.Unit)
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", c.Text, got, want)
		}
	}
}

func TestUnitsThatATextStates(t *testing.T) {
	for text, want := range map[string]string{
		"Belopp (tkr)": "tkr:3", "Belopp, mnkr": "mnkr:6", "Utfall 2025 tkr": "tkr:3", "Total IT cost (SEK thousands)": "sek thousands:3",
		"Total it-kostnad i tusental kronor": "tusental kronor:3", "Belopp i miljoner": "miljoner:6", "Belopp (kr)": "kr:0", "1 000-tal kr": "1 000 tal kr:3",
		"SEK '000": "sek 000:3", "SEK m": "sek m:6", "Belopp i EUR": "eur:0", "€": "eur:0", "Belopp kr, tkr": "tkr:3", "tkr eller mkr": "mkr:6 tkr:3",
		"Belopp": "", "Sparade 2 miljoner kr": "", "Krav": "", "Mandat": "", "it_kostnad_tkr.csv": "tkr:3", "msek": "msek:6",
	} {
		got := ""
		for _, u := range Stated(text) {
			got += fmt.Sprintf(" %s:%d", u.Name, u.Exp)
		}
		if want != "" {
			want = " " + want
		}
		if got != want {
			t.Errorf("%q: got%s, want%s", text, got, want)
		}
	}
	for text, want := range map[string]int{"Alla belopp i tkr": 1, "Belopp i miljoner": 1, "(tusental)": 1, "in thousands": 1, "Två tusen invånare": 0, "Miljoner skäl": 0} {
		if got := StatedInProse(text); len(got) != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
	for text, want := range map[string]string{"Total it-kostnad (tkr)": "total it kostnad", "Egen personal i tusental kronor": "egen personal", "Nät, kr": "nät"} {
		if got := Without(text); got != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
}
