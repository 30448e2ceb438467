package store_test

import (
	"errors"
	"reflect"
	"testing"

	"mogna/internal/app/access"
	"mogna/internal/app/answering"
	"mogna/internal/app/participants"
	"mogna/internal/store"
	"mogna/internal/survey"
)

func TestStaffComeAndGo(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		seeded(t, s)
		kim := survey.Staff{Name: "Kim Holm", Email: "kim@tanum.example", Role: survey.Contact, Organisation: "1435"}
		write(t, s, func(tx *store.Tx) error {
			return errors.Join(tx.AddStaff(&kim, now), tx.AddStaff(&survey.Staff{Name: "Bo", Email: "bo@x.example", Role: survey.Reader}, now))
		})
		again := survey.Staff{Name: "Kim", Email: "KIM@tanum.example", Role: survey.Reader}
		if err := s.Write(background(), func(tx *store.Tx) error { return tx.AddStaff(&again, now) }); !hasCode(err, survey.Conflict) {
			t.Errorf("one address twice: %v", err)
		}
		write(t, s, func(tx *store.Tx) error {
			return tx.AddLinks([]access.Link{{Hash: "k", Purpose: access.StaffLink, Staff: kim.ID, Created: now}})
		})
		write(t, s, func(tx *store.Tx) error {
			return errors.Join(tx.EndStaff(kim.ID, now), tx.RevokeStaffLinks(kim.ID, now))
		})
		read(t, s, func(tx *store.Tx) error {
			list, total, err := tx.StaffPage(0, 10)
			if total != 1 || list[0].Name != "Bo" {
				t.Errorf("%d: %+v", total, list)
			}
			k, err2 := tx.Staff(kim.ID)
			ended := kim
			if ended.Ended = now; *k != ended {
				t.Errorf("%+v, want %+v", *k, ended)
			}
			l, err3 := tx.LinkByHash("k")
			if l.Staff != kim.ID || !l.Revoked.Equal(now) {
				t.Errorf("%+v", l)
			}
			return errors.Join(err, err2, err3)
		})
		write(t, s, func(tx *store.Tx) error { return tx.AddStaff(&again, now) }) // the address is free again
	})
}

func TestHandOversAreTold(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		eva := []survey.Respondent{{RoundID: round.ID, Organisation: who.Organisation, Name: "Eva Ek", Email: "Eva@tanum.example", Role: who.Role}}
		a := list[0]
		pass := func(from, to int64) {
			write(t, s, func(tx *store.Tx) error {
				a.RespondentID = to
				return errors.Join(tx.UpdateAssignment(&a), tx.AddHandOver(answering.HandOver{Assignment: a.ID, From: from, To: to, At: now}))
			})
		}
		write(t, s, func(tx *store.Tx) error { return tx.PutRespondents(eva) })
		pass(who.ID, eva[0].ID)
		read(t, s, func(tx *store.Tx) error {
			want := []answering.HandOver{{ID: 1, Assignment: a.ID, Questionnaire: "form", From: who.ID, To: eva[0].ID, ToName: "Eva Ek", ToEmail: "Eva@tanum.example", Holder: eva[0].ID, At: now}}
			from, err := tx.HandOversFrom(who.ID)
			in, err2 := tx.HandOversIn(round.ID)
			if !reflect.DeepEqual(from, want) || !reflect.DeepEqual(in, want) {
				t.Errorf("%+v and %+v, want %+v", from, in, want)
			}
			found, err3 := tx.RespondentByEmail(round.ID, "eva@TANUM.example")
			names, err4 := tx.Names([]int64{who.ID, eva[0].ID})
			if found.ID != eva[0].ID || names[eva[0].ID] != "Eva Ek" || names[who.ID] != who.Name {
				t.Errorf("%+v, %v", found, names)
			}
			page, total, err5 := tx.RespondentPage(round.ID, participants.Selection{Organisation: "SML-IT"}, 0, 10)
			if total != 0 || len(page) != 0 {
				t.Errorf("another organisation's: %+v", page)
			}
			return errors.Join(err, err2, err3, err4, err5)
		})
		pass(eva[0].ID, who.ID)
		read(t, s, func(tx *store.Tx) error {
			if list, err := tx.HandOversFrom(who.ID); len(list) > 0 || err != nil {
				t.Errorf("it has come back: %+v %v", list, err)
			}
			return nil
		})
	})
}
