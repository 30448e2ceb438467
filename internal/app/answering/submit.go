package answering

import (
	"context"
	"fmt"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/counting"
	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// Receipt is a response as it was handed in, and by whom.
type Receipt struct {
	Submission
	Progress survey.Progress
	By       string
	Mine     bool
	Covered  []string // items whose answers whoever asks may not see
}

// Submit hands in the answers as they stood at the revision that the person has reviewed. Where somebody has changed them
// since, nothing is handed in. Handing in the same again is the same submission.
func (s *Service) Submit(ctx context.Context, actor permission.Actor, assignment, reviewed int64) (receipt *Receipt, err error) {
	err = s.store.Write(ctx, func(tx Tx) error {
		now := s.clock()
		d, err := openForWriting(tx, actor, assignment, nil, now)
		if err != nil {
			return err
		}
		if d.assignment.Revision != reviewed {
			return survey.Fail(survey.Conflict, "Svaren har ändrats sedan du granskade dem. Gå igenom dem och skicka in igen.",
				"The answers have changed since you reviewed them. Go through them and submit again.")
		}
		if err := d.questionnaire.Submittable(d.respondent.Role, d.view().Counted); err != nil {
			return err
		}
		asked := d.askedAnswers()
		sub := Submission{Assignment: assignment, Number: 1, Revision: reviewed, Answers: asked, Codes: scoring.Encode(d.questionnaire, asked),
			Author: d.respondent.ID, At: now, Identities: d.identitiesByItem(asked)}
		kept, err := s.keepSubmission(tx, actor, d, sub)
		if err != nil {
			return err
		}
		receipt, err = d.receipt(tx, kept)
		return err
	})
	return receipt, err
}

// Receipt is the response as it was last handed in.
func (s *Service) Receipt(ctx context.Context, actor permission.Actor, assignment int64) (*Receipt, error) {
	return usecase.Read(ctx, s.store, func(tx Tx) (*Receipt, error) {
		d, err := openFor(tx, actor, Asking{Assignment: assignment})
		if err != nil {
			return nil, err
		}
		last, err := tx.LastSubmission(assignment)
		if err != nil {
			return nil, err
		}
		return d.receipt(tx, last)
	})
}

func (d *openResponse) receipt(tx Tx, sub *Submission) (*Receipt, error) {
	names, err := d.names(tx, []int64{sub.Author})
	shown, counted, covered := d.sight.Submitted(d.questionnaire, sub.Answers, sub.Identities)
	r := &Receipt{Submission: *sub, Progress: d.questionnaire.Progress(d.respondent.Role, counted), By: names[sub.Author], Mine: sub.Author == d.respondent.ID,
		Covered: covered}
	r.Answers = shown
	return r, err
}

// identitiesByItem says who has written each answer that is handed in, where not everybody may see them.
func (d *openResponse) identitiesByItem(asked survey.Answers) map[string]int64 {
	identities := map[string]int64{}
	if d.questionnaire.Personal() {
		for _, k := range d.kept {
			if _, is := asked[k.Item]; is {
				identities[k.Item] = k.Identity
			}
		}
	}
	return identities
}

// askedAnswers leaves out answers to items that a later answer has hidden: a hidden item was not asked.
func (d *openResponse) askedAnswers() survey.Answers {
	all, kept := survey.ValuesOf(d.kept), survey.Answers{}
	for _, i := range d.questionnaire.Items() {
		if v, ok := all[i.ID]; ok && !v.Empty() && i.Shown(all) {
			kept[i.ID] = v
		}
	}
	return kept
}

// touchIfOpen marks the round's results as changed, which waits for a round that is being closed at this moment, and then asks
// again whether it takes answers.
func (s *Service) touchIfOpen(tx Tx, d *openResponse) error {
	if err := tx.TouchResponses(d.round.ID, d.assignment.Organisation); err != nil {
		return err
	}
	r, err := tx.RoundAs(d.round.ID, d.assignment.Organisation)
	if err != nil {
		return err
	}
	return r.TakesAnswers(s.clock())
}

// keepSubmission keeps a submission and gives it back, or the one before where nothing has changed since.
func (s *Service) keepSubmission(tx Tx, actor permission.Actor, d *openResponse, sub Submission) (*Submission, error) {
	if d.assignment.State == survey.Submitted {
		last, err := tx.LastSubmission(d.assignment.ID)
		if err != nil || last.Revision == sub.Revision {
			return last, err
		}
		sub.Number = last.Number + 1
	}
	if err := s.touchIfOpen(tx, d); err != nil {
		return nil, err
	}
	if err := tx.AddSubmission(sub); err != nil {
		return nil, err
	}
	d.assignment.State, d.assignment.SubmittedAt = survey.Submitted, sub.At
	if err := tx.UpdateAssignment(d.assignment); err != nil {
		return nil, err
	}
	if err := counting.Count(tx, d.round, d.questionnaire, d.assignment.Organisation); err != nil {
		return nil, err
	}
	return &sub, audit.Record(tx, s.clock(), actor.Name(), "submit", audit.AssignmentObject(d.assignment.ID), fmt.Sprintf("submission %d", sub.Number))
}

// Submission is a response as it was handed in.
type Submission struct {
	Assignment int64
	Number     int
	Revision   int64
	Answers    survey.Answers
	Codes      []uint8 // the same for scoring
	Author     int64
	At         time.Time
	Identities map[string]int64 // who wrote each answer of a personal response, by item; "" is the rest
}
