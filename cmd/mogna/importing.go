package main

import (
	"fmt"
	"strings"

	"mogna/internal/app/participants"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// tellImport says what was read in, or in a preview what would be: each sheet and column, and each row that is new or changes.
func (c *cli) tellImport(round int64, sum participants.ImportSummary, order participants.ImportOrder) {
	for _, s := range sum.Sheets {
		c.tellSheet(s)
	}
	if order.Preview {
		for _, state := range []participants.ImportState{participants.ImportNew, participants.ImportChanged, participants.ImportUnchanged} {
			c.tellRows(sum.Rows, state)
		}
	}
	if len(sum.Questions) > 0 && !order.Confirmed {
		c.say(survey.Say("Rader att bekräfta (--confirm läser in dem som de är):", "Rows to confirm (--confirm imports them as they are):"))
		for _, q := range sum.Questions {
			fmt.Fprintln(c.out, "  "+q.In(c.language()))
		}
	}
	counts := []any{round, sum.Organisations, sum.NewOrganisations, sum.ChangedOrganisations, sum.Respondents, sum.NewRespondents, sum.ChangedRespondents}
	if order.Preview {
		c.say(survey.Say("Går att läsa in i mätomgång %d: %d organisationer (%d nya, %d ändras), %d respondenter (%d nya, %d ändras). Inget har ändrats.",
			"Can be read into round %d: %d organisations (%d new, %d change), %d respondents (%d new, %d change). Nothing was changed.", counts...))
		return
	}
	c.say(survey.Say("Inläst i mätomgång %d: %d organisationer (%d nya, %d ändrade), %d respondenter (%d nya, %d ändrade).",
		"Read into round %d: %d organisations (%d new, %d changed), %d respondents (%d new, %d changed).", counts...))
}

func (c *cli) say(t survey.Text) { fmt.Fprintln(c.out, t.In(c.language())) }

var listTitles = map[string]survey.Text{"organisations": survey.Say("organisationer", "organisations"), "respondents": survey.Say("respondenter", "respondents"),
	"": survey.Say("läses inte in", "not imported")}

func (c *cli) tellSheet(s *importing.SheetRead) {
	lang := c.language()
	fmt.Fprintf(c.out, "%s: %s\n", s.Source, listTitles[s.List].In(lang))
	for _, n := range s.Notes {
		fmt.Fprintln(c.out, "  "+n.In(lang))
	}
	for _, col := range s.Columns {
		as := col.As.In(lang)
		if as == "" {
			as = strings.TrimSpace(survey.Say("läses inte in.", "not imported.").In(lang) + " " + col.Why.In(lang))
		}
		fmt.Fprintf(c.out, "  %s ”%s”: %s\n", col.Cell, col.Heading, as)
	}
}

var stateTitles = map[participants.ImportState]survey.Text{participants.ImportNew: survey.Say("Nya:", "New:"), participants.ImportChanged: survey.Say("Ändras:", "To change:"),
	participants.ImportUnchanged: survey.Say("Oförändrade:", "Unchanged:")}

func (c *cli) tellRows(rows []participants.ImportedRow, state participants.ImportState) {
	lang, first := c.language(), true
	for _, r := range rows {
		if r.State != state {
			continue
		}
		if first {
			c.say(stateTitles[state])
		}
		first = false
		line := strings.Join([]string{r.Organisation, r.Name}, " ")
		if r.Email != "" {
			line = fmt.Sprintf("%s, %s, %s (%s)", r.Name, r.Email, r.Role.Title().In(lang), r.Organisation)
		}
		for _, change := range r.Changes {
			line += fmt.Sprintf("; %s: %s → %s", change.Field.In(lang), dash(change.Old.In(lang)), dash(change.New.In(lang)))
		}
		fmt.Fprintln(c.out, "  "+line)
	}
}

// dash stands for no value.
func dash(s string) string {
	if s == "" {
		return "–"
	}
	return s
}
