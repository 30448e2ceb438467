package store_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"reflect"
	"sync"
	"testing"
	"time"

	"mogna/internal/app/access"
	"mogna/internal/app/answering"
	"mogna/internal/app/counting"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/store"
	"mogna/internal/survey"
)

func TestTheEarlierRoundIsKeptAndTakenAway(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		earlier, _, _ := seeded(t, s)
		later := earlier
		later.ID = 0
		if err := s.Write(background(), func(tx *store.Tx) error { return tx.CreateRound(&later, []*survey.Questionnaire{form}) }); err != nil {
			t.Fatal(err)
		}
		for _, chosen := range []int64{earlier.ID, 0} {
			later.EarlierRound = chosen
			if err := s.Write(background(), func(tx *store.Tx) error { return tx.UpdateRound(&later) }); err != nil {
				t.Fatal(err)
			}
			read(t, s, func(tx *store.Tx) error {
				got, err := tx.Round(later.ID)
				if got.EarlierRound != chosen {
					t.Errorf("the earlier round is %d, want %d", got.EarlierRound, chosen)
				}
				list, _, err2 := tx.Rounds(permission.RoundFilter{}, 0, 1)
				if list[0].EarlierRound != chosen {
					t.Errorf("in the list it is %d, want %d", list[0].EarlierRound, chosen)
				}
				return errors.Join(err, err2)
			})
		}
		later.EarlierRound = 4711
		if s.Write(background(), func(tx *store.Tx) error { return tx.UpdateRound(&later) }) == nil {
			t.Error("a round that isn't there was taken as the earlier one")
		}
	})
}

func TestRoundComesBackAsItWas(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		read(t, s, func(tx *store.Tx) error {
			got, err := tx.Round(round.ID)
			if err != nil {
				return err
			}
			want := round
			want.Questionnaires, want.DataVersion, want.StructureVersion = []string{"form", "shared"}, got.DataVersion, got.StructureVersion
			if !reflect.DeepEqual(*got, want) {
				t.Errorf("round\n got %+v\nwant %+v", *got, want)
			}
			organisations, err := tx.RoundOrganisations(round.ID)
			if !reflect.DeepEqual(organisations, []survey.Organisation{tanum, body}) {
				t.Errorf("organisations %+v", organisations)
			}
			p, err2 := tx.Respondent(who.ID)
			if *p != who {
				t.Errorf("respondent %+v, want %+v", *p, who)
			}
			return errors.Join(err, err2)
		})
		if len(list) != 2 || list[0].RespondentID != who.ID || list[1].RespondentID != 0 {
			t.Errorf("assignments %+v: want one of the person's own and one shared", list)
		}
	})
}

func TestAnswersOfEveryKind(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, list := seeded(t, s)
		first := []survey.Answer{
			{Item: "a", Value: survey.Num(0)},
			{Item: "b", Value: survey.Value{Missing: survey.Unknown, Comment: "Vi vet inte än – fråga Åsa"}},
			{Item: "c", Value: survey.Value{Numbers: []float64{1, 2.5}}},
			{Item: "d", Value: survey.Value{Text: "Öst;\"x\"\n='1'"}},
		}
		kept := save(t, s, list[0].ID, who.ID, 1, first)
		expectAnswers(t, s, list[0].ID, kept)
		changed := save(t, s, list[0].ID, who.ID, 2, []survey.Answer{{Item: "a", Value: survey.Num(4)}, {Item: "d"}})
		expectAnswers(t, s, list[0].ID, []survey.Kept{changed[0], kept[1], kept[2], changed[1]})
		expectAnswers(t, s, list[1].ID, []survey.Kept{})
	})
}

// save keeps answers as they are sent, at a revision.
func save(t *testing.T, s *store.Store, assignment, who, revision int64, sent []survey.Answer) []survey.Kept {
	t.Helper()
	kept := make([]survey.Kept, len(sent))
	for n := range sent {
		sent[n].Author, sent[n].At, sent[n].Revision, sent[n].Writer = who, now, revision, "browser"
		kept[n] = survey.Kept{Answer: sent[n], Touched: revision}
	}
	write(t, s, func(tx *store.Tx) error { return tx.SaveAnswers(assignment, kept, sent) })
	return kept
}

