package report

import (
	"strings"

	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// reason is why a figure is absent: short enough for a cell, and in full for the reader who wonders.
type reason struct {
	id    string
	short survey.Text
	full  survey.Text
}

var reasons = []reason{
	{scoring.ReasonNoAnswers, survey.Say("Inget svar", "No answer"),
		survey.Say("Ingenting är inlämnat.", "Nothing has been handed in.")},
	{scoring.ReasonTooFew, survey.Say("För få eller lika", "Too few or alike"),
		survey.Say("För få svar, eller för lika, för att visas utan att röja någons svar. Att ingen alls har svarat ser med avsikt likadant ut.",
			"Too few answers, or too alike, to be shown without giving somebody's answer away. That nobody at all has answered looks the same on purpose.")},
	{scoring.ReasonCoverage, survey.Say("Låg täckning", "Low coverage"),
		survey.Say("För liten del av det som efterfrågades är besvarat för att ge en siffra.", "Too small a share of what was asked for is answered to give a figure.")},
	{scoring.ReasonExempt, survey.Say("Undantagen", "Exempt"),
		survey.Say("Organisationen är undantagen och behöver inte lämna formuläret.", "The organisation is exempt and need not hand in the questionnaire.")},
	{scoring.ReasonTooFewOrgs, survey.Say("Få kommuner", "Few municipalities"),
		survey.Say("För få kommuner har ett index för att det ska gå att jämföra.", "Too few municipalities have a score to compare with.")},
	{economy.ReasonNoTotal, survey.Say("Ingen total", "No total"),
		survey.Say("Den totala it-kostnaden är inte angiven.", "The total IT cost is not given.")},
	{economy.ReasonNoPopulation, survey.Say("Folkmängd saknas", "No population"),
		survey.Say("Folkmängden är inte känd. Processledaren anger den.", "The population is not known. The coordinator can enter it.")},
	{economy.ReasonNoUsers, survey.Say("Användare saknas", "No users"),
		survey.Say("Antalet användare är inte angivet.", "The number of users is not given.")},
	{economy.ReasonNoWorkplaces, survey.Say("Arbetsplatser saknas", "No workplaces"),
		survey.Say("Antalet arbetsplatser är inte angivet.", "The number of workplaces is not given.")},
	{economy.ReasonNoStaff, survey.Say("It-personal saknas", "No IT staff"),
		survey.Say("It-personalen är inte angiven, eller är noll.", "The IT staff is not given, or is zero.")},
	{economy.ReasonNoMembers, survey.Say("Inga medlemmar", "No members"),
		survey.Say("Organet har inga medlemmar att fördela kostnaden på.", "The body has no members to allocate the cost to.")},
	{economy.ReasonNoBody, survey.Say("Väntar på organ", "Joint body missing"),
		survey.Say("Kommunens del av ett gemensamt organs kostnader är inte känd.", "The municipality's part of a joint body's costs is not known.")},
	{scoring.ReasonNoCosts, survey.Say("Ej efterfrågat", "Not asked for"),
		survey.Say("Mätomgången frågar inte efter it-kostnader.", "The round doesn't ask for IT costs.")},
	{scoring.ReasonNoWeight, survey.Say("Vikt saknas", "No importance"),
		survey.Say("Ingen av förmågorna med en nivå har någon vikt.", "None of the capabilities with a level has any importance.")},
	{string(stats.TooFewItems), survey.Say("För få frågor", "Too few items"),
		survey.Say("Måttet kräver fler frågor.", "The measure takes more questions.")},
	{string(stats.TooFewRespondents), survey.Say("För få personer", "Too few people"),
		survey.Say("Måttet kräver fler personer som har svarat på allt.", "The measure takes more people who have answered everything.")},
	{string(stats.TooFewGroups), survey.Say("Få organisationer", "Few organisations"),
		survey.Say("Måttet kräver fler organisationer.", "The measure takes more organisations.")},
	{string(stats.TooFewValues), survey.Say("För få tal", "Too few numbers"),
		survey.Say("Måttet kräver fler tal.", "The measure takes more numbers.")},
	{string(stats.NoValues), survey.Say("Inga tal", "No numbers"),
		survey.Say("Det finns inget att räkna på.", "There is nothing to compute from.")},
	{string(stats.NoVariance), survey.Say("Ingen skillnad", "No difference"),
		survey.Say("Alla har svarat lika, och då går måttet inte att räkna.", "All have answered alike, and then the measure can't be computed.")},
	{string(stats.OutOfRange), survey.Say("Ej beräkningsbart", "Not computable"),
		survey.Say("Talen är för stora för att räkna med.", "The numbers are too large to compute with.")},
}

// short is the reason as it stands in a cell.
func (l labels) short(id string) string { return l.or(l.of(find(id).short), l.or(id, absent)) }

// full is the reason as a sentence.
func (l labels) full(id string) string { return l.or(l.of(find(id).full), id) }

func find(id string) reason {
	for _, r := range reasons {
		if r.id == id {
			return r
		}
	}
	return reason{}
}

// absent marks a cell whose figure does not exist, where the reason stands elsewhere in the row.
const absent = "–"

// flag puts a quality flag into words. One that is not known here is better shown as it is than dropped.
func (l labels) flag(id string) string {
	if role, ok := strings.CutPrefix(id, scoring.FlagMissingRole); ok {
		return l.say("Svar saknas: ", "No answer: ") + l.or(l.of(survey.Role(role).Title()), role)
	}
	return l.or(l.of(flagTexts[id]), id)
}

var flagTexts = map[string]survey.Text{
	scoring.FlagTooFew:       survey.Say("För få har svarat", "Too few have answered"),
	scoring.FlagIncomplete:   survey.Say("Färre svar än formuläret kräver", "Fewer answers than the questionnaire asks for"),
	scoring.FlagAgreement:    survey.Say("Svaren går isär", "The answers diverge"),
	scoring.FlagDontKnow:     survey.Say("Många svar är Vet ej", "Many answers are Don't know"),
	scoring.FlagStraightLine: survey.Say("Någon har svarat likadant nästan rakt igenom", "Somebody has answered alike almost throughout"),
	scoring.FlagLate:         survey.Say("Svar har kommit in sent", "Answers have come in late"),

	scoring.FlagOverestimation:  survey.Say("Överskattar sig troligen", "Probably overestimates itself"),
	scoring.FlagUnderestimation: survey.Say("Underskattar sig troligen", "Probably underestimates itself"),
}

func (l labels) flags(ids []string) string {
	words := make([]string, len(ids))
	for n, id := range ids {
		words[n] = l.flag(id)
	}
	return strings.Join(words, "; ")
}
