// Package apptest runs use cases for tests: over a real store of their own, without a server, with the people who ask for them.
package apptest

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/questionnaire"
	"mogna/internal/scoring"
	"mogna/internal/store"
	"mogna/internal/survey"
)

// App has the use cases, over a store.
type App struct {
	*app.App
	T     *testing.T
	Store *store.Store
}

// Start makes one. A test can have other stores in place of its slices, and options of its own.
func Start(t *testing.T, with ...any) *App {
	t.Helper()
	db := Must(store.Open(SQLite(t)))(t)
	t.Cleanup(func() { db.Close() })
	stores, options := db.Slices(), []app.Option{app.WithMunicipalities(municipalities)}
	for _, w := range with {
		switch w := w.(type) {
		case func(*app.Stores):
			w(&stores)
		case app.Option:
			options = append(options, w)
		}
	}
	return &App{App: app.New(stores, Must(questionnaire.Shipped())(t), options...), T: t, Store: db}
}

// municipalities are enough of the country's.
var municipalities = []survey.Place{{Code: "1435", Name: "Tanum", County: "Västra Götaland", Population: 12865, PopulationDate: "2024-12-31", Source: "SCB"},
	{Code: "1486", Name: "Strömstad", County: "Västra Götaland", Population: 13482, PopulationDate: "2024-12-31", Source: "SCB"},
	{Code: "1427", Name: "Sotenäs", County: "Västra Götaland", Population: 9097, PopulationDate: "2024-12-31", Source: "SCB"}}

// Must gives what there is, and ends the test where there is an error.
func Must[V any](v V, err error) func(*testing.T) V {
	return func(t *testing.T) V {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// OK ends the test where there is an error.
func (a *App) OK(err error) {
	a.T.Helper()
	if err != nil {
		a.T.Fatal(err)
	}
}

// Refused holds an error against its code, and the fields that it names.
func (a *App) Refused(err error, code survey.Code, paths ...string) {
	a.T.Helper()
	var refused *survey.Error
	if !errors.As(err, &refused) || refused.Code != code {
		a.T.Errorf("%v, want a refusal: %s", err, code)
		return
	}
	named := []string{}
	for _, f := range refused.Faults {
		named = append(named, f.Path)
	}
	if len(paths) > 0 && fmt.Sprint(named) != fmt.Sprint(paths) {
		a.T.Errorf("faults of %v, want %v", named, paths)
	}
}

// Comparison is what a round's results say.
func (a *App) Comparison(round int64) scoring.Comparison {
	a.T.Helper()
	return Must(a.Results.Published(a.T.Context(), permission.System, round, 0))(a.T).Comparison
}

// soon is after every test.
func soon() time.Time { return time.Now().AddDate(0, 1, 0) }
