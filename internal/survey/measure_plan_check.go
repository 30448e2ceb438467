package survey

import (
	"fmt"
	"slices"
)

// terms names what is wrong in what a scenario is weighed by.
func (v *scenarioFaults) terms(t ScenarioTerms) {
	if t.FirstYear != 0 && (t.FirstYear < earliestYear || t.FirstYear > latestYear) {
		v.add("firstYear", Say("Första året är inget årtal.", "The first year is not a year."), Say("Skriv ett årtal mellan %d och %d.", "Enter a year from %d to %d.", earliestYear, latestYear))
	}
	if t.Horizon < 0 || t.Horizon > MaxHorizon {
		v.add("horizon", Say("Antalet år går inte att räkna på.", "The number of years cannot be used."), Say("Skriv 1 till %d år.", "Enter 1 to %d years.", MaxHorizon))
	}
	if i := t.Interest; i != nil && !(*i >= 0 && *i <= maxInterest) {
		v.add("interest", Say("Räntan är utanför det som går att räkna på.", "The interest rate is outside what can be used."), Say("Skriv 0 till %d procent, eller lämna fältet tomt.", "Enter 0 to %d per cent, or leave the field empty.", maxInterest))
	}
	v.long("zero", t.Zero, scenarioWords)
}

// plan names what is wrong in a measure's plan.
func (v *scenarioFaults) plan(m Measure, t ScenarioTerms) {
	v.amount("oneOff", m.OneOff)
	v.time(m, t)
	if m.SavingOwner != "" {
		v.owner("savingOwner", m.SavingOwner, m)
		if !m.Shared {
			v.add("savingOwner", Say("Var och en har sin egen besparing.", "Each has its own saving."), Say("Välj vem som får besparingen bara när åtgärden är gemensam.", "Choose who has the saving only for a joint measure."))
		}
	}
	if r := m.Ranges; r != nil {
		v.span("ranges/oneOff", r.OneOff, m.OneOff)
		v.span("ranges/yearlyCost", r.YearlyCost, m.YearlyCost)
		v.span("ranges/yearlySaving", r.YearlySaving, m.YearlySaving)
	}
	v.benefits(m)
	v.linked(m.Risks)
	if m.Cooperation != "" && !slices.Contains(Cooperations, m.Cooperation) {
		v.add("cooperation", Say("Samverkansformen ”%s” finns inte.", "There is no form of cooperation called “%s”.", m.Cooperation), chooseListed)
	}
	if m.DecisionLevel != "" && !slices.Contains(DecisionLevels, m.DecisionLevel) {
		v.add("decisionLevel", Say("Beslutsnivån ”%s” finns inte.", "There is no level of decision called “%s”.", m.DecisionLevel), chooseListed)
	}
	v.long("financing", m.Financing, planWords)
	v.long("responsible", m.Responsible, planWords)
}

var chooseListed = Say("Välj något i listan.", "Choose from the list.")

func (v *scenarioFaults) time(m Measure, t ScenarioTerms) {
	horizon := t.Horizon
	if horizon == 0 {
		horizon = DefaultHorizon
	}
	switch {
	case m.StartYear == 0:
	case t.FirstYear == 0:
		v.add("startYear", Say("Scenariot har inget första år.", "The scenario has no first year."), Say("Skriv scenariots första år, eller lämna åtgärdens startår tomt.", "Enter the scenario's first year, or leave the measure's start year empty."))
	case m.StartYear < t.FirstYear || m.StartYear >= t.FirstYear+horizon:
		v.add("startYear", Say("Startåret är inte ett av scenariots år.", "The start year is not one of the scenario's years."), Say("Skriv ett år från %d till %d.", "Enter a year from %d to %d.", t.FirstYear, t.FirstYear+horizon-1))
	}
	for _, x := range []struct {
		path  string
		years int
	}{{"years", m.Years}, {"ramp", m.Ramp}} {
		if x.years < 0 || x.years > MaxHorizon {
			v.add(x.path, Say("Antalet år går inte att räkna på.", "The number of years cannot be used."), Say("Skriv 1 till %d år, eller lämna fältet tomt.", "Enter 1 to %d years, or leave the field empty.", MaxHorizon))
		}
	}
}