// Two answers beside each other come back as two, and nothing is in the history twice.
func TestContestedAnswersComeBack(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, list := seeded(t, s)
		kept := save(t, s, list[0].ID, who.ID, 1, []survey.Answer{{Item: "a", Value: survey.Num(1)}, {Item: "b", Value: survey.Num(2)}})
		late := survey.Answer{Item: "b", Value: survey.Value{Numbers: []float64{3}, Comment: "sen"}, Author: who.ID, At: now, Revision: 2, Writer: "another"}
		beside := survey.Kept{Answer: kept[1].Answer, Other: &late, Touched: 2}
		write(t, s, func(tx *store.Tx) error {
			return tx.SaveAnswers(list[0].ID, []survey.Kept{beside}, []survey.Answer{late})
		})
		expectAnswers(t, s, list[0].ID, []survey.Kept{kept[0], beside})
		if err := s.Write(background(), func(tx *store.Tx) error {
			return tx.SaveAnswers(list[0].ID, []survey.Kept{beside}, []survey.Answer{late})
		}); err == nil {
			t.Error("the same answer went into the history twice")
		}
	})
}

func expectAnswers(t *testing.T, s *store.Store, assignment int64, want []survey.Kept) {
	t.Helper()
	read(t, s, func(tx *store.Tx) error {
		got, err := tx.Answers(assignment)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("answers\n got %+v\nwant %+v", got, want)
		}
		return err
	})
}

func expectWaiting(t *testing.T, s *store.Store, round int64, questionnaire string, want []counting.Waiting, open bool) {
	t.Helper()
	read(t, s, func(tx *store.Tx) error {
		for _, organisation := range []string{"", "1435"} {
			list, more, err := tx.Waiting(round, questionnaire, organisation)
			if err != nil || len(list) != len(want) || len(list) > 0 && !reflect.DeepEqual(list, want) || more != open {
				t.Errorf("%v wait in %q, and more: %v, want %v, %v; %v", list, organisation, more, want, open, err)
			}
		}
		list, _, err := tx.Waiting(round, questionnaire, "nowhere")
		if len(list) > 0 {
			t.Errorf("%v wait in another organisation", list)
		}
		return err
	})
}

func TestTheSubmissionThatCounts(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		for n := 1; n <= 2; n++ {
			write(t, s, func(tx *store.Tx) error {
				return tx.AddSubmission(answering.Submission{Assignment: list[0].ID, Number: n, Revision: int64(n), Answers: survey.Answers{"a": survey.Num(float64(n))}, Codes: []uint8{uint8(n), 255}, Author: who.ID, At: now})
			})
		}
		expectWaiting(t, s, round.ID, "form", []counting.Waiting{{Assignment: list[0].ID, Organisation: "1435", Number: 2, Role: who.Role, Codes: []byte{2, 255}}}, true)
		write(t, s, func(tx *store.Tx) error { return tx.Count([]counting.Waiting{{Assignment: list[0].ID, Number: 1}}) })
		expectWaiting(t, s, round.ID, "form", []counting.Waiting{{Assignment: list[0].ID, Organisation: "1435", Number: 2, Role: who.Role, Codes: []byte{2, 255}}}, true)
		write(t, s, func(tx *store.Tx) error { return tx.Count([]counting.Waiting{{Assignment: list[0].ID, Number: 2}}) })
		expectWaiting(t, s, round.ID, "form", nil, true)
		read(t, s, func(tx *store.Tx) error {
			for _, organisation := range []string{"1435", ""} {
				counted, err := tx.Counted(round.ID, "form", organisation)
				if want := []counting.Waiting{{Assignment: list[0].ID, Organisation: "1435", Number: 2, Role: who.Role, Codes: []byte{2, 255}}}; err != nil || !reflect.DeepEqual(counted, want) {
					t.Errorf("%+v, %v", counted, err)
				}
			}
			last, err := tx.LastSubmission(list[0].ID)
			if last.Number != 2 || *last.Answers["a"].Number != 2 || !last.At.Equal(now) {
				t.Errorf("last submission %+v", last)
			}
			rows := 0
			count := func(r counting.SubmissionRow) {
				rows++
				if r.Organisation != "1435" || r.Role != survey.ITManager || !bytes.Equal(r.Codes, []uint8{2, 255}) || !r.At.Equal(now) {
					t.Errorf("row %+v", r)
				}
			}
			err2 := errors.Join(tx.EachSubmission(round.ID, "form", nil, count), tx.EachSubmission(round.ID, "form", []string{"1435"}, count),
				tx.EachSubmission(round.ID, "form", []string{"SML-IT"}, count), tx.EachSubmission(round.ID, "shared", nil, count))
			if rows != 2 {
				t.Errorf("%d rows for one assignment handed in twice and asked for twice", rows)
			}
			_, none := tx.LastSubmission(list[1].ID)
			if !hasCode(none, survey.NotFound) {
				t.Errorf("submission of nothing: %v", none)
			}
			return errors.Join(err, err2)
		})
		if err := s.Write(background(), func(tx *store.Tx) error {
			return tx.AddSubmission(answering.Submission{Assignment: list[0].ID, Number: 2, Codes: []uint8{1}, Author: who.ID, At: now})
		}); err == nil {
			t.Error("a submission was written over")
		}
	})
}

