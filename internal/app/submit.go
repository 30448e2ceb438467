package app

import (
	"context"
	"fmt"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Receipt is what a respondent gets for handing in.
type Receipt struct {
	Submission
	Progress survey.Progress
}

// Submit hands in the answers as they stand. Handing in the same again is the same submission.
func (s *Service) Submit(ctx context.Context, actor Actor, assignment int64) (receipt *Receipt, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		d, all, now, err := s.writing(tx, actor, assignment)
		if err != nil {
			return err
		}
		if err := d.questionnaire.Submittable(d.respondent.Role, all); err != nil {
			return err
		}
		asked := d.asked(all)
		sub := Submission{Assignment: assignment, Number: 1, Revision: d.assignment.Revision, Answers: asked, Codes: scoring.Encode(d.questionnaire, asked),
			Author: d.respondent.ID, At: now}
		receipt = &Receipt{Submission: sub, Progress: d.questionnaire.Progress(d.respondent.Role, all)}
		return s.handIn(tx, d, receipt)
	})
	return receipt, err
}

// asked leaves out answers to items that a later answer has hidden: a hidden item was not asked.
func (d *desk) asked(all survey.Answers) survey.Answers {
	kept := survey.Answers{}
	for _, i := range d.questionnaire.Items() {
		if v, ok := all[i.ID]; ok && !v.Empty() && i.Shown(all) {
			kept[i.ID] = v
		}
	}
	return kept
}

func (s *Service) handIn(tx Tx, d *desk, receipt *Receipt) error {
	if d.assignment.State == survey.Submitted {
		last, err := tx.LastSubmission(d.assignment.ID)
		if err != nil {
			return err
		}
		if last.Revision == d.assignment.Revision {
			receipt.Submission = *last
			return nil
		}
		receipt.Number = last.Number + 1
	}
	if err := tx.AddSubmission(receipt.Submission); err != nil {
		return err
	}
	d.assignment.State, d.assignment.SubmittedAt = survey.Submitted, receipt.At
	if err := tx.UpdateAssignment(d.assignment); err != nil {
		return err
	}
	if err := tx.TouchResponses(d.round.ID, d.assignment.Organisation); err != nil {
		return err
	}
	return s.audit(tx, respondentActor(d.respondent.ID), "submit", assignmentObject(d.assignment.ID), fmt.Sprintf("submission %d", receipt.Number))
}
