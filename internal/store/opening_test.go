package store_test

import (
	"errors"
	"reflect"
	"testing"
	"time"

	"mogna/internal/app/answering"
	"mogna/internal/app/permission"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// An opening has what its parts are when each is read by itself.
func TestAnOpeningIsWhatItsPartsAre(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		later := round.Closes.AddDate(0, 0, 7).UTC()
		bo := survey.Respondent{RoundID: round.ID, Organisation: "1435", Name: "Bo", Email: "bo@tanum.example", Role: survey.ITManager, AddressVersion: 2}
		elsewhere := survey.Respondent{RoundID: round.ID, Organisation: body.Code, Name: "Cia", Email: "cia@x.example", Role: survey.ITManager}
		both := []survey.Respondent{bo, elsewhere}
		hands := []permission.Identity{{Respondent: who.ID, AddressVersion: 3, Created: now}, {Respondent: who.ID, AddressVersion: 4, Created: now}}
		write(t, s, func(tx *store.Tx) error {
			return errors.Join(tx.PutRespondents(both), tx.AddIdentity(&hands[0]), tx.AddIdentity(&hands[1]), tx.PutExemption(round.ID, survey.Exemption{Organisation: "1435", Questionnaire: "shared", Reason: "x"}),
				tx.AddExtensions([]survey.Extension{{RoundID: round.ID, Organisation: "1435", From: round.Closes, To: later, Reason: "x", At: now}}))
		})
		for _, a := range list {
			expect := func(tx *store.Tx, lock bool) error {
				o, err := tx.Opening(answering.Asking{Assignment: a.ID, Respondents: []int64{both[1].ID, both[0].ID, who.ID, 4711}, Lock: lock})
				if err != nil {
					return err
				}
				r, err := tx.RoundAs(round.ID, "1435")
				if !reflect.DeepEqual(o.Round, *r) || !o.Round.Closes.Equal(later) || !reflect.DeepEqual(o.Assignment, a) || o.Questionnaire.ID != a.Questionnaire ||
					o.Exempt != (a.Questionnaire == "shared") || len(o.Kept) > 0 {
					t.Errorf("%s: %+v\nwant %+v", a.Questionnaire, o, r)
				}
				if len(o.Respondents) != 2 || o.Respondents[0].ID == both[1].ID {
					t.Fatalf("%+v", o.Respondents)
				}
				for _, p := range o.Respondents {
					its, err := tx.Respondent(p.ID)
					if err != nil || p.Respondent != *its {
						t.Errorf("%+v, want %+v (%v)", p, its, err)
					}
				}
				asas, _ := o.IdentitiesOf(who.ID)
				if bos, _ := o.IdentitiesOf(both[0].ID); len(bos) > 0 || len(asas) != 2 || asas[0].ID+asas[1].ID != hands[0].ID+hands[1].ID || asas[0].AddressVersion+asas[1].AddressVersion != 7 {
					t.Errorf("hands %v and %v", asas, bos)
				}
				return err
			}
			read(t, s, func(tx *store.Tx) error { return expect(tx, false) })
			write(t, s, func(tx *store.Tx) error { return expect(tx, true) })
		}
		if err := s.Read(background(), func(tx *store.Tx) error {
			_, err := tx.Opening(answering.Asking{Assignment: 4711, Respondents: []int64{who.ID}})
			return err
		}); !hasCode(err, survey.NotFound) {
			t.Errorf("a response that is not there: %v", err)
		}
	})
}

// What is read to save some answers is those as they are, and of the others as much as counts: whose they are, whether they are answered, and
// with what number.
func TestWhatIsReadToSave(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, list := seeded(t, s)
		hand := permission.Identity{Respondent: who.ID, Created: now}
		write(t, s, func(tx *store.Tx) error { return tx.AddIdentity(&hand) })
		sent := []survey.Answer{{Item: "a", Value: survey.Num(2.5)}, {Item: "b", Value: survey.Value{Missing: survey.Unknown}}, {Item: "c", Value: survey.Value{Comment: "x"}},
			{Item: "d", Value: survey.Value{Text: "x"}}, {Item: "e", Value: survey.Value{Numbers: []float64{1}}}, {Item: "f", Value: survey.Num(-3)}}
		for n := range sent {
			sent[n].Identity = hand.ID
		}
		kept := save(t, s, list[0].ID, who.ID, 1, sent)
		asked := func(since int64, items ...string) (got []survey.Kept) {
			read(t, s, func(tx *store.Tx) error {
				o, err := tx.Opening(answering.Asking{Assignment: list[0].ID, Respondents: []int64{who.ID}, Saving: &answering.Saving{Since: since, Items: items}})
				got = o.Kept
				return err
			})
			return got
		}
		brief := func(item string, v survey.Value) survey.Kept {
			return survey.Kept{Answer: survey.Answer{Item: item, Identity: hand.ID, Value: v}}
		}
		unknown := survey.Value{Missing: survey.Unknown}
		want := []survey.Kept{brief("a", survey.Num(2.5)), kept[1], brief("c", survey.Value{}), brief("d", unknown), brief("e", unknown), kept[5]}
		if got := asked(1, "f", "b", "new"); !reflect.DeepEqual(got, want) {
			t.Errorf("what is sent\n got %+v\nwant %+v", got, want)
		}
		if got := asked(0, "new"); !reflect.DeepEqual(got, kept) {
			t.Errorf("what the writer has not seen: %+v", got)
		}
		other := survey.Answer{Item: "a", Value: survey.Num(4), Author: who.ID, At: now, Revision: 2, Writer: "another", Identity: hand.ID}
		kept[0].Other, kept[0].Touched = &other, 2
		write(t, s, func(tx *store.Tx) error { return tx.SaveAnswers(list[0].ID, kept[:1], []survey.Answer{other}) })
		if got := asked(2, "new"); !reflect.DeepEqual(got, kept) {
			t.Errorf("two beside each other: %+v", got)
		}
	})
}

// What another transaction has written while this one waited for its lock is read.
func TestAnOpeningWaitsForWhoeverWrites(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, list := seeded(t, s)
		asking := answering.Asking{Assignment: list[0].ID, Respondents: []int64{who.ID}, Lock: true, Saving: &answering.Saving{Since: 9}}
		locked, seen := make(chan struct{}), make(chan int, 1)
		go func() {
			<-locked
			_ = s.Write(background(), func(tx *store.Tx) error {
				o, err := tx.Opening(asking)
				if err != nil {
					return err
				}
				seen <- len(o.Kept)
				return nil
			})
			close(seen)
		}()
		write(t, s, func(tx *store.Tx) error {
			if _, err := tx.Opening(asking); err != nil {
				return err
			}
			close(locked)
			time.Sleep(50 * time.Millisecond) // for the other to come: were it later, it would see the same
			a := survey.Answer{Item: "a", Value: survey.Num(1), Author: who.ID, At: now, Revision: 1}
			return tx.SaveAnswers(list[0].ID, []survey.Kept{{Answer: a, Touched: 1}}, []survey.Answer{a})
		})
		if n := <-seen; n != 1 {
			t.Errorf("%d answers were seen after the wait", n)
		}
	})
}
