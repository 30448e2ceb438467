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
		if d.questionnaire.Kind != survey.EconomyFig {
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
		return s.takeIn(tx, actor, f, preview, now, func(string) (*openResponse, error) { return d, nil })
	})
	return f, err
}

var errNoFigures = survey.Fail(survey.Conflict, "Bara ett formulär om kostnader kan fyllas i från en fil.", "Only a questionnaire about costs can be filled in from a file.")

// figureResponse opens the desk for writing, or in a preview for looking.
func figureResponse(tx Tx, actor permission.Actor, assignment int64, preview bool, now time.Time) (d *openResponse, err error) {
	if !preview {
		return openForWriting(tx, actor, assignment, now)
	}
	if d, err = openFor(tx, actor, assignment, tx.Assignment); err == nil {
		d.kept, err = tx.Answers(assignment)
	}
	return d, err
}

// ImportRoundFigures reads several organisations' costs into their drafts, in the name of whoever runs the round. Nothing is
// handed in.
func (s *Service) ImportRoundFigures(ctx context.Context, actor permission.Actor, round int64, files []importing.File, columns []string, preview bool) (f *FigureImport, err error) {
	if err := actor.MustCoordinate(); err != nil {
		return nil, err
	}
	run, readRound, readAssignment := s.store.Write, Tx.LockRound, Tx.LockAssignment
	if preview {
		run, readRound, readAssignment = s.store.Read, Tx.Round, Tx.Assignment
	}
	err = run(ctx, func(tx Tx) error {
		r, err := readRound(tx, round)
		if err != nil {
			return err
		}
		if err := r.Status.Allows(survey.Respond); err != nil {
			return err
		}
		q, err := economyOf(tx, round)
		if err != nil {
			return err
		}
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return err
		}
		read, err := importing.ParseRoundFigures(files, q, organisations, importing.Asked{Columns: columns})
		if err != nil {
			return err
		}
		f = &FigureImport{Figures: read}
		return s.takeIn(tx, actor, f, preview, s.clock(), func(code string) (*openResponse, error) { return coordinatorsResponse(tx, r, q, code, readAssignment) })
	})
	return f, err
}

func economyOf(tx Tx, round int64) (*survey.Questionnaire, error) {
	list, err := tx.RoundQuestionnaires(round)
	n := slices.IndexFunc(list, func(q *survey.Questionnaire) bool { return q.Kind == survey.EconomyFig })
	if n < 0 && err == nil {
		err = survey.Fail(survey.Conflict, "Mätomgången har inget formulär om kostnader.", "The round has no questionnaire about costs.")
	}
	if err != nil {
		return nil, err
	}
	return list[n], nil
}

// coordinatorsResponse is an organisation's draft on the coordinator's desk: who writes is nobody of the respondents.
func coordinatorsResponse(tx Tx, r *survey.Round, q *survey.Questionnaire, code string, read func(Tx, int64) (*survey.Assignment, error)) (*openResponse, error) {
	all, err := tx.AssignmentsFor(&survey.Respondent{RoundID: r.ID, Organisation: code})
	if err != nil {
		return nil, err
	}
	n := slices.IndexFunc(all, func(a survey.Assignment) bool { return a.Questionnaire == q.ID })
	exempt, err := tx.Exemptions(r.ID)
	switch {
	case err != nil:
		return nil, err
	case survey.Exempts(exempt, code, q.ID):
		return nil, errExempt
	case n < 0:
		return nil, errNotAsked
	}
	a, err := read(tx, all[n].ID)
	if err != nil {
		return nil, err
	}
	d := &openResponse{assignment: a, questionnaire: q, round: r, respondent: &survey.Respondent{RoundID: r.ID, Organisation: code}, sight: survey.SeesAll}
	d.kept, err = tx.Answers(d.assignment.ID)
	return d, err
}

var errNotAsked = errors.New("nobody in the organisation answers the questionnaire")

// noResponse says why an organisation's figures have nowhere to go.
func noResponse(why error, o importing.OrganisationFigures) survey.Fault {
	f := survey.Fault{Line: o.Figures[0].Cell.Row, What: survey.Say("Ingen i %s är inbjuden att svara om kostnader.", "Nobody in %s has been invited to answer about costs.", o.Organisation.Name),
		Mend: survey.Say("Bjud in en ekonom eller it-chef, eller ta bort organisationen ur filen.", "Invite a finance officer or IT manager, or remove the organisation from the file.")}
	if errors.Is(why, errExempt) {
		f.What = survey.Say("%s är undantagen från formuläret om kostnader.", "%s is exempt from the questionnaire about costs.", o.Organisation.Name)
		f.Mend = survey.Say("Ta bort undantaget, eller ta bort organisationen ur filen.", "Remove the exemption, or remove the organisation from the file.")
	}
	return f
}

// takeIn writes each organisation's figures into its draft, all of them or none.
func (s *Service) takeIn(tx Tx, actor permission.Actor, f *FigureImport, preview bool, now time.Time, open func(code string) (*openResponse, error)) error {
	desks := make([]*openResponse, len(f.Organisations))
	for n, o := range f.Organisations {
		d, err := open(o.Organisation.Code)
		if err != nil && !errors.Is(err, errExempt) && !errors.Is(err, errNotAsked) {
			return err
		}
		if d == nil {
			f.Faults = append(f.Faults, noResponse(err, o))
		}
		desks[n], f.Changed = d, append(f.Changed, d.differing(o))
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

// differing counts the figures that are not so in the draft.
func (d *openResponse) differing(o importing.OrganisationFigures) (n int) {
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
