package narrative_test

import (
	"slices"
	"testing"

	"mogna/internal/narrative"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func TestRisksAreTold(t *testing.T) {
	risk := func(number, likelihood, impact int, status survey.RiskStatus) survey.Risk {
		return survey.Risk{Number: number, RiskContent: survey.RiskContent{Threat: "För få svarar.", Likelihood: likelihood, Impact: impact, Status: status}}
	}
	for _, x := range []struct {
		risks  []survey.Risk
		sv, en []string
	}{
		{nil, nil, nil},
		{[]survey.Risk{risk(1, 5, 5, survey.RiskWithdrawn)}, nil, nil},
		{[]survey.Risk{risk(1, 5, 5, survey.RiskClosed)}, []string{"Ingen risk är öppen: alla är accepterade eller avslutade."}, []string{"No risk is open: all are accepted or closed."}},
		{[]survey.Risk{risk(2, 3, 3, survey.RiskOpen), risk(3, 5, 5, survey.RiskAccepted)}, []string{"En risk är öppen: R2, ”För få svarar”, med riskvärdet 9 av 25."},
			[]string{"One risk is open: R2, “För få svarar”, with the risk value 9 of 25."}},
		{[]survey.Risk{risk(1, 1, 2, survey.RiskOpen), risk(2, 2, 2, survey.RiskOpen)},
			[]string{"Två risker är öppna, och ingen av dem är hög.", "Högst riskvärde, 4 av 25, har R2, ”För få svarar”."},
			[]string{"Two risks are open, and none of them is high.", "R2, “För få svarar”, has the highest risk value, 4 of 25."}},
		{[]survey.Risk{risk(1, 1, 2, survey.RiskOpen), risk(4, 3, 5, survey.RiskOpen)},
			[]string{"Två risker är öppna, och en av dem är hög eller mycket hög.", "Högst riskvärde, 15 av 25, har R4, ”För få svarar”."},
			[]string{"Two risks are open, and one of them is high or very high.", "R4, “För få svarar”, has the highest risk value, 15 of 25."}},
		{[]survey.Risk{risk(1, 1, 2, survey.RiskOpen), risk(4, 2, 5, survey.RiskOpen), risk(3, 5, 2, survey.RiskOpen)},
			[]string{"Tre risker är öppna, och två av dem är höga eller mycket höga.", "Högst riskvärde, 10 av 25, har R3 och R4."},
			[]string{"Three risks are open, and two of them are high or very high.", "R3 and R4 have the highest risk value, 10 of 25."}},
	} {
		c := scoring.Comparison{Risks: scoring.Register(x.risks)}
		for lang, want := range map[string][]string{survey.Swedish: x.sv, survey.English: x.en} {
			if got := narrative.Tell(c, nil, lang).Risks; !slices.Equal(got, want) {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}
