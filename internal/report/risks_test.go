package report

import (
	"strconv"
	"testing"
	"time"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func risky(t testing.TB) Model {
	m := standard(t)
	at := time.Date(2020, 11, 20, 12, 0, 0, 7, time.UTC)
	m.Comparison.Risks = scoring.Register([]survey.Risk{
		{Number: 1, At: at, RiskContent: survey.RiskContent{Threat: "För få svarar", Consequence: "Haltande jämförelse", Likelihood: 4, Impact: 3, Status: survey.RiskOpen}},
		{Number: 2, At: at, RiskContent: survey.RiskContent{Threat: "=HYPERLINK(1)", Vulnerability: "+1", Consequence: "@x", Action: "-1", Likelihood: 5, Impact: 5, Status: survey.RiskAccepted}},
		{Number: 3, At: at, RiskContent: survey.RiskContent{Threat: "Inlagd av misstag", Consequence: "x", Likelihood: 1, Impact: 1, Status: survey.RiskWithdrawn}},
	})
	return m
}

// R is S × K in the workbook and in the CSV, for every risk and for none more.
func TestRisksInEveryForm(t *testing.T) {
	m := risky(t)
	if len(m.Comparison.Risks) != 2 || m.Comparison.Risks[0].Number != 2 {
		t.Fatalf("%+v", m.Comparison.Risks)
	}
	eachBook(t, m, func(t *testing.T, b openedBook, lang string) {
		s := b.sheet(t, pick(lang, "Risker", "Risks"))
		for _, r := range m.Comparison.Risks {
			row := s.row(0, model.RiskName(r), 0)
			s.says(row, 1, r.Threat)
			s.holdsWhole(row, 4, r.Likelihood)
			s.holdsWhole(row, 5, r.Impact)
			s.holdsWhole(row, 6, r.Likelihood*r.Impact)
		}
		s.says(s.row(0, "5", 0), 5, "R2")
		s.says(s.row(0, "4", 0), 3, "R1")
		got := rebuilt(t, readCSV(t, m, lang)).Risks
		if len(got) != 2 || got[1] != m.Comparison.Risks[1] || got[0].Value != 25 {
			t.Errorf("the CSV gives %+v", got)
		}
		if got[0].Threat[0] != '\'' || got[0].Vulnerability[0] != '\'' || got[0].Consequence[0] != '\'' || got[0].Action[0] != '\'' {
			t.Errorf("a text that a spreadsheet would run: %+v", got[0])
		}
	})
}

func (b *rebuilder) risk() {
	number, err := strconv.Atoi(b.row["construct_or_item"][1:])
	must(b.t, err)
	if n := len(b.c.Risks); n == 0 || b.c.Risks[n-1].Number != number {
		b.c.Risks = append(b.c.Risks, scoring.Risk{Number: number, Threat: b.row["title"]})
	}
	r := &b.c.Risks[len(b.c.Risks)-1]
	switch v := b.row["value"]; b.row["measure"] {
	case "risk_likelihood":
		r.Likelihood = b.whole()
	case "risk_impact":
		r.Impact = b.whole()
	case "risk_value":
		r.Value = b.whole()
	case "risk_band":
		r.Band = survey.RiskBand(v)
	case "risk_status":
		r.Status = survey.RiskStatus(v)
	case "risk_vulnerability":
		r.Vulnerability = v
	case "risk_consequence":
		r.Consequence = v
	case "risk_action":
		r.Action = v
	case "risk_changed":
		at, err := time.Parse(time.RFC3339Nano, v)
		must(b.t, err)
		r.Changed = at
	}
}
