package narrative

import (
	"strings"

	"mogna/internal/locale"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// flagWords says what each flag means for reading the figures.
var flagWords = map[string]survey.Text{
	scoring.FlagTooFew: survey.Say("Ingen, eller för få, har svarat för att visa ett resultat. De två ser med avsikt likadana ut.",
		"Nobody, or too few, answered for a result to be shown. The two look alike on purpose."),
	scoring.FlagIncomplete: survey.Say("Färre har svarat än formuläret kräver. Indexet kan vara missvisande för hela organisationen.",
		"Fewer have answered than the questionnaire asks for. The score may not be true of the whole organisation."),
	scoring.FlagAgreement: survey.Say("Svaren går isär inom organisationen. Läs indexet som ett medelvärde av skilda bilder, inte som en gemensam.",
		"The answers diverge within the organisation. Read the score as a mean of different pictures, not as one that is shared."),
	scoring.FlagDontKnow: survey.Say("Mer än 30\u00a0% av svaren är Vet ej. Indexet bygger på det som de svarande kände till.",
		"More than 30% of the answers are Don't know. The score rests on what those who answered knew of."),
	scoring.FlagStraightLine: survey.Say("Minst en person har valt samma svar nästan rakt igenom. De svaren säger troligen mindre än de andra.",
		"At least one person has chosen the same answer almost throughout. Those answers probably say less than the others."),
	scoring.FlagLate: survey.Say("Svar har kommit in efter den första sista svarsdagen. De räknas som de andra.",
		"Answers have come in after the first deadline. They count like the others."),
	scoring.FlagOverestimation: survey.Say("De egna nivåerna ligger klart över förvaltningschefernas svar. Räkna med att förmågorna kan vara svagare än de ser ut.",
		"The organisation's own levels are clearly above the answers of its heads of department. The capabilities may be weaker than they look."),
	scoring.FlagUnderestimation: survey.Say("De egna nivåerna ligger klart under förvaltningschefernas svar. Räkna med att förmågorna kan vara starkare än de ser ut.",
		"The organisation's own levels are clearly below the answers of its heads of department. The capabilities may be stronger than they look."),
}

// flags puts each quality flag into a sentence.
func (t *teller) flags(d document, r scoring.OrganisationResult) (lines []string) {
	var missing []string
	for _, flag := range r.Flags {
		if role, is := strings.CutPrefix(flag, scoring.FlagMissingRole); is {
			missing = append(missing, lower(t.of(survey.Role(role).Title())))
		}
	}
	if len(missing) > 0 {
		lines = append(lines, t.say("Ingen %s har svarat på %s, så den bilden saknas i indexet.", "No %s has answered %s, so that view is missing from the score.", t.either(missing), t.called(d.q.Title)))
	}
	for _, flag := range r.Flags {
		if words := flagWords[flag]; words != nil {
			lines = append(lines, t.of(words))
		}
	}
	return lines
}

// either writes "a, b eller c".
func (t *teller) either(names []string) string { return locale.Either(t.lang, names) }
