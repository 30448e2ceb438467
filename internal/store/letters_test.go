package store_test

import (
	"errors"
	"reflect"
	"sync"
	"testing"
	"time"

	"mogna/internal/store"
	"mogna/internal/survey"
)

func letterTo(round survey.Round, who survey.Respondent, once string) survey.Letter {
	return survey.Letter{Once: once, MessageID: once, Kind: survey.ReminderLetter, RoundID: round.ID, RespondentID: who.ID, State: survey.LetterWaiting, Planned: now, Next: now}
}

func TestLettersComeBackAsTheyWere(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, _ := seeded(t, s)
		later := letterTo(round, who, "later")
		later.Next = now.Add(time.Hour)
		add := func(list ...survey.Letter) (added int) {
			write(t, s, func(tx *store.Tx) (err error) { added, err = tx.AddLetters(list); return err })
			return added
		}
		if n := add(later, letterTo(round, who, "first")); n != 2 {
			t.Errorf("%d were added", n)
		}
		if n := add(letterTo(round, who, "first"), letterTo(round, who, "second")); n != 1 {
			t.Errorf("%d were added where one was there", n)
		}
		var l *survey.Letter
		write(t, s, func(tx *store.Tx) (err error) { l, err = tx.NextLetter(now); return err })
		want := letterTo(round, who, "first")
		if want.ID = l.ID; !reflect.DeepEqual(*l, want) {
			t.Errorf("\n got %+v\nwant %+v", *l, want)
		}
		l.Claim("me", now)
		l.State, l.ByRespondent, l.SentAt, l.Told, l.Reason = survey.LetterHanding, who.ID, now, survey.Say("senare", "later"), "451"
		write(t, s, func(tx *store.Tx) error { return tx.UpdateLetter(l) })
		write(t, s, func(tx *store.Tx) error {
			got, err := tx.LockLetter(l.ID)
			if !reflect.DeepEqual(got, l) {
				t.Errorf("\n got %+v\nwant %+v", *got, *l)
			}
			stale, err2 := tx.ClaimedBefore(now.Add(time.Second))
			fresh, err3 := tx.ClaimedBefore(now)
			if len(stale) != 1 || !reflect.DeepEqual(stale[0], *l) || len(fresh) != 0 {
				t.Errorf("claimed before: %+v, %+v", stale, fresh)
			}
			page, total, err4 := tx.LetterPage(round.ID, survey.LetterHanding, 0, 10)
			if total != 1 || !reflect.DeepEqual(page[0].Letter, *l) || page[0].Name != who.Name || page[0].Organisation != "Tanum" {
				t.Errorf("page %+v of %d", page, total)
			}
			if _, total, _ := tx.LetterPage(round.ID, "", 0, 1); total != 3 {
				t.Errorf("%d letters", total)
			}
			since, err5 := tx.LettersSince(round.ID, now.Add(-time.Second))
			if !reflect.DeepEqual(since, map[int64]bool{who.ID: true}) {
				t.Errorf("since: %v", since)
			}
			if _, none := tx.LockLetter(999); !hasCode(none, survey.NotFound) {
				t.Errorf("a letter that isn't there: %v", none)
			}
			return errors.Join(err, err2, err3, err4, err5)
		})
	})
}

func TestUndeliveredUntilSomethingArrives(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, _ := seeded(t, s)
		failed, sent := letterTo(round, who, "failed"), letterTo(round, who, "sent")
		failed.State, sent.State = survey.LetterFailed, survey.LetterSent
		count := func(want int) {
			t.Helper()
			read(t, s, func(tx *store.Tx) error {
				n, err := tx.Undelivered(round.ID)
				if n != want {
					t.Errorf("%d undelivered, want %d", n, want)
				}
				return err
			})
		}
		for n, l := range []survey.Letter{failed, sent} {
			write(t, s, func(tx *store.Tx) error { _, err := tx.AddLetters([]survey.Letter{l}); return err })
			count(1 - n)
		}
	})
}

