package answering

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// FigureImport is what was read from a file of costs, or in a preview what would be.
type FigureImport struct {
	importing.Figures
	Changed []int // as Organisations: how many figures differ from the draft's
}

// ImportFigures reads a respondent's own file of costs into the draft that they write in, from the columns that they have chosen.
// Nothing is handed in.
func (s *Service) ImportFigures(ctx context.Context, actor permission.Actor, assignment int64, files []importing.File, columns []string, preview bool) (f *FigureImport, err error) {
	run := s.store.Write
	if preview {
		run = s.store.Read
	}
	err = run(ctx, func(tx Tx) error {
		now := s.clock()
		d, err := figureResponse(tx, actor, assignment, preview, now)
		if err != nil {
			return err
		}
		if d.questionnaire.Kind != survey.EconomyFigures {
			return errNoFigures
		}
		of, err := d.organisation(tx)
		if err != nil {
			return err
		}
		read, err := importing.ParseFigures(files, d.questionnaire, of, importing.Asked{Columns: columns, Year: d.year()})
		if err != nil {
			return err
		}
		f = &FigureImport{Figures: read}
		return s.importInto(tx, actor, f, preview, now, func(string) (*openResponse, error) { return d, nil })
	})
	return f, err
}

var errNoFigures = survey.Fail(survey.Conflict, "Bara ett formulär om kostnader kan fyllas i från en fil.", "Only a questionnaire about costs can be filled in from a file.")

// figureResponse opens a response for writing, or in a preview for reading.
func figureResponse(tx Tx, actor permission.Actor, assignment int64, preview bool, now time.Time) (*openResponse, error) {
	if preview {
		return openWhole(tx, actor, assignment)
	}
	return openForWriting(tx, actor, assignment, nil, now)
}

// importInto writes each organisation's figures into its draft, all of them or none.
func (s *Service) importInto(tx Tx, actor permission.Actor, f *FigureImport, preview bool, now time.Time, open func(code string) (*openResponse, error)) error {
	desks := make([]*openResponse, len(f.Organisations))
	for n, o := range f.Organisations {
		d, err := open(o.Organisation.Code)
		if err != nil && !errors.Is(err, errExempt) && !errors.Is(err, errNotAsked) {
			return err
		}
		if d == nil {
			f.Faults = append(f.Faults, noResponse(err, o))
		}
		desks[n], f.Changed = d, append(f.Changed, d.countChanges(o))
	}
	if preview {
		return nil
	}
	if open := slices.Concat(f.Questions, f.Faults); len(open) > 0 {
		return survey.Refuse(open)
	}
	for n, d := range desks {
		w := Writing{Writer: "import", Since: d.assignment.Revision}
		for _, x := range f.Organisations[n].Figures {
			w.Answers = append(w.Answers, survey.Answer{Item: x.Item, Value: survey.Num(x.Value)})
		}
		if err := d.write(tx, w, now); err != nil {
			return err
		}
		if err := audit.Record(tx, s.clock(), actor.Name(), "import-figures", audit.AssignmentObject(d.assignment.ID), fmt.Sprintf("%d figures, %d changed", len(w.Answers), f.Changed[n])); err != nil {
			return err
		}
	}
	return nil
}

// year is what the draft says that its figures are for, or zero.
func (d *openResponse) year() int {
	values := survey.ValuesOf(d.kept)
	for _, s := range d.questionnaire.Sections {
		for _, i := range s.Items {
			if year := values[i.ID].Number; i.Measure == "year" && year != nil {
				return int(*year)
			}
		}
	}
	return 0
}

// countChanges counts the figures that are not so in the draft.
func (d *openResponse) countChanges(o importing.OrganisationFigures) (n int) {
	if d == nil {
		return 0
	}
	values := survey.ValuesOf(d.view().Shown)
	for _, x := range o.Figures {
		if kept := values[x.Item].Number; kept == nil || *kept != x.Value {
			n++
		}
	}
	return n
}
