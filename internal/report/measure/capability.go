package measure

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var level = group[scoring.Level]{[]string{"documents.organisations.levels"}, []row[scoring.Level]{
	{&Measure{ID: "level", Title: survey.Say("Nivå", "Level"), Means: survey.Say("Organisationens nivå i förmågan, enligt dess gemensamma svar.", "The organisation’s level in the capability, by its shared response."),
		Unit: inLevel}, "value", func(l scoring.Level) Value { return number(l.Value) }},
	{&Measure{ID: "inherited_from", Means: survey.Say("Den gemensamma organisation som nivån är ärvd från, där organisationen inte har någon egen.", "The joint body that the level comes from, where the organisation has none of its own."),
		Unit: inCode}, "inheritedFrom", func(l scoring.Level) Value { return text(l.InheritedFrom) }},
}}

var profile = group[scoring.AreaProfile]{[]string{"documents.organisations.profile", "documents.organisations.profile.areas"}, []row[scoring.AreaProfile]{
	{&Measure{ID: "capabilities_asked", Column: survey.Say("Av", "Of"), Means: survey.Say("Antal förmågor som det frågades om.", "Number of capabilities that were asked about."),
		Unit: inNumber, Span: counted}, "asked", func(p scoring.AreaProfile) Value { return whole(p.Asked) }},
	{&Measure{ID: "capabilities_answered", Column: survey.Say("Bedömda", "Assessed"), Means: survey.Say("Antal förmågor med en nivå.", "Number of capabilities with a level."),
		Unit: inNumber, Span: counted}, "answered", func(p scoring.AreaProfile) Value { return whole(p.Answered) }},
	{&Measure{ID: "mean_level", Shape: Hundredths, Column: survey.Say("Medelnivå", "Mean level"), Means: survey.Say("Medelvärdet av nivåerna i området.", "The mean of the levels in the area."),
		Unit: inLevel}, "/documents.organisations.profile.areas.mean", func(p scoring.AreaProfile) Value { return optional(p.Mean) }},
}}

var levelCount = group[scoring.LevelCount]{[]string{"documents.organisations.profile.counts", "documents.organisations.profile.areas.counts", "documents.capabilities.distribution"}, []row[scoring.LevelCount]{
	{&Measure{ID: "count_level_#", Means: survey.Say("Antal förmågor på nivån. För en enskild förmåga: antal kommuner.", "Number of capabilities at the level. For a single capability: number of municipalities."),
		Unit: inNumber, Span: counted, Family: ByLevel}, "n", func(c scoring.LevelCount) Value { return whole(c.N) }},
}}

var strength = group[string]{[]string{"documents.organisations.profile"}, []row[string]{
	{&Measure{ID: "strength", Means: survey.Say("Styrka: nivå 3 eller högre.", "Strength: level 3 or higher."),
		Unit: inTruth}, "strengths", func(id string) Value { return truth(id != "") }},
}}

var weakness = group[string]{[]string{"documents.organisations.profile"}, []row[string]{
	{&Measure{ID: "weakness", Means: survey.Say("Svaghet: nivå 1 eller lägre.", "Weakness: level 1 or lower."),
		Unit: inTruth}, "weaknesses", func(id string) Value { return truth(id != "") }},
}}

var leader = group[string]{[]string{"documents.capabilities"}, []row[string]{
	{&Measure{ID: "leader", Means: survey.Say("Organisationen har regionens högsta nivå i förmågan.", "The organisation has the region’s highest level in the capability."),
		Unit: inTruth}, "leaders", func(code string) Value { return truth(code != "") }},
}}

var importance = &Measure{ID: "importance", Shape: Hundredths, Title: survey.Say("Vikt", "Importance"), Means: survey.Say("Vikt: medelvärdet av alla bedömningar av hur viktig förmågan är, från 0 till 1.", "Importance: the mean of all ratings of how important the capability is, from 0 to 1."),
	Unit: inShare, Span: unitSpan, Source: survey.Say("Medelvärdet av (x − min)/(max − min), avrundat så att ingens bedömning kan räknas ut.", "The mean of (x − min)/(max − min), rounded so that no one’s rating can be worked out."), Reasoned: true}

var capability = group[capabilityResult]{[]string{"documents.capabilities"}, []row[capabilityResult]{
	{median, "median", func(c capabilityResult) Value { return orBecause(c.Median, c.unless(survey.Importance)) }},
	{importance, "importance", func(c capabilityResult) Value { return orBecause(c.Importance, c.only(survey.Importance)) }},
	{&Measure{ID: "rank", Title: survey.Say("Plats", "Rank"), Means: survey.Say("Förmågans plats efter vikt. Förmågor med samma vikt delar plats.", "The capability’s rank by importance. Capabilities with the same importance share ranks."),
		Unit: inPlace, Span: countedFromOne, Source: survey.Say("I arbetsboken och CSV den första av de platser som delas.", "In the workbook and CSV the first of the ranks that are shared.")}, "rank", func(c capabilityResult) Value { return optional(c.doc.FirstPlace(c.CapabilityResult)) }},
	{respondents, "n", func(c capabilityResult) Value { return positive(c.N) }},
	{&Measure{ID: "deviation", Shape: Hundredths, Title: survey.Say("Standardavvikelse", "Standard deviation"), Means: survey.Say("Hur mycket kommunernas nivåer skiljer sig åt: 0 betyder att alla ligger på samma nivå.", "How much the municipalities’ levels differ: 0 means that all are at the same level."),
		Unit: inLevels, Span: counted, Source: survey.Say("Standardavvikelsen för kommunerna med en nivå: √(Σ(x − x̄)²/n).", "The standard deviation of the municipalities with a level: √(Σ(x − x̄)²/n).")}, "deviation", func(c capabilityResult) Value { return optional(c.Deviation) }},
}}