func TestCountsFollowStates(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		write(t, s, func(tx *store.Tx) error {
			a := list[0]
			a.State, a.Revision, a.SubmittedAt = survey.Submitted, 3, now
			return tx.UpdateAssignment(&a)
		})
		read(t, s, func(tx *store.Tx) error {
			counts, err := tx.CountAssignments(round.ID)
			want := map[string]survey.RoleCount{
				"form":   {Organisation: "1435", Questionnaire: "form", Role: survey.ITManager, Invited: 1, Started: 1, Submitted: 1},
				"shared": {Organisation: "1435", Questionnaire: "shared", Invited: 1},
			}
			for _, c := range counts {
				if c != want[c.Questionnaire] {
					t.Errorf("count %+v, want %+v", c, want[c.Questionnaire])
				}
			}
			if len(counts) != len(want) {
				t.Errorf("%d counts, want %d", len(counts), len(want))
			}
			page, total, err2 := tx.RespondentPage(round.ID, participants.Selection{}, 0, 10)
			if total != 1 || page[0].Respondent != who || page[0].Assigned != 1 || page[0].Submitted != 1 {
				t.Errorf("page %+v of %d", page, total)
			}
			return errors.Join(err, err2)
		})
	})
}

func TestVersionsSayWhatHasChanged(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, _, _ := seeded(t, s)
		expect := func(what string, data, structure int64, changed ...string) {
			t.Helper()
			read(t, s, func(tx *store.Tx) error {
				r, err := tx.Round(round.ID)
				codes, err2 := tx.ChangedOrganisations(round.ID, 1)
				if r.DataVersion != data || r.StructureVersion != structure || len(codes) != len(changed) || len(codes) > 0 && !reflect.DeepEqual(codes, changed) {
					t.Errorf("%s: versions %d and %d, changed since 1: %v", what, r.DataVersion, r.StructureVersion, codes)
				}
				return errors.Join(err, err2)
			})
		}
		write(t, s, func(tx *store.Tx) error { return tx.TouchStructure(round.ID) })
		expect("structure", 1, 1)
		write(t, s, func(tx *store.Tx) error { return tx.TouchResponses(round.ID, "1435") })
		expect("a response", 2, 1, "1435")
		write(t, s, func(tx *store.Tx) error { return tx.PutOrganisations([]survey.Organisation{tanum}) })
		expect("an organisation", 3, 3, "1435")
		round.Title = "Annat"
		write(t, s, func(tx *store.Tx) error { return tx.UpdateRound(&round) })
		expect("the row itself", 3, 3, "1435")
	})
}

func TestAFailedUseCaseLeavesNothing(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, list := seeded(t, s)
		stop := errors.New("stop")
		err := s.Write(background(), func(tx *store.Tx) error {
			a := survey.Answer{Item: "a", Value: survey.Num(1), Author: who.ID, At: now, Revision: 1}
			if err := tx.SaveAnswers(list[0].ID, []survey.Kept{{Answer: a}}, []survey.Answer{a}); err != nil {
				return err
			}
			return stop
		})
		if !errors.Is(err, stop) {
			t.Fatal(err)
		}
		expectAnswers(t, s, list[0].ID, []survey.Kept{})
	})
}

func TestSameDataTwiceChangesNothing(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		round, who, list := seeded(t, s)
		write(t, s, func(tx *store.Tx) error {
			return errors.Join(tx.AddAssignments(list), tx.JoinRound(round.ID, []string{"1435"}), tx.PutOrganisations([]survey.Organisation{body}),
				tx.PutRespondents([]survey.Respondent{who}), tx.PutQuestionnaire(form))
		})
		read(t, s, func(tx *store.Tx) error {
			again, err := tx.AssignmentsFor(&who)
			if !reflect.DeepEqual(again, list) {
				t.Errorf("assignments %+v, want %+v", again, list)
			}
			return err
		})
		changed := *form
		changed.Title = survey.Say("Annat", "Other")
		if err := s.Write(background(), func(tx *store.Tx) error { return tx.PutQuestionnaire(&changed) }); !hasCode(err, survey.Conflict) {
			t.Errorf("a questionnaire changed under its version: %v", err)
		}
	})
}

