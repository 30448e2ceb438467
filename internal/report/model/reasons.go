package model

import (
	"mogna/internal/cashflow"
	"mogna/internal/economy"
	"mogna/internal/scoring"
	"mogna/internal/stats"
	"mogna/internal/survey"
)

// Reason is why a figure is absent: short enough for a cell, and in full for the reader who wonders.
type Reason struct {
	ID    string
	Short survey.Text
	Full  survey.Text
}

// Reasons are all of them.
var Reasons = []Reason{
	{scoring.ReasonNoAnswers, survey.Say("Inget svar", "No response"),
		survey.Say("Inget svar har skickats in.", "No response has been submitted.")},
	{scoring.ReasonTooFew, survey.Say("För få eller för lika svar", "Too few or too similar answers"),
		survey.Say("Svaren är för få eller för lika för att visas utan att röja vad någon har svarat.",
			"The answers are too few or too similar to be shown without revealing what somebody answered.")},
	{scoring.ReasonCoverage, survey.Say("För låg täckning", "Coverage too low"),
		survey.Say("För liten del av det som behövs är besvarad för att ge en siffra.", "Too small a share of what is needed has been answered to give a figure.")},
	{scoring.ReasonExempt, survey.Say("Undantagen", "Exempt"),
		survey.Say("Organisationen är undantagen och behöver inte svara på formuläret.", "The organisation is exempt and does not have to answer the questionnaire.")},
	{scoring.ReasonTooFewOrgs, survey.Say("För få kommuner", "Too few municipalities"),
		survey.Say("För få kommuner har en siffra att jämföra.", "Too few municipalities have a figure to compare.")},
	{scoring.ReasonSharedItems, survey.Say("Olika frågor", "Different questions"),
		survey.Say("Rollerna har inte fått samma frågor, och deras svar går därför inte att jämföra.", "The roles were not asked the same questions, so their answers cannot be compared.")},

	{economy.ReasonNoTotal, survey.Say("Total it-kostnad saknas", "No total IT cost"),
		survey.Say("Den totala it-kostnaden är inte redovisad.", "The total IT cost has not been reported.")},
	{economy.ReasonNoPopulation, survey.Say("Folkmängd saknas", "No population"),
		survey.Say("Folkmängden är inte känd. Processledaren kan fylla i den.", "The population is not known. The coordinator can enter it.")},
	{economy.ReasonNoUsers, survey.Say("Inga användare", "No users"),
		survey.Say("Antalet användare är inte redovisat, eller är 0.", "The number of users has not been reported, or is 0.")},
	{economy.ReasonNoWorkplaces, survey.Say("Inga arbetsplatser", "No devices"),
		survey.Say("Antalet arbetsplatser är inte redovisat, eller är 0.", "The number of devices has not been reported, or is 0.")},
	{economy.ReasonNoStaff, survey.Say("Ingen it-personal", "No IT staff"),
		survey.Say("It-personalen är inte redovisad, eller är 0.", "IT staff has not been reported, or is 0.")},
	{economy.ReasonNoMembers, survey.Say("Inga medlemmar", "No members"),
		survey.Say("Den gemensamma organisationen har inga medlemmar att fördela kostnaden på.", "The joint body has no members to allocate the cost to.")},
	{economy.ReasonNoBody, survey.Say("Gemensam kostnad saknas", "Joint cost missing"),
		survey.Say("Den gemensamma organisationen har inte redovisat sina kostnader, eller så går de inte att fördela.", "The joint body has not reported its costs, or they cannot be allocated.")},

	{economy.ReasonNotStated, survey.Say("Inte redovisat", "Not reported"),
		survey.Say("Det som siffran bygger på är inte redovisat, eller är 0.", "What the figure is made of has not been reported, or is 0.")},
	{economy.ReasonScope, survey.Say("Räknat annorlunda", "Counted otherwise"),
		survey.Say("Kostnaden omfattar annat än formuläret säger, och jämförs därför inte.", "The cost covers something other than the questionnaire says, and is therefore not compared.")},
	{economy.ReasonNoIndex, survey.Say("Prisindex saknas", "No price index"),
		survey.Say("Prisindexet har inte året, så kostnaden går inte att räkna om till samma priser.", "The price index does not have the year, so the cost cannot be told in the same prices.")},
	{economy.ReasonYear, survey.Say("Ett annat år", "Another year"),
		survey.Say("Kostnaden gäller ett annat år än mätomgångens, och jämförs därför inte.", "The cost is of another year than the round’s, and is therefore not compared.")},

	{scoring.ReasonNoCosts, survey.Say("Kostnader ingår inte", "Costs not included"),
		survey.Say("Mätomgången frågar inte efter it-kostnader.", "The round does not ask for IT costs.")},
	{scoring.ReasonNoWeight, survey.Say("Vikt saknas", "No importance"),
		survey.Say("Ingen av förmågorna med en nivå har någon vikt.", "None of the capabilities with a level has an importance.")},
	{cashflow.ReasonNoRate, survey.Say("Finns inte", "None"),
		survey.Say("Alla år ligger på samma sida om noll, så ingen ränta ger nuvärdet noll.", "All years are on the same side of zero, so no rate gives a present value of zero.")},
	{cashflow.ReasonSeveral, survey.Say("Flera möjliga", "Several possible"),
		survey.Say("Nettot byter tecken mer än en gång, så flera räntor kan ge nuvärdet noll.", "The net changes sign more than once, so several rates may give a present value of zero.")},
	{cashflow.ReasonNoOutlay, survey.Say("Inget att betala tillbaka", "Nothing to pay back"),
		survey.Say("Scenariot ligger aldrig på minus.", "The scenario is never in the red.")},
	{cashflow.ReasonNotPaidBack, survey.Say("Inte inom tiden", "Not within the time"),
		survey.Say("Det som betalas har inte kommit tillbaka det sista året.", "What is paid has not come back by the last year.")},

	{string(stats.TooFewItems), survey.Say("För få frågor", "Too few questions"),
		survey.Say("Måttet kräver fler frågor.", "The metric requires more questions.")},
	{string(stats.TooFewRespondents), survey.Say("För få svarande", "Too few respondents"),
		survey.Say("Måttet kräver fler personer som har svarat på allt.", "The metric requires more people who have answered everything.")},
	{string(stats.TooFewGroups), survey.Say("För få organisationer", "Too few organisations"),
		survey.Say("Måttet kräver fler organisationer.", "The metric requires more organisations.")},
	{string(stats.TooFewValues), survey.Say("För få tal", "Too few numbers"),
		survey.Say("Måttet kräver fler tal.", "The metric requires more numbers.")},
	{string(stats.NoValues), survey.Say("Inga tal", "No numbers"),
		survey.Say("Det finns inget att räkna på.", "There is nothing to calculate from.")},
	{string(stats.NoVariance), survey.Say("Ingen skillnad", "No difference"),
		survey.Say("Alla har svarat lika, och då går måttet inte att räkna ut.", "All answers are the same, and then the metric cannot be calculated.")},
	{string(stats.OutOfRange), survey.Say("Går inte att räkna ut", "Cannot be calculated"),
		survey.Say("Talen är för stora för att räkna med.", "The numbers are too large to calculate with.")},
}

// ReasonOf finds a reason by its id.
func ReasonOf(id string) Reason {
	for _, r := range Reasons {
		if r.ID == id {
			return r
		}
	}
	return Reason{}
}
