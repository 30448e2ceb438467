package xlsx

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
)

// economyFacts lists what each organisation has told beside its costs, with date and source, and what it has counted. The first edition
// of the questionnaire asks for neither.
func (b *book) economyFacts(d document) {
	if len(d.Scope()) == 0 {
		return
	}
	facts, stated, scope := measure.Gather(measure.Fact, b.walker.Of(d)), measure.Gather(measure.StatedOf, b.walker.Of(d)), measure.Gather(measure.Scope, b.walker.Of(d))
	columns := slices.Concat(b.whose(), []column{words(b.Say("Uppgift", "Fact"), 36)}, b.columnsOf(facts), b.columnsOf(stated), b.columnsOf(scope))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		for _, a := range d.Scope() {
			if r := scope.Find(o.Code, a.ID); r.Any() {
				rows = append(rows, slices.Concat(b.who(o.Code), texts(textLook, b.Of(a.Title)), []cell{{}, {}, {}}, b.figures(scope, r, nil)))
			}
		}
		for _, id := range told {
			if f, s := facts.Find(o.Code, id), stated.Find(o.Code, id); f.Any() || s.Any() {
				rows = append(rows, slices.Concat(b.who(o.Code), texts(textLook, b.EconomyTitle(id)), b.figures(facts, f, nil), b.figures(stated, s, nil), []cell{{}}))
			}
		}
	}
	b.list(d, list{name: b.Say("Ekonomi, uppgifter", "IT costs, facts"), columns: columns, rows: rows,
		note: b.Say("Vad som ingår i den totala it-kostnaden, och antal och belopp som inte är delar av den. Datum och källa gäller antalen.",
			"What is part of the total IT cost, and numbers and amounts that are not parts of it. Date and source are of the numbers.")})
}

// told are the facts, and the numbers that have a date and a source without being any.
var told = func() []string {
	list := slices.Clone(economy.Quantities)
	for _, id := range economy.Facts {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}()
