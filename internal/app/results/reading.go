package results

import (
	"time"

	"mogna/internal/app/counting"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// reading is what was read in one snapshot; scoring runs after the transaction has ended.
type reading struct {
	round         *survey.Round
	stale         bool
	earlier       *earlierRound
	changed       []string // organisations whose responses were read; nil: everything was
	organisations []survey.Organisation
	inputs        []scoring.Input
	premises      scoring.Premises
	risks         []scoring.Risk
	targets       survey.Targets
	scenarios     []survey.Scenario
}

// read reads a round where it, or the round that it is compared with, has changed since what is kept.
func (c *cachedRound) read(tx Tx, id int64) (*reading, error) {
	round, err := tx.Round(id)
	if err != nil {
		return nil, err
	}
	r := &reading{round: round}
	if r.earlier, err = c.earlierOf(tx, round.EarlierRound); err != nil {
		return nil, err
	}
	if r.stale = c.results == nil || c.version != round.DataVersion || c.earlier != r.earlier; !r.stale {
		return r, nil
	}
	if c.results != nil && round.StructureVersion <= c.version {
		if r.changed, err = tx.ChangedOrganisations(id, c.version); err != nil {
			return nil, err
		}
	}
	return r, r.whole(tx)
}

// whole reads what a round's results are made of, but for the responses that are kept already.
func (r *reading) whole(tx Tx) (err error) {
	id := r.round.ID
	if r.organisations, err = tx.RoundOrganisations(id); err != nil {
		return err
	}
	questionnaires, err := tx.RoundQuestionnaires(id)
	if err != nil {
		return err
	}
	counts, err := tx.CountAssignments(id)
	if err != nil {
		return err
	}
	exempt, err := tx.Exemptions(id)
	if err != nil {
		return err
	}
	if r.premises, err = premises(tx, id, exempt); err != nil {
		return err
	}
	risks, err := tx.Risks(id)
	if err != nil {
		return err
	}
	r.risks = scoring.Register(risks)
	if r.targets, err = tx.Targets(id); err != nil {
		return err
	}
	if r.scenarios, err = tx.Scenarios(id); err != nil {
		return err
	}
	for _, q := range questionnaires {
		in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, r.organisations), Asked: asked(counts, q.ID), HandedIn: handedIn(counts, q.ID), Late: map[string]bool{}, Exempt: exemptFrom(exempt, q.ID)}
		for code := range in.Exempt {
			delete(in.Asked, code)
			delete(in.HandedIn, code)
		}
		each, add := tx.EachSubmission, func(row counting.SubmissionRow) { in.Responses.AddCodes(row.Organisation, row.Role, row.Codes) }
		if q.Kind == survey.EconomyFig { // amounts are no options, and have no codes
			each, add = tx.EachResponse, func(row counting.SubmissionRow) { in.Responses.Add(row.Organisation, row.Role, row.Answers) }
			if in.Keys, err = tx.AllocationKeys(id); err != nil {
				return err
			}
		}
		err := each(id, q.ID, r.changed, func(row counting.SubmissionRow) {
			if in.Exempt[row.Organisation] && !in.Questionnaire.CountsOverAll() {
				return
			}
			add(row)
			if row.At.After(r.round.FirstCloses) {
				in.Late[row.Organisation] = true
			}
		})
		if err != nil {
			return err
		}
		r.inputs = append(r.inputs, in)
	}
	return nil
}

func exemptFrom(list []survey.Exemption, questionnaire string) map[string]bool {
	codes := map[string]bool{}
	for _, e := range list {
		if e.Questionnaire == questionnaire {
			codes[e.Organisation] = true
		}
	}
	return codes
}

// premises are the conditions that stand beside the figures.
func premises(tx Tx, round int64, exempt []survey.Exemption) (p scoring.Premises, err error) {
	extensions, err := tx.Extensions(round)
	if err != nil {
		return p, err
	}
	for _, e := range extensions {
		p.Extensions = append(p.Extensions, scoring.Extension{Organisation: e.Organisation, From: e.From, To: e.To, Reason: e.Reason})
	}
	for _, e := range exempt {
		p.Exemptions = append(p.Exemptions, scoring.Exemption(e))
	}
	corrections, err := tx.Corrections(round)
	if err != nil {
		return p, err
	}
	for _, c := range corrections {
		p.Corrections = append(p.Corrections, scoring.Correction{Organisation: c.Organisation, At: c.At, Reason: c.Reason, Was: c.Was, Became: c.Became})
	}
	workshops, err := tx.Workshops(round)
	for _, w := range workshops {
		told := scoring.Workshop{Title: w.Title, Date: w.Date.Format(time.DateOnly)}
		for _, x := range w.Participation {
			told.Participation = append(told.Participation, scoring.Participation(x))
		}
		p.Workshops = append(p.Workshops, told)
	}
	return p, err
}

func asked(counts []survey.RoleCount, questionnaire string) map[string]int {
	return summed(counts, questionnaire, func(c survey.RoleCount) int { return c.Invited })
}

func handedIn(counts []survey.RoleCount, questionnaire string) map[string]int {
	return summed(counts, questionnaire, func(c survey.RoleCount) int { return c.Submitted })
}

func summed(counts []survey.RoleCount, questionnaire string, of func(survey.RoleCount) int) map[string]int {
	m := map[string]int{}
	for _, c := range counts {
		if c.Questionnaire == questionnaire {
			m[c.Organisation] += of(c)
		}
	}
	return m
}
