package xlsx

import "github.com/xuri/excelize/v2"

// look is how a cell looks. Colour is never the only sign of anything.
type look int

const (
	textLook look = iota
	wrapLook
	bannerLook
	titleLook
	noteLook
	linkLook
	labelLook
	factLook // a number among texts, to the left
	sumLook  // what a row at the foot of a table is
	headLook
	headNumberLook
	groupLook
	turnedLook
	wholeLook
	indexLook
	fixedLook // an index that is not recomputed
	boundLook // of an interval: shown within 0–100, whatever it is
	shareLook
	fineShareLook
	importanceLook
	levelLook
	inheritedLook
	medianLook
	weightLook
	plainLook  // a number as it is
	smallLook  // a probability
	choiceLook // a cell to choose in
	inputLook  // a number to change
	reasonLook
	absentLook
	noLevelLook
	ownLook  // a sentence on the reader's own organisation
	mineLook // its name
	turnedMineLook
	looks // how many there are
)

const (
	ink       = "1F2933"
	paleInk   = "52606D"
	headFill  = "E4EBF1"
	warnInk   = "7A1F00"
	warnFill  = "FFF0C2"
	inputFill = "FFF8DC"
	line      = "9AA5B1"
	linkInk   = "1B5E3B"
	mineInk   = "0B559F"
	mineFill  = "E6F0FA"
)

type styles [looks]int

// newStyles registers every look with the workbook.
func (b *book) newStyles() styles {
	var s styles
	for l, style := range b.looks() {
		id, err := b.file.NewStyle(&style)
		b.keep(err)
		s[l] = id
	}
	return s
}

func (b *book) looks() [looks]excelize.Style {
	return [looks]excelize.Style{
		textLook: {Font: font(11, ink), Alignment: inset(at("left", "center"))}, wrapLook: {Font: font(11, ink), Alignment: inset(wrapped("left", "top"))},
		bannerLook: {Font: bold(12, warnInk), Fill: fill(warnFill), Alignment: at("left", "center")},
		linkLook:   {Font: &excelize.Font{Family: family, Size: 11, Color: linkInk, Underline: "single"}, Alignment: at("left", "top")},
		titleLook:  {Font: bold(15, ink), Alignment: at("left", "center")}, noteLook: {Font: font(10, paleInk), Alignment: at("left", "center")},
		labelLook: {Font: bold(11, ink), Alignment: at("left", "center")}, sumLook: {Font: bold(11, ink), Alignment: inset(at("left", "center"))},
		factLook: {Font: font(11, ink), Alignment: inset(at("left", "center")), NumFmt: 1},
		headLook: head(inset(wrapped("left", "bottom"))), headNumberLook: head(wrapped("right", "bottom")), groupLook: head(wrapped("center", "bottom")),
		turnedLook: head(&excelize.Alignment{TextRotation: 90, Horizontal: "center", Vertical: "bottom", WrapText: true}),
		wholeLook:  numeric("#,##0", "right"), indexLook: numeric("0.0", "right"), fixedLook: numeric(`0.0"*"`, "right"), boundLook: numeric(`[>100]"100";[<0]"0";0.0`, "right"),
		shareLook:      numeric(b.Say("0 %", "0%"), "right"),
		fineShareLook:  numeric(b.Say("0.0 %", "0.0%"), "right"),
		importanceLook: numeric("0.00", "right"), levelLook: numeric("General", "center"), medianLook: numeric("0.0", "center"),
		plainLook: numeric("General", "right"), smallLook: numeric("0.000", "right"),
		ownLook: {Font: bold(11, mineInk), Fill: fill(mineFill), Alignment: inset(wrapped("left", "top"))},
		turnedMineLook: {Font: bold(10, mineInk), Fill: fill(mineFill), Alignment: &excelize.Alignment{TextRotation: 90, Horizontal: "center", Vertical: "bottom", WrapText: true},
			Border: []excelize.Border{{Type: "bottom", Color: line, Style: 1}}},
		mineLook:      {Font: bold(11, mineInk), Fill: fill(mineFill), Alignment: inset(at("left", "center"))},
		choiceLook:    {Font: bold(11, ink), Fill: fill(inputFill), Alignment: inset(at("left", "center")), Border: []excelize.Border{{Type: "bottom", Color: line, Style: 1}}},
		weightLook:    {Font: font(11, ink), Alignment: at("center", "top")},
		inheritedLook: {Font: &excelize.Font{Family: family, Size: 11, Color: ink, Italic: true}, Alignment: at("center", "center")},
		reasonLook:    {Font: font(9, paleInk), Alignment: &excelize.Alignment{Horizontal: "right", Vertical: "center", ShrinkToFit: true}},
		absentLook:    {Font: font(11, paleInk), Alignment: at("right", "center")},
		noLevelLook:   {Font: font(11, paleInk), Alignment: at("center", "center")},
	}
}

const family = "Calibri"

func font(size float64, colour string) *excelize.Font {
	return &excelize.Font{Family: family, Size: size, Color: colour}
}

func bold(size float64, colour string) *excelize.Font {
	return &excelize.Font{Family: family, Size: size, Color: colour, Bold: true}
}

func fill(colour string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{colour}}
}

func at(horizontal, vertical string) *excelize.Alignment {
	return &excelize.Alignment{Horizontal: horizontal, Vertical: vertical}
}

func wrapped(horizontal, vertical string) *excelize.Alignment {
	return &excelize.Alignment{Horizontal: horizontal, Vertical: vertical, WrapText: true}
}

// inset keeps a text off the numbers in the column before it.
func inset(a *excelize.Alignment) *excelize.Alignment {
	a.Indent = 1
	return a
}

func head(a *excelize.Alignment) excelize.Style {
	return excelize.Style{Font: bold(10, ink), Fill: fill(headFill), Alignment: a,
		Border: []excelize.Border{{Type: "bottom", Color: line, Style: 1}}}
}

func numeric(format, horizontal string) excelize.Style {
	return excelize.Style{Font: font(11, ink), CustomNumFmt: &format, Alignment: at(horizontal, "center")}
}
