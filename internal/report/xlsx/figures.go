package xlsx

import "mogna/internal/report/measure"

// shapes are how figures look.
var shapes = map[measure.Shape]look{measure.Whole: wholeLook, measure.Tenths: indexLook, measure.Hundredths: importanceLook, measure.Thousandths: smallLook,
	measure.Score: indexLook, measure.Points: indexLook, measure.Percent: shareLook}

// figure is a figure, or the short reason why there is none.
func (b *book) figure(f measure.Figure) cell {
	if x, is := f.Number(); is {
		return cell{x, shapes[f.Shape]}
	}
	if reason, is := f.Reason(); is {
		return b.because(nil, reason, absentLook)
	}
	return number(nil, absentLook)
}

// figured is a list of figures: a row for each subject that has a number, after columns of its own, and a column for each measure.
func (b *book) figured(d document, t measure.Table, l list, own func(measure.Row) []cell) {
	for _, m := range t.Columns {
		l.columns = append(l.columns, figures(b.Of(m.Title), 12))
	}
	for _, r := range t.Rows {
		if !r.Told() {
			continue
		}
		row := own(r)
		for _, m := range t.Columns {
			row = append(row, b.figure(r.Of(m)))
		}
		l.rows = append(l.rows, row)
	}
	b.list(d, l)
}

// called is the cell of what a row of figures is about.
func (b *book) called(r measure.Row) cell { return text(r.Called(string(b.Language)), textLook) }
