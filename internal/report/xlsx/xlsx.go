// Package xlsx writes a report as a workbook for people, with one file for each kind of material.
package xlsx

import (
	"archive/zip"
	"io"
	"strings"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Write writes the comparison as a workbook for people: an index with the conclusion first, then the premises, then what most readers want to see, then what to
// look things up in, and last the codebook. It holds every figure of the comparison with the fifteen digits that such
// programs have; the cells' number formats do the rounding.
func Write(w io.Writer, m model.Model, lang string) error {
	b, err := newBook(m, lang)
	if err != nil {
		return err
	}
	index := b.reserveIndex()
	b.premises()
	for n, d := range b.documents {
		b.keep(m.Tell(model.FiguresOf(d), n, 2*len(b.documents)))
		b.overview(d)
	}
	for n, d := range b.documents {
		b.keep(m.Tell(model.FiguresOf(d), len(b.documents)+n, 2*len(b.documents)))
		b.details(d)
	}
	b.scenarios()
	b.targets()
	b.risks()
	b.weights.write(b)
	b.rules()
	b.codebook()
	b.index(index)
	return b.write(w)
}

// overview adds the sheets of a questionnaire that a reader looks at first.
func (b *book) overview(d document) {
	switch d.Questionnaire.Kind {
	case survey.Maturity:
		b.maturity(d)
		b.conversation(d)
		b.changes(d)
	case survey.Capability:
		b.heat(d)
		b.levels(d)
		b.plotLevels(d)
		b.plotPriority(d)
		b.priorities(d)
		b.exchange(d)
		b.calibration(d)
	case survey.Importance:
		b.importance(d)
	case survey.EconomyFigures:
		b.economy(d)
		b.economyRegion(d)
	}
}

// details adds the sheets of a questionnaire to look things up in.
func (b *book) details(d document) {
	switch d.Questionnaire.Kind {
	case survey.Maturity:
		b.grounds(d)
		b.reliability(d)
		b.roleReliability(d)
		b.completed(d, b.Say("Kvartiler om alla hade svarat", "Quartiles if all had answered"), b.Say("Område", "Area"), measure.Completed)
	case survey.Capability:
		b.inherited(d)
		b.levelAreas(d)
		b.teachers(d)
		b.completed(d, b.Say("Medianer om alla hade svarat", "Medians if all had answered"), b.Say("Förmåga", "Capability"), measure.Bounds)
	case survey.EconomyFigures:
		b.economyDivided(d)
		b.economyShared(d)
		b.economyFacts(d)
	}
}

type document = model.Document

// book is a workbook being written. It keeps the first error, so that what comes after need not look for one.
type book struct {
	model.Labels
	file             *excelize.File
	model            model.Model
	plain            scoring.Comparison // with the organisations' names as they are
	walker           *measure.Walker
	documents        []document
	styles           styles
	names            sheetNames
	begun            bool // a sheet is there
	listed           []listedSheet
	weights          *weights
	levelbooks       map[scoring.QuestionnaireInfo]*levelbook
	importanceSheets map[scoring.QuestionnaireInfo]string // their names
	weighed          map[string]spot                      // where a capability's importance stands, by its id
	arranged         []scoring.OrganisationInfo           // the municipalities first, so that a formula can name them all at once
	towns            int                                  // how many of them are municipalities
	err              error
}

func newBook(m model.Model, lang string) (*book, error) {
	plain := m.Comparison
	m = readersFirst(m, model.Language(lang))
	figures, err := measure.New(m)
	if err != nil {
		return nil, err
	}
	b := &book{Labels: namesOf(m, lang), file: excelize.NewFile(), model: m, plain: plain, walker: figures, documents: figures.Documents, names: sheetNames{}}
	b.styles = b.newStyles()
	b.arrange()
	b.weigh()
	b.locate()
	return b, nil
}

func (b *book) keep(err error) {
	if b.err == nil {
		b.err = err
	}
}

// write writes the file, and closes it.
func (b *book) write(w io.Writer) error {
	defer b.file.Close()
	b.properties()
	if b.err != nil {
		return b.err
	}
	return b.file.SetZipWriter(archive).Write(w)
}

// archive is the file as a zip archive. Its compressor takes half the time of Go's own.
func archive(w io.Writer) excelize.ZipWriter {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) { return flate.NewWriter(out, flate.DefaultCompression) })
	return z
}

// properties say in the file's own properties what it is, for archives and for screen readers.
func (b *book) properties() {
	r := b.model.Comparison.Round
	at := r.AsOf.UTC().Format(time.RFC3339)
	b.keep(b.file.SetDocProps(&excelize.DocProperties{
		Title: r.Title, Subject: b.Say("Jämförelserapport", "Comparison report"), Description: strings.Join(b.banners(), "; "),
		Creator: "Mogna " + b.model.Version, LastModifiedBy: "Mogna", Created: at, Modified: at,
		Language: b.Say("sv-SE", "en-GB"),
	}))
	b.keep(b.file.SetAppProps(&excelize.AppProperties{Application: "Mogna"}))
}

// banners are what every sheet says first, in both languages, for it may be shown to anyone: that the answers are invented, and
// that the figures are not published.
func (b *book) banners() (list []string) {
	if b.model.Comparison.Round.MadeUp {
		list = append(list, "PÅHITTADE SVAR – DEMONSTRATION / FICTIONAL ANSWERS – DEMO")
	}
	if b.model.Comparison.Round.Draft {
		list = append(list, "UTKAST – INTE PUBLICERAT / DRAFT – NOT PUBLISHED")
	}
	return list
}
