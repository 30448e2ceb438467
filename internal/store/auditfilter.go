package store

import (
	"fmt"
	"strings"

	"gorm.io/gorm"

	"mogna/internal/app/audit"
)

// entries are those that a filter takes.
func (t *Tx) entries(of audit.Filter) *gorm.DB {
	in := t.confinedLog().Model(&auditRow{})
	if of.Object != "" {
		in = in.Where("object = ?", of.Object)
	}
	if of.Round != 0 {
		in = in.Where(`(object = ? OR object IN (SELECT 'respondent/' || id FROM respondents WHERE round_id = ?)
			OR object IN (SELECT 'assignment/' || id FROM assignments WHERE round_id = ?)
			OR object IN (SELECT 'open-link/' || id FROM open_links WHERE round_id = ?))`, audit.RoundObject(of.Round), of.Round, of.Round, of.Round)
	}
	if of.Actor.Numbered() {
		in = in.Where("actor LIKE ?", string(of.Actor)+"/%")
	} else if of.Actor != "" {
		in = in.Where("actor = ?", string(of.Actor))
	}
	if of.Group != "" {
		in = in.Where("action IN ?", of.Group.Acts())
	}
	if !of.From.IsZero() {
		in = in.Where("at >= ?", of.From)
	}
	if !of.Before.IsZero() {
		in = in.Where("at < ?", of.Before)
	}
	if of.Search != "" {
		like := "%" + escaping.Replace(lowering.Replace(strings.ToLower(of.Search))) + "%"
		in = in.Where(fmt.Sprintf(`(%s LIKE ? ESCAPE '!' OR actor IN (%[2]s) OR object IN (%[2]s)
			OR object IN (SELECT 'round/' || id FROM rounds WHERE %[3]s LIKE ? ESCAPE '!'))`,
			lowered("detail"), "SELECT 'staff/' || id FROM staff WHERE "+lowered("name")+" LIKE ? ESCAPE '!'", lowered("title")), like, like, like, like)
	}
	return in.Session(&gorm.Session{})
}

// SQLite, and PostgreSQL in the locale C, know the case of no other letters than those of English.
var (
	accented = []string{"Å", "å", "Ä", "ä", "Ö", "ö", "É", "é", "Ü", "ü"}
	lowering = strings.NewReplacer(accented...)
	escaping = strings.NewReplacer("!", "!!", "%", "!%", "_", "!_")
)

// lowered is a column without capitals.
func lowered(column string) string {
	column = "lower(" + column + ")"
	for n := 0; n < len(accented); n += 2 {
		column = fmt.Sprintf("replace(%s, '%s', '%s')", column, accented[n], accented[n+1])
	}
	return column
}
