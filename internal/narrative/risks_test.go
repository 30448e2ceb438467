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
		{[]survey.Risk{risk(1, 5, 5, survey.RiskClosed)}, []string{"Ingen risk är öppen: alla är godtagna eller avslutade."}, []string{"No risk is open: all are accepted or closed."}},
		{[]survey.Risk{risk(2, 3, 3, survey.RiskOpen), risk(3, 5, 5, survey.RiskAccepted)}, []string{"En risk är öppen: R2, ”För få svarar”, med riskvärdet 9 av 25."},
			[]string{"One risk is open: R2, “För få svarar”, with the risk value 9 of 25."}},
		{[]survey.Risk{risk(1, 1, 2, survey.RiskOpen), risk(2, 2, 2, survey.RiskOpen)},
			[]string{"2 risker är öppna. Ingen av dem är hög.", "Av de öppna har R2, ”För få svarar”, det högsta riskvärdet, 4 av 25."},
			[]string{"2 risks are open. None of them is high.", "Of the open ones R2, “För få svarar”, has the highest risk value, 4 of 25."}},
		{[]survey.Risk{risk(1, 1, 2, survey.RiskOpen), risk(4, 3, 5, survey.RiskOpen)},
			[]string{"2 risker är öppna. En av dem är hög eller mycket hög.", "Av de öppna har R4, ”För få svarar”, det högsta riskvärdet, 15 av 25."},
			[]string{"2 risks are open. One of them is high or very high.", "Of the open ones R4, “För få svarar”, has the highest risk value, 15 of 25."}},
		{[]survey.Risk{risk(1, 1, 2, survey.RiskOpen), risk(4, 2, 5, survey.RiskOpen), risk(3, 5, 2, survey.RiskOpen)},
			[]string{"3 risker är öppna. 2 av dem är höga eller mycket höga.", "Av de öppna har R3 och R4 det högsta riskvärdet, 10 av 25."},
			[]string{"3 risks are open. 2 of them are high or very high.", "Of the open ones R3 and R4 have the highest risk value, 10 of 25."}},
	} {
		c := scoring.Comparison{Risks: scoring.Register(x.risks)}
		for lang, want := range map[string][]string{survey.Swedish: x.sv, survey.English: x.en} {
			if got := narrative.Tell(c, nil, lang).Risks; !slices.Equal(got, want) {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}