func TestOneAddressOnceInARound(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, _ := seeded(t, s)
		who.ID, who.Email = 0, "ASA@tanum.example"
		if err := s.Write(background(), func(tx *store.Tx) error { return tx.PutRespondents([]survey.Respondent{who}) }); err == nil {
			t.Error("one address twice in a round")
		}
	})
}

func TestWritersWaitForEachOther(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, _, list := seeded(t, s)
		var wait sync.WaitGroup
		const writers, times = 8, 10
		for range writers {
			wait.Go(func() {
				for range times {
					err := s.Write(background(), func(tx *store.Tx) error {
						a, err := tx.LockAssignment(list[0].ID)
						if err != nil {
							return err
						}
						a.Revision++
						return tx.UpdateAssignment(a)
					})
					if err != nil {
						t.Error(err)
					}
				}
			})
		}
		wait.Wait()
		read(t, s, func(tx *store.Tx) error {
			a, err := tx.Assignment(list[0].ID)
			if a.Revision != writers*times {
				t.Errorf("revision %d after %d writes", a.Revision, writers*times)
			}
			return err
		})
	})
}

func TestLinksAndSessions(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		_, who, _ := seeded(t, s)
		write(t, s, func(tx *store.Tx) error {
			return tx.AddLinks([]access.Link{{Hash: "r", Purpose: access.RespondentLink, Respondent: who.ID, Created: now},
				{Hash: "c", Purpose: access.CoordinatorLink, Created: now, Expires: now.Add(time.Hour)}})
		})
		write(t, s, func(tx *store.Tx) error { return tx.UseLink("c", now) })
		if err := s.Write(background(), func(tx *store.Tx) error { return tx.UseLink("c", now) }); !hasCode(err, survey.Unauthenticated) {
			t.Errorf("used twice: %v", err)
		}
		read(t, s, func(tx *store.Tx) error {
			r, err := tx.LinkByHash("r")
			c, err2 := tx.LinkByHash("c")
			if r.Respondent != who.ID || !r.Revoked.IsZero() || c.Revoked.IsZero() || !c.Expires.Equal(now.Add(time.Hour)) {
				t.Errorf("links %+v, %+v", r, c)
			}
			_, none := tx.LinkByHash("x")
			if !hasCode(none, survey.NotFound) {
				t.Errorf("a link that isn't there: %v", none)
			}
			return errors.Join(err, err2)
		})
		sessions := s.Sessions()
		soon, past := time.Now().Add(time.Hour), time.Now().Add(-time.Second)
		if err := errors.Join(sessions.Commit("a", []byte("x"), soon), sessions.Commit("a", []byte("y"), soon), sessions.Commit("b", []byte{}, past)); err != nil {
			t.Fatal(err)
		}
		if data, found, err := sessions.Find("a"); string(data) != "y" || !found || err != nil {
			t.Errorf("session %q %v %v", data, found, err)
		}
		if _, found, _ := sessions.Find("b"); found {
			t.Error("an expired session was found")
		}
		if err := errors.Join(sessions.Sweep(background()), sessions.Delete("a")); err != nil {
			t.Error(err)
		}
		if _, found, _ := sessions.Find("a"); found {
			t.Error("a deleted session was found")
		}
	})
}

func TestANewerDatabaseIsRefused(t *testing.T) {
	for kind, url := range map[string]string{"sqlite": filepath.Join(t.TempDir(), "mogna.db"), "postgres": postgresURL(t)} {
		s, err := store.Create(url)
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		if n, err := s.Migrate(t.Context()); n == 0 || err != nil {
			t.Fatalf("%s: %d migrations, %v", kind, n, err)
		}
		if n, err := s.Migrate(t.Context()); n != 0 || err != nil {
			t.Errorf("%s: migrating again: %d, %v", kind, n, err)
		}
		s.Pretend(t, 9999)
		if _, err := s.Migrate(t.Context()); !errors.Is(err, store.ErrNewer) {
			t.Errorf("%s: %v, want a refusal", kind, err)
		}
	}
}