// No letter is claimed by two, and none waits for the other.
func TestEachLetterIsClaimedOnce(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, _ := seeded(t, s)
		var list []survey.Letter
		for n := range 40 {
			list = append(list, letterTo(round, who, "letter "+string(rune('a'+n))))
		}
		write(t, s, func(tx *store.Tx) error { _, err := tx.AddLetters(list); return err })
		var mu sync.Mutex
		claims, wait := map[int64]int{}, sync.WaitGroup{}
		for range 8 {
			wait.Go(func() {
				for {
					var id int64
					err := s.Write(background(), func(tx *store.Tx) error {
						l, err := tx.NextLetter(now)
						if err != nil {
							return err
						}
						id = l.ID
						l.Claim("x", now)
						return tx.UpdateLetter(l)
					})
					if hasCode(err, survey.NotFound) {
						return
					}
					if err != nil {
						t.Error(err)
						return
					}
					mu.Lock()
					claims[id]++
					mu.Unlock()
				}
			})
		}
		wait.Wait()
		for id, n := range claims {
			if n != 1 {
				t.Errorf("letter %d was claimed %d times", id, n)
			}
		}
		if len(claims) != len(list) {
			t.Errorf("%d of %d letters were claimed", len(claims), len(list))
		}
	})
}

func TestDeadlinesAndPlansComeBack(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, _, _ := seeded(t, s)
		to := round.Closes.AddDate(0, 0, 7)
		kim := survey.Staff{Name: "Kim Holm", Email: "kim@x.example", Role: survey.Coordinator}
		list := []survey.Extension{{RoundID: round.ID, Organisation: "1435", From: round.Closes, To: to, Reason: "sjuk", At: now},
			{RoundID: round.ID, From: round.Closes, To: to.AddDate(0, 0, 1), Reason: "alla", At: now}}
		plan := survey.LetterPlan{ReminderDays: []int{7, 1}, Invitation: survey.Wording{Subject: "a", Message: "b"}, Reminder: survey.Wording{Subject: "c", Message: "d"}}
		round.Status = survey.Open
		write(t, s, func(tx *store.Tx) error {
			err := tx.AddStaff(&kim, now)
			list[1].StaffID, list[1].By = kim.ID, kim.Name
			return errors.Join(err, tx.AddExtensions(list[:1]), tx.PutLetterPlan(round.ID, survey.LetterPlan{}), tx.UpdateRound(&round))
		})
		read(t, s, func(tx *store.Tx) error {
			own, err := tx.OwnDeadlines(round.ID)
			as, err2 := tx.RoundAs(round.ID, "1435")
			other, err3 := tx.RoundAs(round.ID, "SML-IT")
			planned, err4 := tx.PlannedRounds()
			if !reflect.DeepEqual(own, map[string]time.Time{"1435": to}) || !as.Closes.Equal(to) || !other.Closes.Equal(round.Closes) || len(planned) != 0 {
				t.Errorf("%v, %v, %v, %v", own, as.Closes, other.Closes, planned)
			}
			return errors.Join(err, err2, err3, err4)
		})
		write(t, s, func(tx *store.Tx) error {
			return errors.Join(tx.AddExtensions(list[1:]), tx.PutLetterPlan(round.ID, plan))
		})
		read(t, s, func(tx *store.Tx) error {
			got, err := tx.Extensions(round.ID)
			one, err2 := tx.Extension(list[0].ID)
			if !reflect.DeepEqual(got, list) || *one != list[0] {
				t.Errorf("\n got %+v\nwant %+v", got, list)
			}
			r, err3 := tx.Round(round.ID)
			kept, err4 := tx.LetterPlan(round.ID)
			planned, err5 := tx.PlannedRounds()
			if !r.Closes.Equal(list[1].To) || !reflect.DeepEqual(kept, plan) || len(planned) != 1 {
				t.Errorf("%v, %+v, %+v", r.Closes, kept, planned)
			}
			return errors.Join(err, err2, err3, err4, err5)
		})
	})
}
