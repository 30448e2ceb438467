package economy

import (
	"strings"
	"testing"

	"mogna/internal/survey"
)

// whole is an answer of the second edition about which there is nothing to say.
func whole() map[string]float64 {
	return map[string]float64{"total": 20e6, "investment": 1e6, "operating-cost": 600e6, "users": 900, "pupils": 1000, "pupils-date": 1, "pupils-source": 2, "workplaces": 2000, "staff": 9,
		"p1": 18e6, "p5": 2e6, "internal-interest": 1e5, "t1": 20e6, "s1": 19e6, "c1": 9e6, "c2": 5e6, "c3": 6e6, "workplace-service": 4e6}
}

func TestRemarksOnTheSecondEdition(t *testing.T) {
	for name, c := range map[string]struct {
		change map[string]float64
		codes  string
		says   string
	}{
		"all is well":                  {nil, "", ""},
		"central only":                 {map[string]float64{"c1": 19e6, "c2": 1e6, "c3": 0}, "central-only", "Bara 1 000 000 kr av 20 000 000 kr finns i förvaltningarna och skolorna."},
		"a tenth outside is something": {map[string]float64{"c1": 18e6, "c2": 2e6, "c3": 0}, "", ""},
		"nothing central of its own":   {map[string]float64{"c1": 0, "c2": 10e6, "c3": 10e6}, "", ""},
		"what does not belong":         {map[string]float64{"scope-ot": 1}, "scope", "Ni har räknat med något som inte hör hit: Larm."},
		"what belongs left out":        {map[string]float64{"scope-schools": 0}, "scope", "Ni har inte räknat med något som hör hit: Skolans it."},
		"an undated number":            {map[string]float64{"pupils-date": -1}, "undated", "Datum eller källa saknas på ett ställe."},
		"thousands":                    {map[string]float64{"operating-cost": 600e3}, "unit", "Verksamhetens kostnader är 600 000 kr och it-kostnaden 20 000 000 kr."},
		"more work than investment":    {map[string]float64{"capitalised-labour": 2e6}, "part", "Den aktiverade arbetstiden är 2 000 000 kr, men investeringen är bara 1 000 000 kr."},
		"more interest than capital":   {map[string]float64{"internal-interest": 3e6}, "part", "Internräntan är 3 000 000 kr, men kapitalkostnaden är bara 2 000 000 kr."},
		"purposes of the cost":         {map[string]float64{"s1": 20e6}, "sum", "Syftena är tillsammans 20 000 000 kr, men utgifterna (driftkostnad och investering) är 19 000 000 kr. 1 000 000 kr för mycket."},
		"no users":                     {map[string]float64{"users": -1}, "users", "Antalet användare saknas"},
	} {
		t.Run(name, func(t *testing.T) {
			numbers := whole()
			for id, x := range c.change {
				if numbers[id] = x; x < 0 {
					delete(numbers, id)
				}
			}
			told(t, Check(second(), toldBy(numbers), municipality("D", 10_000), november), c.codes, c.says)
		})
	}
}

// A joint body has neither departments nor schools, and is not asked where they are.
func TestAJointBodyMayBeCentral(t *testing.T) {
	numbers := whole()
	numbers["c1"], numbers["c2"], numbers["c3"] = 20e6, 0, 0
	for _, r := range Check(second(), toldBy(numbers), survey.Organisation{Code: "J", Kind: survey.JointBody}, november) {
		if r.Code == RemarkCentral || strings.Contains(r.What[survey.English], "departments") {
			t.Errorf("%+v", r)
		}
	}
}
