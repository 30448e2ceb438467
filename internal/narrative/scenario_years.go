package narrative

import (
	"fmt"
	"math"
	"strconv"

	"mogna/internal/cashflow"
	"mogna/internal/locale"
	"mogna/internal/scoring"
)

// DecisionWords are what is said of a scenario to whoever decides on it.
type DecisionWords struct {
	Outcome     []string // what it comes to over its years
	Sensitivity []string // and what that hangs on
	Zero        []string // what happens if nothing is done
}

// Decision tells of a scenario over years, beside doing nothing. Of one that was published before there were years only the latter.
func Decision(x scoring.Scenario, lang string) (w DecisionWords) {
	t := &teller{lang: lang}
	if x.Years != nil {
		w.Outcome, w.Sensitivity = append(t.overYears(x.Years), t.targetsMet(x.Region.Attainment)...), t.turns(x.Years.Turns)
	}
	w.Zero = []string{t.say("Om inget görs betalas inget, och nivåerna blir som i dag.", "If nothing is done nothing is paid, and the levels stay as they are.")}
	if before := x.Region.Attainment.Before; before != nil {
		w.Zero = []string{t.say("Om inget görs betalas inget, och måluppfyllelsen i regionen blir kvar på %s.", "If nothing is done nothing is paid, and targets met in the region stay at %s.", t.index(100**before))}
	}
	if x.Zero != "" {
		w.Zero = append(w.Zero, x.Zero)
	}
	return w
}

// targetsMet tells how much further the region comes, where that can be calculated.
func (t *teller) targetsMet(a scoring.BeforeAfter) []string {
	if a.Before == nil || a.After == nil {
		return nil
	}
	from, to := locale.Score(t.lang, 100**a.Before, 1), locale.Score(t.lang, 100**a.After, 1)
	if from == to {
		return []string{t.say("Måluppfyllelsen i regionen är %s, och scenariot ändrar den inte.", "In the region, %s of targets are met, and the scenario does not change that.", from)}
	}
	return []string{t.say("Måluppfyllelsen i regionen går från %s till %s.", "Targets met in the region go from %s to %s.", from, to)}
}

func (t *teller) overYears(y *scoring.ScenarioYears) []string {
	years := strconv.Itoa(y.FirstYear)
	if y.Horizon > 1 {
		years += "–" + strconv.Itoa(y.FirstYear+y.Horizon-1)
	}
	list := []string{t.net(years, y.Total)}
	if y.Total.Low != y.Total.High {
		list = append(list, t.say("Nettot kan bli från %s till %s.", "The net may be from %s to %s.", t.kronor(y.Total.Low), t.kronor(y.Total.High)))
	}
	rate := t.percent(y.Interest, 2)
	if y.InterestYear > 0 {
		rate += t.say(" (SKR:s internränta för %d)", " (SKR’s internal rate for %d)", y.InterestYear)
	}
	worth := t.either(!agreed(y.PresentValue), "Nuvärdet väntas bli %s med räntan %s.", "The present value is expected to be %s at an interest rate of %s.", "Nuvärdet är %s med räntan %s.", "The present value is %s at an interest rate of %s.")
	list = append(list, fmt.Sprintf(worth, t.about(y.PresentValue.Likely), rate))
	switch {
	case y.Payback != nil:
		back := t.either(y.Total.Low != y.Total.High, "Det som betalas väntas ha kommit tillbaka inom %s.", "What is paid is expected to have come back within %s.", "Det som betalas har kommit tillbaka inom %s.", "What is paid has come back within %s.")
		list = append(list, fmt.Sprintf(back, t.countedNoun(int(*y.Payback), aYear)))
	case y.PaybackReason == cashflow.ReasonNotPaidBack:
		list = append(list, t.either(!agreed(y.Total), "Det som betalas väntas inte komma tillbaka under de åren.", "What is paid is not expected to come back in those years.", "Det som betalas kommer inte tillbaka under de åren.", "What is paid does not come back in those years."))
	}
	if y.InternalRate != nil {
		returns := t.either(y.Total.Low != y.Total.High, "Avkastningen väntas bli %s per år.", "The internal rate of return is expected to be %s a year.", "Avkastningen är %s per år.", "The internal rate of return is %s a year.")
		list = append(list, fmt.Sprintf(returns, t.percent(*y.InternalRate, 1)))
	}
	return append(list, t.timeAndQuality(y)...)
}

