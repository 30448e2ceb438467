package economy

import (
	"slices"
	"strings"
	"testing"
	"time"

	"mogna/internal/survey"
)

var november = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// good is a response that nothing is wrong with.
func good() map[string]float64 {
	return map[string]float64{"year": 2025, "total": 20_000_000, "users": 1000, "workplaces": 900, "p1": 15_000_000, "p4": 5_000_000, "t1": 20_000_000, "s1": 12_000_000, "s2": 8_000_000}
}

func TestWhatDoesNotLookRightIsSaid(t *testing.T) {
	for name, c := range map[string]struct {
		change map[string]float64 // below 0: not answered
		codes  string
		says   string
	}{
		"nothing wrong":                 {nil, "", ""},
		"nothing before the total":      {map[string]float64{"total": -1}, "", ""},
		"within the tolerance":          {map[string]float64{"p1": 14_910_000}, "", ""},
		"a sum that lacks":              {map[string]float64{"p1": 14_000_000}, "sum", "Kostnadsslagen är tillsammans 19 000 000 kr, men totalen är 20 000 000 kr. 1 000 000 kr saknas."},
		"a sum that is too much":        {map[string]float64{"t1": 20_200_000}, "sum", "Resurstornen är tillsammans 20 200 000 kr, men totalen är 20 000 000 kr. 200 000 kr för mycket."},
		"a division in thousands":       {map[string]float64{"s1": 12_000, "s2": 8_000}, "unit", "Syftena är tillsammans 20 000 kr, men totalen är 20 000 000 kr."},
		"everything in thousands":       {map[string]float64{"total": 20_000, "p1": 15_000, "p4": 5_000, "t1": 20_000, "s1": 12_000, "s2": 8_000}, "unit unit", "Den totala it-kostnaden blir 2 kr per invånare. Har ni skrivit tusental kronor?"},
		"a total with too many noughts": {map[string]float64{"total": 2e10, "p1": -1, "p4": -1, "t1": -1, "s1": -1, "s2": -1}, "unit unit", "Den totala it-kostnaden blir 2 000 000 kr per invånare. Har det blivit för många nollor?"},
		"only the total in thousands":   {map[string]float64{"total": 20_000}, "unit unit unit unit unit", "Syftena är tillsammans 20 000 000 kr, men totalen är 20 000 kr."},
		"no users":                      {map[string]float64{"users": -1}, "users", "Antalet användare saknas, så kostnaden per användare kan inte räknas ut."},
		"no workplaces":                 {map[string]float64{"workplaces": 0}, "workplaces", "Antalet datorer och surfplattor är 0"},
		"no year":                       {map[string]float64{"year": -1}, "year", "Året saknas."},
		"a year to come":                {map[string]float64{"year": 2027}, "year", "Året 2027 är inte slut."},
		"a year long ago":               {map[string]float64{"year": 2003}, "year", "Året 2003 är längre tillbaka"},
		"half a year":                   {map[string]float64{"year": 2024.5}, "year", "2024,5 är inget årtal"},
		"this year":                     {map[string]float64{"year": 2026}, "", ""},
		"five years ago":                {map[string]float64{"year": 2021}, "", ""},
		"six years ago":                 {map[string]float64{"year": 2020}, "year", "Året 2020"},
		"nobody who uses it":            {map[string]float64{"users": 0}, "users", "Antalet användare är 0"},
		"nothing at all":                {divided(0), "", ""},
		"the least for a resident":      {divided(1_000_000), "", ""},
		"the most for both":             {divided(300_000_000), "", ""},
		"too much for both":             {divided(300_000_001), "unit unit", "Har det blivit för många nollor?"},
		"too little for a resident":     {divided(999_999), "unit", "100 kr per invånare"},
		"too little for a user":         {with(divided(2_999_999), "users", 10_000), "unit", "300 kr per användare"},
		"the least for a user":          {with(divided(3_000_000), "users", 10_000), "", ""},
		"less than ten kronor":          {with(divided(25_000), "users", 10), "unit", "2,5 kr per invånare"},
		"a total of nothing":            {map[string]float64{"total": 0}, "sum sum sum", "20 000 000 kr för mycket."},
		"a division of nothing":         {map[string]float64{"t1": 0}, "sum", "20 000 000 kr saknas."},
		"five hundred times the total":  {map[string]float64{"t1": 1e10}, "sum", "för mycket"},
		"more than that":                {map[string]float64{"t1": 1e10 + 1}, "unit", "10 000 000 001 kr"},
		"a five hundredth of the total": {map[string]float64{"t1": 40_000}, "sum", "saknas"},
		"less than that":                {map[string]float64{"t1": 39_999}, "unit", "39 999 kr"},
	} {
		t.Run(name, func(t *testing.T) {
			numbers := good()
			for id, x := range c.change {
				if numbers[id] = x; x < 0 {
					delete(numbers, id)
				}
			}
			answers := survey.Answers{}
			for id, x := range numbers {
				answers[id] = survey.Num(x)
			}
			told(t, Check(form(), answers, municipality("D", 10_000), november), c.codes, c.says)
		})
	}
}

