package store_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/answering"
	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// Somebody at the provider is one row, and whoever has access goes before whoever had it.
func TestStaffAreFoundBySubjectAndAddress(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		seeded(t, s)
		first := survey.Staff{Name: "Kim", Email: "kim@tanum.example", Role: survey.Reader, Issuer: "https://x.example", Subject: "k", FromDirectory: true}
		write(t, s, func(tx *store.Tx) error { return tx.AddStaff(&first, now) })
		other := survey.Staff{Name: "Bo", Email: "bo@tanum.example", Role: survey.Reader, Issuer: first.Issuer, Subject: first.Subject}
		if err := s.Write(background(), func(tx *store.Tx) error { return tx.AddStaff(&other, now) }); err == nil {
			t.Error("two have the same place at the provider")
		}
		write(t, s, func(tx *store.Tx) error { return tx.EndStaff(first.ID, now) })
		other.Role, other.Organisation = survey.Contact, "1435"
		write(t, s, func(tx *store.Tx) error { return tx.AddStaff(&other, now) })
		read(t, s, func(tx *store.Tx) error {
			by, err := tx.StaffBySubject(first.Issuer, "k")
			if *by != other {
				t.Errorf("%+v, want %+v", *by, other)
			}
			_, ended := tx.StaffByEmail(first.Email)
			_, nobody := tx.StaffBySubject("https://y.example", "k")
			if !hasCode(ended, survey.NotFound) || !hasCode(nobody, survey.NotFound) {
				t.Errorf("%v, %v", ended, nobody)
			}
			there, err2 := tx.StaffByEmail("BO@tanum.example")
			if there.ID != other.ID {
				t.Errorf("%+v", there)
			}
			return errors.Join(err, err2)
		})
		other.Role, other.Organisation, other.Subject, other.FromDirectory = survey.Coordinator, "", "", false
		write(t, s, func(tx *store.Tx) error { return tx.UpdateStaff(&other) })
		read(t, s, func(tx *store.Tx) error {
			now, err := tx.Staff(other.ID)
			if *now != other {
				t.Errorf("%+v, want %+v", *now, other)
			}
			return err
		})
	})
}

func TestTokensComeAndGo(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		one := survey.Token{Name: "Portalen", Owner: "Kansliet", Scope: survey.StatusScope, Created: now, Expires: now.AddDate(0, 1, 0)}
		two := one
		write(t, s, func(tx *store.Tx) error { return errors.Join(tx.AddToken(&one, "1"), tx.AddToken(&two, "2")) })
		day := now.Truncate(24 * time.Hour)
		write(t, s, func(tx *store.Tx) error { return errors.Join(tx.TokenUsed(two.ID, day), tx.RevokeToken(one.ID, now)) })
		if err := s.Write(background(), func(tx *store.Tx) error { return tx.RevokeToken(one.ID, now) }); !hasCode(err, survey.NotFound) {
			t.Errorf("revoked twice: %v", err)
		}
		one.Revoked, two.LastUsed = now, day
		read(t, s, func(tx *store.Tx) error {
			list, total, err := tx.TokenPage(0, 10)
			if total != 1 || len(list) != 1 || list[0] != two {
				t.Errorf("%d: %+v, want %+v", total, list, two)
			}
			gone, err2 := tx.TokenByHash("1")
			if *gone != one {
				t.Errorf("%+v, want %+v", *gone, one)
			}
			_, none := tx.TokenByHash("3")
			if !hasCode(none, survey.NotFound) {
				t.Error(none)
			}
			return errors.Join(err, err2)
		})
	})
}

