package scoring

import (
	"strings"

	"mogna/internal/survey"
)

// mostNamed is how many names a sentence holds before it only counts them.
const mostNamed = 5

var lossWords = []struct{ reason, sv, en string }{
	{ReasonNoAnswers, "Inget är inskickat från %s.", "Nothing has been submitted by %s."},
	{ReasonTooFew, "Resultatet för %s visas inte: svaren är för få eller för lika, så att det skulle gå att räkna ut vad någon har svarat.", "No result is shown for %s: the answers are too few or too similar, so that someone's answers could be deduced."},
	{ReasonCoverage, "För %s är för få frågor besvarade för att visa ett resultat.", "For %s, too few questions have been answered to show a result."},
	{FlagIncomplete, "Från %s har det kommit färre svar än formuläret kräver.", "%s has submitted fewer responses than the questionnaire requires."},
}

// Say puts the loss into words, a sentence for each kind; none where nothing is lost.
func (l *Loss) Say() (lines []survey.Text) {
	for _, w := range lossWords {
		var names []string
		for _, o := range l.Organisations {
			if o.Reason == w.reason {
				names = append(names, o.Name)
			}
		}
		if len(names) > 0 {
			lines = append(lines, l.about(survey.Text{survey.Swedish: strings.Replace(w.sv, "%s", namesList(survey.Swedish, names), 1),
				survey.English: strings.Replace(w.en, "%s", namesList(survey.English, names), 1)}))
		}
	}
	lines = append(lines, l.sayComparisons()...)
	for _, line := range l.Median.say() {
		lines = append(lines, l.about(line))
	}
	return lines
}

func (l *Loss) sayComparisons() (lines []survey.Text) {
	share := 100 * l.Questionnaire.Scoring.MinCoverage
	for _, w := range []struct {
		reason string
		why    survey.Text
	}{
		{ReasonTooFewOrgs, survey.Say("färre än tre har ett resultat", "fewer than three have a result")},
		{ReasonCoverage, survey.Say("färre än %.0f\u00a0%% av dem har ett resultat", "fewer than %.0f%% of them have a result", share)},
	} {
		var titles []survey.Text
		for _, c := range l.Comparisons {
			if c.Reason == w.reason {
				titles = append(titles, c.Title)
			}
		}
		if len(titles) > 0 {
			lines = append(lines, l.about(namedAreas("Kommunerna kan inte jämföras i fråga om %s: "+w.why[survey.Swedish]+".",
				"The municipalities cannot be compared on %s: "+w.why[survey.English]+".", titles)))
		}
	}
	return lines
}

// namedAreas puts the names of constructs in a sentence, or how many they are.
func namedAreas(sv, en string, titles []survey.Text) survey.Text {
	t := survey.Text{}
	for lang, words := range map[string]string{survey.Swedish: sv, survey.English: en} {
		var names []string
		for _, title := range titles {
			names = append(names, quotedName(lang, title.In(lang)))
		}
		said := survey.Say("%d områden", "%d areas", len(names)).In(lang)
		if len(names) <= mostNamed {
			said = namesList(lang, names)
		}
		t[lang] = strings.Replace(words, "%s", said, 1)
	}
	return t
}

// quotedName sets a name apart that may hold an "and" of its own.
func quotedName(lang, name string) string { return survey.Say("”%s”", "“%s”", name).In(lang) }

// about begins a sentence with the questionnaire's name.
func (l *Loss) about(t survey.Text) survey.Text {
	for _, lang := range []string{survey.Swedish, survey.English} {
		t[lang] = l.Questionnaire.Title.In(lang) + ": " + t[lang]
	}
	return t
}

// namesList lists names, or counts them where they are many.
func namesList(lang string, names []string) string {
	if len(names) > mostNamed {
		return survey.Say("%d organisationer", "%d organisations", len(names)).In(lang)
	}
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + survey.Say(" och ", " and ").In(lang) + names[last]
}
