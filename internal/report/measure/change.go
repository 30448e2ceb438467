package measure

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var changes = group[scoring.Changes]{[]string{"changes"}, []row[scoring.Changes]{
	{&Measure{ID: "change_before_version", Means: survey.Say("Formulärets version i den tidigare mätomgången.", "The questionnaire’s version in the earlier round."),
		Unit: inText}, "before.version", func(c scoring.Changes) Value { return text(c.Before.Version) }},
	{&Measure{ID: "change_common", Means: survey.Say("Antal frågor i de områden där alla frågor är desamma i båda mätomgångarna. Ändringen är beräknad på dem.", "Number of items in the constructs whose items are all the same in both rounds. The change is calculated from them."),
		Unit: inNumber, Span: counted}, "common", func(c scoring.Changes) Value { return whole(c.Common) }},
	{&Measure{ID: "change_items", Means: survey.Say("Antal frågor som finns i någon av mätomgångarna.", "Number of items in either round."),
		Unit: inNumber, Span: counted}, "items", func(c scoring.Changes) Value { return whole(c.Items) }},
	{&Measure{ID: "change_break", Means: survey.Say("Om serien är bruten: vissa frågor finns bara i den ena mätomgången.", "Whether the series is broken: some items are in one round only."),
		Unit: inTruth}, "break", func(c scoring.Changes) Value { return truth(c.Break) }},
}}

var change = group[scoring.Change]{[]string{"changes.organisations"}, []row[scoring.Change]{
	{&Measure{ID: "change", Shape: Signed, Title: survey.Say("Förändring", "Change"), Means: survey.Say("Ändring av index sedan den tidigare mätomgången.", "Change of the score since the earlier round."),
		Unit: inPoints, Span: gapSpan, Source: survey.Say("Index nu minus index i den tidigare mätomgången, på de områden som jämförs.", "Score now minus score in the earlier round, on the constructs that are compared."), Reasoned: true}, "change", func(c scoring.Change) Value { return either(c.Change, c.Reason) }},
	{&Measure{ID: "change_before", Shape: Score, Column: survey.Say("Före", "Before"), Means: survey.Say("Index i den tidigare mätomgången, på de områden som jämförs.", "Score in the earlier round, on the constructs that are compared."),
		Unit: inPoints, Span: scoreSpan}, "before", func(c scoring.Change) Value { return optional(c.Before) }},
	{&Measure{ID: "change_after", Shape: Score, Column: survey.Say("Nu", "Now"), Means: survey.Say("Index nu, på de områden som jämförs.", "Score now, on the constructs that are compared."),
		Unit: inPoints, Span: scoreSpan}, "after", func(c scoring.Change) Value { return optional(c.After) }},
	{&Measure{ID: "change_low", Shape: Signed, Bound: Lower, Column: survey.Say("Från", "Low"), Means: survey.Say("Undre gräns för ändringens osäkerhetsintervall (95 %).", "Lower limit of the change’s 95% confidence interval."),
		Unit: inPoints, Source: welch, Reasoned: true}, "low", changeLow},
	{&Measure{ID: "change_high", Shape: Signed, Bound: Upper, Column: survey.Say("Till", "High"), Means: survey.Say("Övre gräns för ändringens osäkerhetsintervall (95 %).", "Upper limit of the change’s 95% confidence interval."),
		Unit: inPoints, Source: welch}, "high", func(c scoring.Change) Value { return optional(c.High) }},
	{&Measure{ID: "change_p", Shape: Thousandths, Title: survey.Say("p", "p"), Means: survey.Say("Sannolikheten för en minst lika stor skillnad om inget hade ändrats (p-värde).", "The probability of a difference at least as large had nothing changed (p value)."),
		Unit: inShare, Span: unitSpan, Source: welch}, "p", func(c scoring.Change) Value { return optional(c.P) }},
}}

// welch is how an interval of a difference is made.
var welch = survey.Say("Welchs metod för två oberoende medelvärden, med standardfelen bakom vart och ett av dem.", "Welch’s method for two independent means, with the standard error behind each.")

// changeLow is the lower end. A change without an interval has the reason where its lower end would stand.
func changeLow(c scoring.Change) Value {
	if c.Change == nil {
		return optional(c.Low)
	}
	return orBecause(c.Low, c.Reason)
}

// changes visits what has changed on a questionnaire since the earlier round.
func (w *walk) changes(s Subject) {
	x := w.m.Since(*w.doc)
	if x == nil {
		return
	}
	each(w, &changes, s, *x)
	for _, o := range w.m.Comparison.Organisations {
		of := x.Organisations[o.Code]
		visit := func(s Subject, id string) {
			if c := of[id]; c != nil {
				each(w, &change, s.of(o.Code), *c)
			}
		}
		visit(Total, "")
		w.constructs(func(k survey.Construct) { visit(ConstructSubject(k), k.ID) })
	}
}
