package xlsx

import (
	"slices"

	"mogna/internal/economy"
	"mogna/internal/report/measure"
)

// economy adds what IT costs each organisation: as reported, with its parts of joint bodies', and by key figure.
func (b *book) economy(d document) {
	costs, keys := measure.Gather(slices.Concat(measure.Costs, measure.Gather(measure.Spent, b.walker.Of(d)).Filled().Columns, measure.Gather(measure.EarlierCost, b.walker.Of(d)).Filled().Columns), b.walker.Of(d)), measure.Gather(measure.Indicator, b.walker.Of(d))
	columns := append(append(b.whose(), b.columnsOf(costs)...), figures(b.Say("Del av gemensamt, kr", "Share of joint costs, SEK"), 15))
	for _, id := range d.KeyFigures() {
		columns = append(columns, figures(b.EconomyTitle(id), 14))
	}
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		row := append(b.who(o.Code), b.figures(costs, costs.Find(o.Code, "").Because(d.Organisations[o.Code].Reason), nil)...)
		row = append(row, number(receivedInAll(d.Organisations[o.Code].Economy), wholeLook))
		for _, id := range d.KeyFigures() {
			row = append(row, b.figures(keys, keys.Find(o.Code, id), nil)...)
		}
		rows = append(rows, row)
	}
	sums := measure.Gather(measure.CostSums, b.walker.Over(d)).Filled()
	for _, r := range sums.Rows {
		for _, m := range sums.Columns {
			rows = append(rows, []cell{{}, text(b.Of(m.Name()), sumLook), {}, b.figure(r.Of(m))})
		}
	}
	b.list(d, list{name: b.Say("Ekonomi", "IT costs"), columns: columns, rows: rows,
		note: b.means("economy_reported", "economy_allocated", "economy_sum_reported")})
}

// receivedInAll is what an organisation is given of all joint bodies' costs; none where there is no such body.
func receivedInAll(x *economy.Result) (sum *float64) {
	if x == nil {
		return nil
	}
	for _, p := range x.Received {
		total := p.Total
		if sum != nil {
			total += *sum
		}
		sum = &total
	}
	return sum
}
