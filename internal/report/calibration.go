package report

import (
	"fmt"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// calibration lists how the organisations' own levels lie beside what their heads of department answered. The pairs that it
// is made of come on a sheet of their own, further back.
func (b *book) calibration(d document) {
	columns := append(b.whose(), figures(b.say("Skillnad", "Difference"), 11), figures(b.say("Från", "Low"), 9), figures(b.say("Till", "High"), 9),
		words(b.say("Omdöme", "Verdict"), 44))
	var rows [][]cell
	next, sheet := b.under(1, 1), b.names.take(b.nameFor(b.say("Kalibrering, förmågor", "Calibration, capabilities"), d))
	b.pairSheets[d.Questionnaire] = sheet
	for _, o := range b.model.Comparison.Organisations {
		if c := d.Organisations[o.Code].Calibration; c != nil {
			row := []cell{b.because(c.Difference, c.Reason, indexLook), number(c.Low, indexLook), number(c.High, indexLook), text(b.verdict(c.Verdict), textLook)}
			if n := len(c.Capabilities); n > 0 {
				b.student(row, cells{sheet, differenceColumn, next, differenceColumn, next + n - 1}.fixed(), b.under(1, 1)+len(rows), b.weights.terms[d.Questionnaire].limit)
				next += n
			}
			rows = append(rows, append(b.who(o.Code), row...))
		}
	}
	b.list(d, list{name: b.say("Kalibrering", "Calibration"), columns: columns, rows: rows,
		note: b.say("Egen bedömning minus förvaltningschefernas svar, båda på 0–100, med 95 % intervall. En flagga, ingen rättelse.",
			"Own assessment minus the answers of the heads of department, both on 0–100, with a 95 % interval. A flag, not a correction.")})
}

// student gives a row's mean difference, interval and verdict their formulas: Student's 95 % interval over the pairs.
func (b *book) student(row []cell, pairs string, at int, limit string) {
	const column = nameColumns + 1 // of the mean
	mean, low, high := one("", column, at).inRow(), one("", column+1, at).inRow(), one("", column+2, at).inRow()
	row[0] = row[0].by(fmt.Sprintf("IF(COUNT(%s)<2,%s,AVERAGE(%s))", pairs, quoted(b.short(scoring.ReasonTooFew)), pairs))
	for n, sign := range []string{"-", "+"} {
		row[1+n] = row[1+n].by(fmt.Sprintf("IF(ISNUMBER(%s),%s%sTINV(0.05,COUNT(%s)-1)*STDEV(%s)/SQRT(COUNT(%s)),%s)", mean, mean, sign, pairs, pairs, pairs, quoted(absent)))
	}
	row[3] = row[3].by(fmt.Sprintf("IF(ISNUMBER(%s),IF(AND(%s>0,%s>%s),%s,IF(AND(%s<0,%s<-%s),%s,%s)),%s)", mean, low, mean, limit, quoted(b.verdict(over)),
		high, mean, limit, quoted(b.verdict(under)), quoted(""), quoted("")))
}

// The column of a pair's difference on its sheet.
const differenceColumn = 8

// calibrationPairs lists the same for each capability.
func (b *book) calibrationPairs(d document) {
	columns := append(append(b.whose(), b.whats()...), figures(b.say("Egen bedömning", "Own assessment"), 12),
		figures(b.say("Förvaltningschefer", "Heads of department"), 19), figures("n", 6), figures(b.say("Skillnad", "Difference"), 11))
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		c := d.Organisations[o.Code].Calibration
		if c == nil {
			c = &scoring.Calibration{}
		}
		for _, i := range d.capabilities() {
			if p, there := c.Capabilities[i.ID]; there {
				at := b.under(1, 1) + len(rows)
				row := append(b.who(o.Code), b.what(d, i.ID)...)
				rows = append(rows, append(row, cell{p.Own, indexLook}.by(b.ownAssessment(d, i, o.Code)), cell{p.Heads, indexLook}, whole(p.N),
					cell{p.Own - p.Heads, indexLook}.by(one("", differenceColumn-3, at).inRow()+"-"+one("", differenceColumn-2, at).inRow())))
			}
		}
	}
	b.list(d, list{name: b.say("Kalibrering, förmågor", "Calibration, capabilities"), taken: b.pairSheets[d.Questionnaire], columns: columns, rows: rows,
		note: b.say("Nivån som organisationen har angett och medelvärdet av förvaltningschefernas svar, båda på 0–100. Svaren är personers och finns inte i filen.",
			"The level that the organisation has given and the mean of its heads' answers, both on 0–100. The answers are persons' and are not in the file.")})
}

// ownAssessment is the formula of an organisation's level on 0–100.
func (b *book) ownAssessment(d document, i survey.Item, organisation string) string {
	options := d.q.Options(i)
	least, greatest := exact(options[0].Value), exact(options[len(options)-1].Value)
	return fmt.Sprintf("100*(%s-%s)/(%s-%s)", b.levelbooks[d.Questionnaire].level(organisation, i.ID), least, greatest, least)
}

// The verdicts, as the method names them.
const (
	over  = "over"
	under = "under"
)

func (b *book) verdict(id string) string {
	switch id {
	case over:
		return b.say("Överskattar sig troligen", "Probably overestimates itself")
	case under:
		return b.say("Underskattar sig troligen", "Probably underestimates itself")
	}
	return id
}