func (v *scenarioFaults) owner(path, code string, m Measure) {
	if !slices.Contains(m.Organisations, code) {
		v.add(path, Say("”%s” är inte med i åtgärden.", "“%s” is not in the measure.", code), Say("Välj bland åtgärdens organisationer.", "Choose from the measure's organisations."))
	}
}

// span must hold what is likely.
func (v *scenarioFaults) span(path string, s *Span, likely int64) {
	switch {
	case s == nil:
	case s.Low < 0 || s.High > maxKronor:
		v.add(path, Say("Beloppen är utanför det som går att räkna på.", "The amounts are outside what can be used."), Say("Skriv hela kronor, från 0.", "Enter whole kronor, from 0."))
	case s.Low > likely || s.High < likely:
		v.add(path, Say("Det troliga beloppet ligger inte mellan det lägsta och det högsta.", "The likely amount is not between the lowest and the highest."), Say("Skriv ett lägsta belopp som inte är högre, och ett högsta som inte är lägre.", "Enter a lowest amount that is not higher, and a highest that is not lower."))
	}
}

func (v *scenarioFaults) benefits(m Measure) {
	if len(m.Benefits) > maxBenefits {
		v.add("benefits", Say("Åtgärden har fler än %d nyttor.", "The measure has more than %d benefits.", maxBenefits), Say("Slå ihop några av dem.", "Combine some of them."))
	}
	for n, b := range m.Benefits {
		at := fmt.Sprintf("benefits/%d/", n)
		if !slices.Contains(BenefitKinds, b.Kind) {
			v.add(at+"kind", Say("Nyttan är varken tid eller kvalitet.", "The benefit is neither time nor quality."), chooseListed)
		}
		if b.Text == "" && b.Hours == 0 {
			v.add(at+"text", Say("Det står inte vad nyttan är.", "It does not say what the benefit is."), Say("Skriv vad som blir bättre.", "Enter what gets better."))
		}
		v.long(at+"text", b.Text, planWords)
		if b.Owner != "" {
			v.owner(at+"owner", b.Owner, m)
		}
		if b.Hours < 0 || b.Hours > maxHours || b.Hours > 0 && b.Kind != FreedTime {
			v.add(at+"hours", Say("Timmarna går inte att räkna på.", "The hours cannot be used."), Say("Skriv timmar per år för frigjord tid, annars inget.", "Enter hours per year of freed time, otherwise nothing."))
		}
		v.amount(at+"value", b.Value)
		v.span(at+"range", b.Range, b.Value)
		if b.AsMoney && b.Value == 0 {
			v.add(at+"value", Say("Nyttan ska räknas som pengar men har inget värde.", "The benefit is to count as money but has no value."), Say("Skriv värdet i kronor per år.", "Enter the value in kronor per year."))
		}
	}
}

// linked are numbers in the round's register of risks.
func (v *scenarioFaults) linked(numbers []int) {
	if len(numbers) > maxLinkedRisks {
		v.add("risks", Say("Åtgärden har fler än %d risker.", "The measure has more than %d risks.", maxLinkedRisks), Say("Välj de viktigaste.", "Choose the most important."))
	}
	for n, number := range numbers {
		if !slices.Contains(v.risks, number) {
			v.add("risks", Say("Risken R%d finns inte i riskregistret.", "The risk R%d is not in the risk register.", number), Say("Välj en risk som finns.", "Choose a risk that exists."))
		} else if slices.Contains(numbers[:n], number) {
			v.add("risks", Say("Risken R%d finns två gånger.", "The risk R%d is listed twice.", number), removeOne)
		}
	}
}
