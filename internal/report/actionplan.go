package report

import (
	"io"
	"strconv"
	"time"

	"mogna/internal/locale"
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// ActionPlan is an organisation's action plan, or those of several, as it is written to a file.
type ActionPlan struct {
	Round          scoring.RoundInfo // AsOf is when the file was made
	Organisations  []scoring.OrganisationInfo
	Questionnaires []*survey.Questionnaire
	Plans          []OrganisationPlan
	All            bool // says whose each action is, and not in the title
}

// OrganisationPlan is what an organisation will do.
type OrganisationPlan struct {
	Organisation string // its name
	Actions      []survey.Action
}

// ActionPlanFormats are the forms that an action plan can take.
var ActionPlanFormats = []string{"xlsx", "csv"}

// Write writes the plan in one of the ActionPlanFormats.
func (p ActionPlan) Write(w io.Writer, format, lang string) error {
	switch format {
	case "xlsx":
		return p.xlsx(w, lang)
	case "csv":
		return p.csv(w, lang)
	}
	return survey.Fail(survey.NotFound, "Handlingsplanen finns inte som ”%s”. Välj något av %v.", "The action plan is not available as “%s”. Select one of %v.", format, ActionPlanFormats)
}

func (p ActionPlan) labels(lang string) model.Labels {
	return model.NewLabels(Model{Comparison: scoring.Comparison{Organisations: p.Organisations}}, lang)
}

// planColumns are the columns of a plan, with their widths in a sheet.
func planColumns(l model.Labels) []column {
	return []column{figures(l.Say("Nr", "No."), 6), words(l.Say("Åtgärd", "Action"), 44), words(l.Say("Varför", "Why"), 44),
		words(l.Say("Gäller", "Concerns"), 30), words(l.Say("Nivå i dag", "Level today"), 14), words(l.Say("Mål", "Target"), 14),
		words(l.Say("Ansvarig", "Responsible"), 22), words(l.Say("Lär av", "Learn from"), 18), words(l.Say("Klart senast", "Due"), 13), words(l.Say("Status", "Status"), 12)}
}

// planRow is an action in the order of planColumns.
func (p ActionPlan) planRow(l model.Labels, n int, a survey.Action) []string {
	due, teacher := "", ""
	if !a.Due.IsZero() {
		due = a.Due.Format(time.DateOnly)
	}
	if a.Teacher != "" {
		teacher = l.Organisation(a.Teacher)
	}
	return []string{strconv.Itoa(n + 1), a.What, a.Aim, l.Of(a.Subject.Title(p.Questionnaires)), p.level(l, a.Subject, a.From), p.level(l, a.Subject, a.To),
		a.Responsible, teacher, due, l.Of(a.Status.Title())}
}

func (p ActionPlan) level(l model.Labels, s survey.Subject, value *float64) string {
	for _, o := range s.Levels(p.Questionnaires) {
		if value != nil && o.Value == *value {
			return l.Of(o.Label)
		}
	}
	return ""
}

// csv writes an action a row; who, which round and when stand in each, so that the plans of several can be put together.
func (p ActionPlan) csv(w io.Writer, lang string) error {
	l := p.labels(lang)
	heads := []string{l.Say("Organisation", "Organisation"), l.Say("Mätomgång", "Round"), l.Say("Hämtad", "Downloaded")}
	for _, c := range planColumns(l) {
		heads = append(heads, c.title)
	}
	t, err := NewTable(w, heads...)
	if err != nil {
		return err
	}
	day := p.Round.AsOf.In(survey.Sweden()).Format(time.DateOnly)
	for _, plan := range p.Plans {
		for n, a := range plan.Actions {
			if err := t.Row(append([]string{plan.Organisation, p.Round.Title, day}, p.planRow(l, n, a)...)...); err != nil {
				return err
			}
		}
	}
	return t.Close()
}

// note tells whose plan it is, of which round and when.
func (p ActionPlan) note(l model.Labels) string {
	return l.Say("Mätomgång: ", "Round: ") + p.Round.Title + ". " + l.Say("Hämtad den ", "Downloaded on ") + locale.Date(string(l.Language), p.Round.AsOf) + "."
}
