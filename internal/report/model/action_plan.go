package model

import (
	"strconv"
	"time"

	"mogna/internal/locale"
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

// Labels are the names in the plan.
func (p ActionPlan) Labels(lang string) Labels {
	return NewLabels(Model{Comparison: scoring.Comparison{Organisations: p.Organisations}}, lang)
}

// Heads are the headings of a plan's columns.
func (p ActionPlan) Heads(l Labels) []string {
	return []string{l.Say("Nr", "No."), l.Say("Åtgärd", "Action"), l.Say("Varför", "Why"), l.Say("Gäller", "Concerns"), l.Say("Nivå i dag", "Level today"), l.Say("Mål", "Target"),
		l.Say("Ansvarig", "Responsible"), l.Say("Lär av", "Learn from"), l.Say("Klart senast", "Due"), l.Say("Status", "Status")}
}

// Row is the n-th action in the order of the headings.
func (p ActionPlan) Row(l Labels, n int, a survey.Action) []string {
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

func (p ActionPlan) level(l Labels, s survey.Subject, value *float64) string {
	for _, o := range s.Levels(p.Questionnaires) {
		if value != nil && o.Value == *value {
			return l.Of(o.Label)
		}
	}
	return ""
}

// Note tells of which round the plan is, and when it was downloaded.
func (p ActionPlan) Note(l Labels) string {
	return l.Say("Mätomgång: ", "Round: ") + p.Round.Title + ". " + l.Say("Hämtad den ", "Downloaded on ") + locale.Date(string(l.Language), p.Round.AsOf) + "."
}
