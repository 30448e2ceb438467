package demo_test

import (
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/config"
	"mogna/internal/demo"
	"mogna/internal/scoring"
	"mogna/internal/server"
	"mogna/internal/survey"
)

func loaded(t *testing.T) (*app.App, int64) {
	t.Helper()
	s, err := server.Make(t.Context(), &config.Config{Database: filepath.Join(t.TempDir(), "mogna.db"), LogLevel: "error", LogFormat: "text"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	round, made, err := demo.Load(t.Context(), s.App, time.Now())
	if err != nil || !made {
		t.Fatalf("made %v, %v", made, err)
	}
	again, made, err := demo.Load(t.Context(), s.App, time.Now())
	if again != round || made || err != nil {
		t.Errorf("a second start made another round: %d, %v, %v", again, made, err)
	}
	return s.App, round
}

// The demo tells what the steering group's minutes tell.
func TestTheMinutesFacts(t *testing.T) {
	service, round := loaded(t)
	m, err := service.FollowUp.Matrix(t.Context(), permission.System, round)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.Organisations) != 15 || len(m.Questionnaires) != 4 {
		t.Fatalf("%d organisations, %d questionnaires", len(m.Organisations), len(m.Questionnaires))
	}
	var everything []string
	mapped := 0
	for r, o := range m.Organisations {
		complete := 0
		for c, q := range m.Questionnaires {
			if m.Cells[r][c].State == survey.Complete {
				complete++
				if q.Kind == survey.Capability {
					mapped++
				}
			}
		}
		if complete == len(m.Questionnaires) {
			everything = append(everything, o.Name)
		}
	}
	if mapped != 10 || !reflect.DeepEqual(everything, []string{"Tanum"}) {
		t.Errorf("%d have handed in capabilities and %v everything; want 10 and only Tanum", mapped, everything)
	}
	results, err := service.Results.Published(t.Context(), permission.System, round, 0)
	if err != nil {
		t.Fatal(err)
	}
	if !results.Comparison.Round.MadeUp {
		t.Error("the round does not say that it is made up")
	}
	levels(t, results.Comparison)
}

func levels(t *testing.T, c scoring.Comparison) {
	t.Helper()
	leading := 0
	for _, d := range c.Documents {
		if d.Questionnaire.Kind != survey.Capability {
			continue
		}
		for _, o := range c.Organisations {
			p := d.Organisations[o.Code].Profile
			if p == nil {
				continue
			}
			if n := p.Counts[4].N; n == 21 && o.Kind == survey.Municipality {
				leading++
			} else if n > 21 {
				t.Errorf("%s is industry-leading in %d", o.Name, n)
			}
			if n := p.Counts[0].N + p.Counts[1].N; n > 3 {
				t.Errorf("%s has %d capabilities at the two lowest levels", o.Name, n)
			}
		}
	}
	if leading != 1 {
		t.Errorf("%d municipalities are industry-leading in 21 of 55; want one", leading)
	}
}

func TestTheSeedDecides(t *testing.T) {
	one, r1 := loaded(t)
	two, r2 := loaded(t)
	a, err := one.Results.Published(t.Context(), permission.System, r1, 0)
	if err != nil {
		t.Fatal(err)
	}
	b, err := two.Results.Published(t.Context(), permission.System, r2, 0)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(a.Comparison.Documents, b.Comparison.Documents) {
		t.Error("two demos differ")
	}
}