// More than fit in one statement come out all, once, in order.
func TestTheLogComesOutWhole(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		const many = 1203
		write(t, s, func(tx *store.Tx) error {
			for n := range many {
				if err := tx.Audit(audit.Entry{At: now, Actor: "staff/1", Action: "x", Object: []string{"round/1", "round/2"}[n%2]}); err != nil {
					return err
				}
			}
			return nil
		})
		read(t, s, func(tx *store.Tx) error {
			var ids []int64
			collect := func(e audit.Entry) error { ids = append(ids, e.ID); return nil }
			err := tx.EachEntry(audit.Filter{}, collect)
			if len(ids) != many || !slices.IsSorted(ids) || len(slices.Compact(slices.Clone(ids))) != many {
				t.Errorf("%d of %d entries", len(ids), many)
			}
			ids = nil
			err2 := tx.EachEntry(audit.Filter{Object: "round/2"}, collect)
			list, total, err3 := tx.AuditPage(audit.Filter{Object: "round/2"}, 1, 2)
			if len(ids) != many/2 || total != many/2 || list[0].ID != ids[len(ids)-2] || !list[0].At.Equal(now) {
				t.Errorf("%d, %d, %+v", len(ids), total, list)
			}
			stop := errors.New("stop")
			if err := tx.EachEntry(audit.Filter{}, func(audit.Entry) error { return stop }); !errors.Is(err, stop) {
				t.Error(err)
			}
			return errors.Join(err, err2, err3)
		})
	})
}

func TestRoundsAreFiltered(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, _, _ := seeded(t, s)
		expect := func(f permission.RoundFilter, want int) {
			t.Helper()
			read(t, s, func(tx *store.Tx) error {
				list, total, err := tx.Rounds(f, 0, 10)
				if len(list) != want || total != want {
					t.Errorf("%+v: %d of %d, want %d", f, len(list), total, want)
				}
				return err
			})
		}
		expect(permission.RoundFilter{}, 1)
		expect(permission.RoundFilter{Organisation: "1435"}, 1)
		expect(permission.RoundFilter{Organisation: "9999"}, 0)
		for status, want := range map[survey.RoundStatus]int{survey.Open: 0, survey.Closed: 1, survey.Draft: 0} {
			round.Status = status
			write(t, s, func(tx *store.Tx) error { return tx.UpdateRound(&round) })
			expect(permission.RoundFilter{Finished: true}, want)
		}
	})
}

// Who has left a trace of any kind is told apart, and who has none goes with everything that was theirs.
func TestRespondentsWithoutTracesGo(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		crew := []survey.Respondent{{RoundID: round.ID, Organisation: "1435", Name: "Eva", Email: "eva@x.example", Role: who.Role},
			{RoundID: round.ID, Organisation: "1435", Name: "Bo", Email: "bo@x.example", Role: who.Role}}
		write(t, s, func(tx *store.Tx) error { return tx.PutRespondents(crew) })
		save(t, s, list[1].ID, who.ID, 1, []survey.Answer{{Item: "a", Value: survey.Num(1)}})
		write(t, s, func(tx *store.Tx) error {
			return errors.Join(tx.AddHandOver(answering.HandOver{Assignment: list[0].ID, From: who.ID, To: crew[0].ID, At: now}),
				tx.AddAssignments([]survey.Assignment{{RoundID: round.ID, Questionnaire: "form", Organisation: "1435", RespondentID: crew[1].ID, State: survey.NotStarted}}),
				tx.AddLinks([]access.Link{{Hash: "b", Purpose: access.RespondentLink, Respondent: crew[1].ID, Created: now}}))
		})
		for id, want := range map[int64]bool{who.ID: true, crew[0].ID: true, crew[1].ID: false} {
			read(t, s, func(tx *store.Tx) error {
				left, err := tx.LeftTraces(id)
				if left != want {
					t.Errorf("respondent %d has left traces: %v", id, left)
				}
				return err
			})
		}
		if err := s.Write(background(), func(tx *store.Tx) error { return tx.RemoveRespondent(who.ID) }); err == nil {
			t.Error("somebody who has answered was removed")
		}
		write(t, s, func(tx *store.Tx) error { return tx.RemoveRespondent(crew[1].ID) })
		read(t, s, func(tx *store.Tx) error {
			_, gone := tx.Respondent(crew[1].ID)
			_, link := tx.LinkByHash("b")
			counts, err := tx.CountAssignments(round.ID)
			if !hasCode(gone, survey.NotFound) || !hasCode(link, survey.NotFound) || len(counts) != 2 {
				t.Errorf("%v, %v, %+v", gone, link, counts)
			}
			return err
		})
	})
}
