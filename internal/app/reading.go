package app

import (
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// reading is what was read in one snapshot; scoring runs after the transaction has ended.
type reading struct {
	round         *survey.Round
	stale         bool
	changed       []string // organisations whose responses were read; nil: everything was
	organisations []survey.Organisation
	inputs        []scoring.Input
	extensions    []survey.Extension
}

func (c *cachedRound) read(tx Tx, id int64) (*reading, error) {
	round, err := tx.Round(id)
	if err != nil {
		return nil, err
	}
	r := &reading{round: round, stale: c.results == nil || c.version != round.DataVersion}
	if !r.stale {
		return r, nil
	}
	if c.results != nil && round.StructureVersion <= c.version {
		if r.changed, err = tx.ChangedOrganisations(id, c.version); err != nil {
			return nil, err
		}
	}
	if r.organisations, err = tx.RoundOrganisations(id); err != nil {
		return nil, err
	}
	if r.extensions, err = tx.Extensions(id); err != nil {
		return nil, err
	}
	questionnaires, err := tx.RoundQuestionnaires(id)
	if err != nil {
		return nil, err
	}
	counts, err := tx.CountAssignments(id)
	if err != nil {
		return nil, err
	}
	for _, q := range questionnaires {
		in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, r.organisations), Asked: asked(counts, q.ID), Late: map[string]bool{}}
		err := tx.EachSubmission(id, q.ID, r.changed, func(row SubmissionRow) {
			in.Responses.AddCodes(row.Organisation, row.Role, row.Codes)
			if row.At.After(round.FirstCloses) {
				in.Late[row.Organisation] = true
			}
		})
		if err != nil {
			return nil, err
		}
		r.inputs = append(r.inputs, in)
	}
	return r, nil
}

func asked(counts []survey.RoleCount, questionnaire string) map[string]int {
	m := map[string]int{}
	for _, c := range counts {
		if c.Questionnaire == questionnaire {
			m[c.Organisation] += c.Invited
		}
	}
	return m
}
