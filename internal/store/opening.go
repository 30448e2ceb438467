package store

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"mogna/internal/app/answering"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// What is read as one text is kept apart by characters that no id has.
const (
	unit   = "\x1f"
	record = "\x1e"
)

// The lists are texts of subqueries without an order of their own: SQLite makes a table for each that it has to order or join, which takes
// longer than all the rest.
const (
	openingColumns = `SELECT a.id, a.round_id, a.questionnaire, a.organisation, a.respondent_id, a.state, a.revision, a.submitted_at,
		r.organiser_id, r.title, r.organiser, r.contact, r.status, r.closes, r.first_closes, r.erase_on, r.open_link, r.made_up, r.earlier_round, r.data_version, r.structure_version, r.changed_at, o.closes,
		(SELECT string_agg(q.position || '` + unit + `' || q.questionnaire || '` + unit + `' || q.version, '` + record + `') FROM round_questionnaires q WHERE q.round_id = a.round_id),
		EXISTS (SELECT 1 FROM exemptions e WHERE e.round_id = a.round_id AND e.organisation = a.organisation AND e.questionnaire = a.questionnaire),
		p.id, p.name, p.email, p.role, p.erased, p.address_version,
		(SELECT string_agg(h.id || '` + unit + `' || h.address_version, '` + record + `') FROM hands h WHERE h.respondent_id = p.id)`
	openingTables = ` FROM assignments a
		JOIN rounds r ON a.id = $1 AND r.id = a.round_id
		LEFT JOIN round_organisations o ON o.round_id = a.round_id AND o.organisation = a.organisation
		LEFT JOIN respondents p ON p.round_id = a.round_id AND p.organisation = a.organisation AND p.id IN (`

	// Of all answers the last revision that touched one, how many stand beside another, and the first and the last hand; and then of each
	// its number, or x where there is another value, or nothing where there is none but a comment.
	briefColumn = `, (SELECT max(touched) || '` + unit + `' || count(other_revision) || '` + unit + `' || min(coalesce(hand_id, 0)) || '` + unit + `' || max(coalesce(hand_id, 0)) || '` + record + `' ||
		string_agg(item || '` + unit + `' || CASE WHEN number IS NOT NULL THEN CAST(number AS TEXT)
			WHEN numbers <> '' OR text <> '' OR missing <> '' THEN 'x' ELSE '' END, '` + record + `')
		FROM answers w WHERE w.assignment_id = a.id)`
)

func (t *Tx) Opening(asking answering.Asking) (*answering.Opening, error) {
	free, err := t.lock(asking)
	if err != nil {
		return nil, err
	}
	query, parameters := openingQuery(asking, free)
	o, found, keys := &answering.Opening{}, false, ""
	var brief *string
	err = t.ask(func(scan func(...any) error) error {
		found = true
		var more []any
		if asking.Saving != nil {
			more = append(more, &brief)
		}
		if free != nil {
			more = append(more, &free.row)
		}
		return scanOpening(scan, o, &keys, more)
	}, query, parameters...)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, survey.Fail(survey.NotFound, "Formuläret finns inte, eller är inte ditt. Öppna din personliga länk igen.",
			"The form does not exist, or is not yours. Open your personal link again.")
	}
	t.keysOf, t.keys = o.Round.ID, documentKeys(keys)
	for _, key := range t.keys {
		o.Round.Questionnaires = append(o.Round.Questionnaires, key.ID)
		if key.ID == o.Assignment.Questionnaire {
			if o.Questionnaire, err = t.documents.get(t.db, key); err != nil {
				return nil, err
			}
		}
	}
	if asking.Saving != nil {
		o.Kept, err = t.keptToSave(asking, orZero(brief))
	}
	return o, err
}

// lock locks an assignment before it is read, so that what another transaction writes meanwhile is read too. Where the use case may be run
// again, nothing is locked.
func (t *Tx) lock(asking answering.Asking) (*unlocked, error) {
	l, is := t.db.Statement.ConnPool.(*line)
	if !is || !asking.Lock {
		return nil, nil
	}
	if asking.Repeatable && l.unlock(asking.Assignment) {
		return l.free, nil
	}
	return nil, t.do("SELECT 1 FROM assignments WHERE id = $1 FOR UPDATE", asking.Assignment)
}