var concordance = group[scoring.Concordance]{[]string{"documents.concordance"}, []row[scoring.Concordance]{
	{&Measure{ID: "concordance_w", Shape: Hundredths, Title: survey.Say("Kendalls W", "Kendall’s W"), Means: survey.Say("Kendalls W: hur eniga bedömarna är om vad som är viktigt, från 0 (ingen enighet) till 1 (alla rangordnar lika).", "Kendall’s W: how far raters agree on what matters, from 0 (no agreement) to 1 (all rank alike)."),
		Unit: inShare, Span: unitSpan, Source: survey.Say("Kendalls W med rättelse för lika värden (Kendall 1945). Motsvarande mått beräknat parvis, när någon inte har bedömt allt. I steg om 0,1, högst 0,9.", "Kendall’s W corrected for ties (Kendall 1945). The corresponding metric calculated in pairs, where somebody has not rated everything. In steps of 0.1, at most 0.9."), Reasoned: true}, "w", func(c scoring.Concordance) Value { return either(c.W, c.Reason) }},
	{&Measure{ID: "concordance_basis", Means: survey.Say("Hur concordance_w är beräknat: complete är Kendalls W, pairs motsvarande mått beräknat parvis, när någon inte har bedömt allt.", "How concordance_w is calculated: complete is Kendall’s W, pairs the corresponding metric calculated in pairs, where somebody has not rated everything."),
		Unit: inCode}, "basis", func(c scoring.Concordance) Value { return text(c.Basis) }},
	{&Measure{ID: "concordance_raters", Title: survey.Say("Bedömare som måttet bygger på", "Raters that the metric is based on"), Means: survey.Say("Antal bedömare bakom Kendalls W.", "Number of raters behind Kendall’s W."),
		Unit: inNumber, Span: counted}, "raters", func(c scoring.Concordance) Value { return whole(c.Raters) }},
	{&Measure{ID: "concordance_incomplete", Title: survey.Say("Av dem har inte bedömt alla förmågor", "Of them, have not rated all capabilities"), Means: survey.Say("Hur många av bedömarna som inte har bedömt allt.", "How many of the raters have not rated everything."),
		Unit: inNumber, Span: counted}, "incomplete", func(c scoring.Concordance) Value { return whole(c.Incomplete) }},
	{&Measure{ID: "concordance_items", Title: survey.Say("Förmågor att bedöma", "Capabilities to rate"), Means: survey.Say("Antal förmågor bakom Kendalls W.", "Number of capabilities behind Kendall’s W."),
		Unit: inNumber, Span: counted}, "items", func(c scoring.Concordance) Value { return whole(c.Items) }},
}}

// capabilityResult is a capability over the organisations. What is missing is the figure that stands for it: its importance where
// the questionnaire asks for that, or else its median.
type capabilityResult struct {
	scoring.CapabilityResult
	doc *model.Document
}

func (c capabilityResult) only(kind survey.Kind) string {
	if c.doc.Questionnaire.Kind == kind {
		return c.Reason
	}
	return ""
}

func (c capabilityResult) unless(kind survey.Kind) string {
	if c.doc.Questionnaire.Kind != kind {
		return c.Reason
	}
	return ""
}

// ItemSubject is an item.
func ItemSubject(i survey.Item) Subject { return Subject{About: i.ID, title: i.Text, shape: Tenths} }

// itemOf is the subject of an item that the results name.
func (w *walk) itemOf(id string) Subject {
	i, _ := w.doc.Q.Item(id)
	return Subject{About: id, title: i.Text}
}

// levels visits an organisation's level in each capability, and how they spread, in all and by area.
func (w *walk) levels(code string, r scoring.OrganisationResult) {
	for _, i := range w.doc.RatedItems() {
		if l, there := r.Levels[i.ID]; there {
			each(w, &level, ItemSubject(i).of(code), l)
		}
	}
	p := r.Profile
	if p == nil {
		return
	}
	w.profile(Subject{Organisation: code, title: w.doc.Q.Title}, scoring.AreaProfile{Asked: p.Asked, Answered: p.Answered, Counts: p.Counts})
	for _, id := range p.Strengths {
		each(w, &strength, w.itemOf(id).of(code), id)
	}
	for _, id := range p.Weaknesses {
		each(w, &weakness, w.itemOf(id).of(code), id)
	}
	titles := map[string]Subject{}
	w.constructs(func(k survey.Construct) { titles[k.ID] = ConstructSubject(k) })
	for _, a := range p.Areas {
		s := titles[a.Area]
		s.About, s.Organisation = a.Area, code
		w.profile(s, a)
	}
}

func (w *walk) profile(s Subject, p scoring.AreaProfile) {
	each(w, &profile, s, p)
	w.counts(s, p.Counts)
}

func (w *walk) counts(s Subject, counts []scoring.LevelCount) {
	for _, c := range counts {
		eachOf(w, &levelCount, s, model.Exact(c.Value), c)
	}
}

// capabilities visits what is said of each capability over the organisations: its levels, or its importance.
func (w *walk) capabilities() {
	for _, i := range w.doc.RatedItems() {
		x, there := w.doc.Capabilities[i.ID]
		if !there {
			continue
		}
		s := ItemSubject(i)
		each(w, &capability, s, capabilityResult{x, w.doc})
		if x.Bounds != nil {
			each(w, &bounds, s, *x.Bounds)
		}
		w.counts(s, x.Distribution)
		for _, code := range x.Leaders {
			each(w, &leader, s.of(code), code)
		}
	}
}
