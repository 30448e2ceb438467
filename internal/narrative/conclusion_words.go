package narrative

import (
	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var certainties = map[Certainty]survey.Text{Certain: survey.Say("Säkert", "Certain"), Likely: survey.Say("Troligt", "Likely"), Uncertain: survey.Say("Osäkert", "Uncertain")}

// Words says in a word how sure it is.
func (c Certainty) Words() survey.Text { return certainties[c] }

var figureTitles = map[FigureID]survey.Text{
	MedianScore:  survey.Say("Kommunernas median, totalt index", "The municipalities’ median, total score"),
	WeakAndVital: survey.Say("Viktiga förmågor under nivån god", "Important capabilities below the level good"),
	MedianCost:   survey.Say("It-kostnad per invånare, kommunernas median", "IT cost per resident, the municipalities’ median"),
}

// Title is what the figure is called.
func (f Figure) Title() survey.Text { return figureTitles[f.ID] }

var ownTitles = map[FigureID]survey.Text{
	MedianScore:  survey.Say("Totalt index", "Total score"),
	WeakAndVital: survey.Say("Viktiga förmågor under nivån god", "Important capabilities below the level good"),
	MedianCost:   survey.Say("It-kostnad per invånare", "IT cost per resident"),
}

// OwnTitle is what one organisation's own value of the figure is called.
func (f Figure) OwnTitle() survey.Text { return ownTitles[f.ID] }

// Beside says what the municipalities' median is, beside one organisation's own value; nothing where there is none.
func (f Figure) Beside(lang string) string {
	if f.Value == nil || f.ID == WeakAndVital {
		return ""
	}
	return survey.Say("Kommunernas median: %s.", "The municipalities’ median: %s.", f.Written(lang, *f.Value)).In(lang)
}

// Written writes a value of the figure as its readers have it.
func (f Figure) Written(lang string, x float64) string {
	switch f.ID {
	case MedianScore:
		return locale.Index(lang, x)
	case MedianCost:
		return survey.Say("%s kr", "SEK %s", locale.Number(lang, x, 0)).In(lang)
	}
	return survey.Say("%s av %s", "%s of %s", locale.Number(lang, x, 0), locale.Number(lang, float64(f.Of), 0)).In(lang)
}

// OwnWritten writes one organisation's own value of the figure.
func (f Figure) OwnWritten(lang string, x float64) string {
	if f.ID == WeakAndVital {
		return locale.Number(lang, x, 0)
	}
	return f.Written(lang, x)
}

// Behind says how many municipalities are behind the figure, and between what it lies.
func (f Figure) Behind(lang string) string {
	t := &teller{lang: lang}
	said := t.say("%d av %d %s.", "%d of %d %s.", f.N, f.All, t.of(choose(f.All == 1, aMunicipality.one, aMunicipality.many)))
	if f.Low == nil || f.High == nil {
		return said
	}
	low, high := f.Written(lang, *f.Low), f.Written(lang, *f.High)
	switch {
	case low == high:
		return said
	case f.ID == MedianScore:
		return said + " " + survey.Say("De som inte har svarat kan flytta den till mellan %s och %s.", "Those who have not answered could move it to between %s and %s.", low, high).In(lang)
	}
	return said + " " + survey.Say("Lägst %s, högst %s.", "Lowest %s, highest %s.", low, high).In(lang)
}

// WeakCapability is one that is important and whose median is not good, with how many municipalities are below good, of so many that
// have a level, and who has come furthest where that is good.
type WeakCapability struct {
	survey.Item
	Below, Assessed int
	Leaders         []string // by code
}

// WeakFirst are the capabilities that are important and weak among the municipalities, the most important first.
func WeakFirst(c scoring.Comparison, questionnaires []*survey.Questionnaire) (list []WeakCapability) {
	t := newTeller(c, questionnaires, survey.Swedish)
	d, there := t.first(survey.Capability)
	if !there {
		return nil
	}
	weak, _ := t.importantAndWeak(d, medians(d))
	for _, i := range weak {
		w, highest := WeakCapability{Item: i}, float64(GoodLevel)
		for _, o := range c.Organisations {
			l, there := d.Organisations[o.Code].Levels[i.ID]
			if !there {
				continue
			}
			if o.Kind == survey.Municipality {
				w.Assessed++
				if l.Value < GoodLevel {
					w.Below++
				}
			}
			switch {
			case l.Value > highest:
				highest, w.Leaders = l.Value, []string{o.Code}
			case l.Value == highest:
				w.Leaders = append(w.Leaders, o.Code)
			}
		}
		list = append(list, w)
	}
	return list
}
