package store_test

import (
	"reflect"
	"testing"

	"mogna/internal/app/answering"
	"mogna/internal/app/counting"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// A key that is agreed anew takes the place of the one before, and without shares there is none.
func TestAllocationKeysComeBack(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, _, _ := seeded(t, s)
		for _, shares := range [][]survey.AllocationShare{
			{{Organisation: "1435", Weight: 3}}, {{Organisation: "1435", Weight: 0.25}, {Organisation: "SML-IT", Weight: 1e12}}, nil,
		} {
			write(t, s, func(tx *store.Tx) error {
				return tx.PutAllocationKey(round.ID, survey.AllocationKey{Organisation: "1435", Shares: shares})
			})
			read(t, s, func(tx *store.Tx) error {
				got, err := tx.AllocationKeys(round.ID)
				var want []survey.AllocationKey
				if shares != nil {
					want = []survey.AllocationKey{{Organisation: "1435", Shares: shares}}
				}
				if !reflect.DeepEqual(got, want) {
					t.Errorf("got %+v, want %+v", got, want)
				}
				return err
			})
		}
	})
}

// What the coordinator has read in has no respondent as its author, and comes back as it is beside a respondent's.
func TestAnswersWithoutARespondent(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		kept := save(t, s, list[1].ID, 0, 1, []survey.Answer{{Item: "a", Value: survey.Num(48_000_000)}})
		late := survey.Answer{Item: "a", Value: survey.Num(5), Author: who.ID, At: now, Revision: 2, Writer: "another"}
		beside := survey.Kept{Answer: late, Other: &kept[0].Answer, Touched: 2}
		write(t, s, func(tx *store.Tx) error {
			return tx.SaveAnswers(list[1].ID, []survey.Kept{beside}, []survey.Answer{late})
		})
		expectAnswers(t, s, list[1].ID, []survey.Kept{beside})
		write(t, s, func(tx *store.Tx) error {
			return tx.AddSubmission(answering.Submission{Assignment: list[1].ID, Number: 1, Revision: 2, Answers: survey.Answers{"a": survey.Num(5)}, Codes: []uint8{0}, Author: who.ID, At: now})
		})
		read(t, s, func(tx *store.Tx) error {
			var rows []counting.SubmissionRow
			err := tx.EachResponse(round.ID, list[1].Questionnaire, nil, func(r counting.SubmissionRow) { rows = append(rows, r) })
			if len(rows) != 1 || rows[0].Organisation != "1435" || *rows[0].Answers["a"].Number != 5 {
				t.Errorf("%+v", rows)
			}
			return err
		})
	})
}