// net is the first thing said. It is a fact only where the lowest and the highest say the same.
func (t *teller) net(years string, net scoring.Estimate) string {
	unsure, amount := !agreed(net), t.kronor(math.Abs(net.Likely))
	switch {
	case net.Likely < 0:
		return fmt.Sprintf(t.either(unsure, "%s väntas scenariot kosta %s mer än det ger.", "In %s the scenario is expected to cost %s more than it gives.", "%s kostar scenariot %s mer än det ger.", "In %s the scenario costs %s more than it gives."), years, amount)
	case net.Likely > 0:
		return fmt.Sprintf(t.either(unsure, "%s väntas scenariot ge %s mer än det kostar.", "In %s the scenario is expected to give %s more than it costs.", "%s ger scenariot %s mer än det kostar.", "In %s the scenario gives %s more than it costs."), years, amount)
	}
	return fmt.Sprintf(t.either(unsure, "%s väntas scenariot ge lika mycket som det kostar.", "In %s the scenario is expected to give as much as it costs.", "%s ger scenariot lika mycket som det kostar.", "In %s the scenario gives as much as it costs."), years)
}

// either is the wording of what is expected, or of what is so.
func (t *teller) either(expected bool, expectedSv, expectedEn, sv, en string) string {
	if expected {
		return t.say(expectedSv, expectedEn)
	}
	return t.say(sv, en)
}

// agreed says whether an estimate's lowest and highest have one sign.
func agreed(e scoring.Estimate) bool {
	return math.Signbit(e.Low) == math.Signbit(e.High) && (e.Low == 0) == (e.High == 0)
}

// timeAndQuality tells freed time and quality, and whether they count as money.
func (t *teller) timeAndQuality(y *scoring.ScenarioYears) (list []string) {
	valued := 0.0
	for _, x := range y.Years {
		valued += x.Valued
	}
	if y.Hours > 0 {
		list = append(list, t.say("Frigjord tid är %s per år.", "Freed time is %s per year.", t.countedNoun(int(locale.Round(y.Hours, 0)), anHour)))
	}
	if valued > 0 {
		list = append(list, t.say("I nettot är %s tid och kvalitet som räknas som pengar.", "Of the net, %s is time and quality that count as money.", t.kronor(valued)))
	}
	if y.Uncounted > 0 {
		list = append(list, t.say("Tid och kvalitet för %s per år räknas inte som pengar.", "Time and quality worth %s a year do not count as money.", t.kronor(y.Uncounted)))
	} else if y.Hours > 0 && valued == 0 {
		list = append(list, t.say("Den räknas inte som pengar.", "It does not count as money."))
	}
	return list
}

// turns tells the two assumptions that turn the scenario first.
func (t *teller) turns(turns []scoring.Turn) []string {
	if len(turns) == 0 {
		return []string{t.say("Inget enskilt antagande vänder nuvärdets tecken.", "No single assumption turns the sign of the present value.")}
	}
	first := turns[0]
	list := []string{t.say("Känsligast är %s: vid %s i stället för %s är nuvärdet noll.", "It is most sensitive to %s: at %s instead of %s the present value is zero.", t.assumed(first), t.amountOf(first, first.At, t.about), t.amountOf(first, first.Now, t.kronor))}
	if first.Within {
		list = append(list, t.say("Det ligger inom det lägsta och högsta som bedömts.", "That is within the lowest and highest that were estimated."))
	}
	if len(turns) > 1 {
		next := turns[1]
		list = append(list, t.say("Därefter kommer %s, där gränsen är %s i stället för %s.", "Next comes %s, where the limit is %s instead of %s.", t.assumed(next), t.amountOf(next, next.At, t.about), t.amountOf(next, next.Now, t.kronor)))
	}
	return list
}

func (t *teller) assumed(x scoring.Turn) string {
	switch x.Assumption {
	case scoring.AssumedOneOff:
		return t.say("engångskostnaden för åtgärd %d", "the one-off cost of measure %d", x.Measure)
	case scoring.AssumedCost:
		return t.say("kostnaden per år för åtgärd %d", "the annual cost of measure %d", x.Measure)
	case scoring.AssumedSaving:
		return t.say("besparingen per år av åtgärd %d", "the annual saving of measure %d", x.Measure)
	case scoring.AssumedBenefit:
		return t.say("värdet av tid och kvalitet i åtgärd %d", "the value of time and quality in measure %d", x.Measure)
	}
	return t.say("räntan", "the interest rate")
}

// about writes what is worked out of estimates as precisely as they bear: three digits. The tables have all.
func (t *teller) about(x float64) string {
	if x == 0 {
		return t.kronor(x)
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))-2)
	rounded := math.Round(x/unit) * unit
	if unit <= 1 || rounded == x {
		return t.kronor(x)
	}
	return t.say("ungefär %s", "about %s", t.kronor(rounded))
}

// amountOf writes an assumption's value: an interest rate, or an amount by a way of writing amounts.
func (t *teller) amountOf(x scoring.Turn, value float64, amount func(float64) string) string {
	if x.Assumption == scoring.AssumedInterest {
		return t.percent(value, 2)
	}
	return amount(value)
}

// percent writes a rate that is in per cent already.
func (t *teller) percent(x float64, decimals int) string {
	return t.say("%s\u00a0%%", "%s%%", locale.Number(t.lang, x, decimals))
}
