package narrative

import (
	"maps"
	"slices"
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// flagWords says what each quality flag means: in a few words for a cell, and in sentences where the organisation is read about.
// Pages, workbook and report have them from here.
var flagWords = map[string]struct{ short, full survey.Text }{
	scoring.FlagTooFew: {survey.Say("För få har svarat", "Too few responses"),
		survey.Say("Resultatet visas inte: för få har svarat för att det ska kunna visas utan att röja vad någon har svarat.",
			"The result is not shown: there are too few responses to show it without revealing what somebody answered.")},
	scoring.FlagIncomplete: {survey.Say("Färre har svarat än formuläret kräver", "Fewer responses than the questionnaire requires"),
		survey.Say("Färre har svarat än formuläret kräver. Indexet kanske inte stämmer för hela organisationen.",
			"Fewer people have answered than the questionnaire requires. The score may not be true of the whole organisation.")},
	scoring.FlagAgreement: {survey.Say("Svaren går isär", "Answers diverge"),
		survey.Say("Svaren går isär inom organisationen. Läs indexet som ett medelvärde av olika bilder, inte som en gemensam bild.",
			"Answers diverge within the organisation. Read the score as the mean of different views, not as a shared view.")},
	scoring.FlagDontKnow: {survey.Say("Många svar är Vet ej", "Many answers are Don’t know"),
		survey.Say("Mer än 30\u00a0% av svaren är Vet ej. Indexet bygger därför på färre svar än vad det kan se ut som.",
			"More than 30% of the answers are Don’t know. The score is therefore based on fewer answers than it may seem.")},
	scoring.FlagStraightLine: {survey.Say("Nästan samma svar på alla frågor i minst ett formulär", "Nearly the same answer to all questions in at least one response"),
		survey.Say("Minst ett formulär har nästan samma svar på alla frågor. Det kan vara riktigt, men påverkar hur väl svaren skiljer mellan områden.",
			"At least one response has nearly the same answer to all questions. That may be correct, but it affects how well the answers tell areas apart.")},
	scoring.FlagUnvaried: {survey.Say("Samma svar många gånger i rad, eller svar som knappt varierar, i minst ett formulär", "The same answer many times in a row, or answers that hardly vary, in at least one response"),
		survey.Say("Minst ett formulär har samma svar på minst hälften av frågorna i rad, eller svar som knappt varierar. Det kan vara riktigt, men kan också vara ett tecken på brådska.",
			"At least one response has the same answer to at least half of the questions in a row, or answers that hardly vary. That may be correct, but it may also be a sign of haste.")},
	scoring.FlagLate: {survey.Say("Sena svar", "Late responses"),
		survey.Say("En del svar har kommit in efter den första sista svarsdagen. De räknas som de andra, men kan gälla en senare tidpunkt.",
			"Some responses came in after the first deadline. They count like the others, but may describe a later point in time.")},
	scoring.FlagOverestimation: {Compared("over"),
		survey.Say("Organisationen bedömer sig högre i förhållande till förvaltningscheferna än kommunerna brukar. Skillnaden är något att prata om. Den ändrar ingen siffra.",
			"The organisation rates itself higher than its heads of department do. The difference is something to discuss. It does not change any figure.")},
	scoring.FlagUnderestimation: {Compared("under"),
		survey.Say("Organisationen bedömer sig lägre i förhållande till förvaltningscheferna än kommunerna brukar. Skillnaden är något att prata om. Den ändrar ingen siffra.",
			"The organisation rates itself lower than its heads of department do. The difference is something to discuss. It does not change any figure.")},
}

// Flags are the ids of the flags, but for a missing role's.
func Flags() []string { return slices.Sorted(maps.Keys(flagWords)) }

// Flag is a quality flag in a few words, or nothing where it is not known.
func Flag(id, lang string) string {
	if role, is := strings.CutPrefix(id, scoring.FlagMissingRole); is {
		title := survey.Role(role).Title().In(lang)
		if title == "" {
			title = role
		}
		return survey.Say("Svar saknas från rollen %s", "No response from the role %s", lowerFirstLetter(title)).In(lang)
	}
	return flagWords[id].short.In(lang)
}

// flags puts each quality flag into a sentence.
func (t *teller) flags(d document, r scoring.OrganisationResult) (lines []string) {
	var missing []string
	for _, flag := range r.Flags {
		if role, is := strings.CutPrefix(flag, scoring.FlagMissingRole); is {
			missing = append(missing, lowerFirstLetter(t.of(survey.Role(role).Title())))
		}
	}
	switch len(missing) {
	case 0:
	case 1:
		lines = append(lines, t.say("Ingen i rollen %s har svarat på %s. Därför saknas den rollens bild av läget.", "Nobody in the role of %s has answered %s, so that role’s view is missing.", missing[0], t.quotedName(d.q.Title)))
	default:
		lines = append(lines, t.say("Ingen i rollerna %s har svarat på %s. Därför saknas de rollernas bild av läget.", "Nobody in the roles of %s has answered %s, so those roles’ views are missing.", t.listInWords(missing), t.quotedName(d.q.Title)))
	}
	for _, flag := range r.Flags {
		if words, known := flagWords[flag]; known {
			lines = append(lines, t.of(words.full))
		}
	}
	return lines
}