// documentKeys reads a round's, in order of their positions.
func documentKeys(list string) []documentKey {
	all := strings.Split(list, record)
	slices.SortFunc(all, func(a, b string) int { return cmp.Compare(leading(a), leading(b)) })
	keys := make([]documentKey, len(all))
	for n, one := range all {
		_, key, _ := strings.Cut(one, unit)
		keys[n].ID, keys[n].Version, _ = strings.Cut(key, unit)
	}
	return keys
}

// leading is the number that a text of units begins with. The database wrote it.
func leading(s string) int64 {
	s, _, _ = strings.Cut(s, unit)
	n, _ := strconv.ParseInt(s, 10, 64)
	return n
}

func openingQuery(asking answering.Asking, free *unlocked) (query string, parameters []any) {
	parameters = []any{asking.Assignment}
	for _, id := range asking.Respondents {
		parameters = append(parameters, id)
	}
	query = openingColumns
	if asking.Saving != nil {
		query += briefColumn
	}
	if free != nil {
		query += ", a.xmin"
	}
	return query + openingTables + places(2, len(asking.Respondents)) + ")", parameters
}

// scanOpening reads a row, of which there is one for each respondent.
func scanOpening(scan func(...any) error, o *answering.Opening, keys *string, more []any) error {
	var a assignmentRow
	var r roundRow
	var p struct {
		id, version       *int64
		name, email, role *string
		erased            *bool
		hands             *string
	}
	var own roundOrganisationRow
	into := []any{&a.ID, &a.RoundID, &a.Questionnaire, &a.Organisation, &a.RespondentID, &a.State, &a.Revision, &a.SubmittedAt,
		&r.OrganiserID, &r.Title, &r.Organiser, &r.Contact, &r.Status, &r.Closes, &r.FirstCloses, &r.EraseOn, &r.OpenLink, &r.MadeUp, &r.EarlierRound, &r.DataVersion, &r.StructureVersion, &r.ChangedAt, &own.Closes,
		keys, &o.Exempt, &p.id, &p.name, &p.email, &p.role, &p.erased, &p.version, &p.hands}
	if err := scan(append(into, more...)...); err != nil {
		return err
	}
	r.ID = a.RoundID
	o.Assignment, o.Round = a.assignment(), *r.round().As(orZero(own.Closes).UTC())
	if p.id == nil {
		return nil
	}
	who := answering.OpeningRespondent{Respondent: survey.Respondent{ID: *p.id, RoundID: a.RoundID, Organisation: a.Organisation, Name: *p.name, Email: *p.email, Role: survey.Role(*p.role),
		Erased: *p.erased, AddressVersion: *p.version}}
	for hand := range strings.SplitSeq(orZero(p.hands), record) {
		if _, version, is := strings.Cut(hand, unit); is {
			who.Identities = append(who.Identities, permission.Identity{ID: leading(hand), AddressVersion: leading(version), Respondent: who.ID})
		}
	}
	o.Respondents = append(o.Respondents, who)
	return nil
}

// keptToSave makes of what is known in brief what it takes to save. Where another has written meanwhile, or several hands have, the whole is
// read.
func (t *Tx) keptToSave(asking answering.Asking, brief string) ([]survey.Kept, error) {
	all, list, is := strings.Cut(brief, record)
	if !is {
		return nil, nil
	}
	common := strings.Split(all, unit) // touched, beside another, the first hand, the last
	if leading(common[0]) > asking.Saving.Since || common[1] != "0" || common[2] != common[3] {
		return t.Answers(asking.Assignment)
	}
	var kept []survey.Kept
	var again []any
	for answer := range strings.SplitSeq(list, record) {
		item, said, _ := strings.Cut(answer, unit)
		switch {
		case slices.Contains(asking.Saving.Items, item):
			again = append(again, item)
		default:
			k := survey.Kept{Answer: survey.Answer{Item: item, Identity: leading(common[2])}}
			if x, err := strconv.ParseFloat(said, 64); err == nil {
				k.Value.Number = &x
			} else if said != "" {
				k.Value.Missing = survey.Unknown
			}
			kept = append(kept, k)
		}
	}
	if len(again) > 0 {
		whole, err := t.answers(asking.Assignment, " AND item IN ("+places(2, len(again))+")", again...)
		if err != nil {
			return nil, err
		}
		kept = append(kept, whole...)
	}
	slices.SortFunc(kept, func(a, b survey.Kept) int { return strings.Compare(a.Item, b.Item) })
	return kept, nil
}