// divided is a total and what it is divided into, of which all is something.
func divided(total float64) map[string]float64 {
	return map[string]float64{"total": total, "p1": total, "p4": 0, "t1": total, "s1": total, "s2": 0}
}

func with(numbers map[string]float64, id string, x float64) map[string]float64 {
	numbers[id] = x
	return numbers
}

// A remark stands at the items that it is about.
func TestWhereARemarkStands(t *testing.T) {
	for want, change := range map[string]map[string]float64{"year": {"total": 1, "year": 2003}, "users": {"total": 0, "users": 0}} {
		answers := survey.Answers{}
		for id, x := range change {
			answers[id] = survey.Num(x)
		}
		if got := Check(form(), answers, municipality("D", 10_000), november); len(got) == 0 || !slices.ContainsFunc(got, func(r Remark) bool { return r.Code == want && slices.Equal(r.Items, []string{want}) }) {
			t.Errorf("%s: %+v", want, got)
		}
	}
}

// The English words have the same amounts.
func TestARemarkIsSaidInEnglish(t *testing.T) {
	for difference, want := range map[float64]string{
		-1_000_000: "The resource towers come to SEK 19,000,000 together, but the total is SEK 20,000,000. SEK 1,000,000 is missing.",
		200_000:    "The resource towers come to SEK 20,200,000 together, but the total is SEK 20,000,000. SEK 200,000 too much.",
	} {
		answers := survey.Answers{}
		for id, x := range with(good(), "t1", 20_000_000+difference) {
			answers[id] = survey.Num(x)
		}
		got := Check(form(), answers, municipality("D", 10_000), november)
		if len(got) != 1 || got[0].What[survey.English] != want || len(got[0].Items) != 2 {
			t.Errorf("%+v, want %s", got, want)
		}
	}
}

func TestAMissingPopulationIsSaid(t *testing.T) {
	answers := survey.Answers{}
	for id, x := range good() {
		answers[id] = survey.Num(x)
	}
	told(t, Check(form(), answers, municipality("Tanum", 0), november), "population", "Folkmängden för Tanum saknas")
	nobody := municipality("Tanum", 1)
	*nobody.Population = 0
	told(t, Check(form(), answers, nobody, november), "population", "Folkmängden för Tanum saknas")
	told(t, Check(form(), answers, survey.Organisation{Code: "J", Kind: survey.JointBody}, november), "", "")
}

func told(t *testing.T, got []Remark, codes, says string) {
	t.Helper()
	var all []string
	text := ""
	for _, r := range got {
		all, text = append(all, r.Code), text+strings.ReplaceAll(r.What[survey.Swedish], "\u00a0", " ")+"\n"
		if len(r.Items) == 0 || r.What[survey.English] == "" || r.Mend[survey.Swedish] == "" || r.Mend[survey.English] == "" {
			t.Errorf("half a remark: %+v", r)
		}
	}
	if strings.Join(all, " ") != codes || !strings.Contains(text, says) {
		t.Errorf("%v, want %s\n%s\nwant %s", all, codes, text, says)
	}
}
