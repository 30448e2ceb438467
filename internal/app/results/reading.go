package results

import (
	"mogna/internal/app/counting"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// roundData is what was read in one snapshot; scoring runs after the transaction has ended.
type roundData struct {
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
func (c *cachedRound) read(tx Reader, id int64) (*roundData, error) {
	round, err := tx.Round(id)
	if err != nil {
		return nil, err
	}
	r := &roundData{round: round}
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
	return r, r.readAll(tx)
}

// readAll reads what a round's results are made of, but for the responses that are kept already.
func (r *roundData) readAll(tx Reader) (err error) {
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
		in := scoring.Input{Questionnaire: q, Responses: scoring.NewTable(q, r.organisations), Late: map[string]bool{}, Exempt: exemptFrom(exempt, q.ID)}
		in.Asked, in.HandedIn = turnout(counts, q.ID)
		in.Open = r.round.Status == survey.Open
		for code := range in.Exempt {
			delete(in.Asked, code)
			delete(in.HandedIn, code)
		}
		each, add := tx.EachSubmission, func(row counting.SubmissionRow) { in.Responses.AddCodes(row.Organisation, row.Role, row.Codes) }
		if q.Kind == survey.EconomyFigures || q.ScoresNumbers() { // numbers are no options, and have no codes
			each, add = tx.EachResponse, func(row counting.SubmissionRow) { in.Responses.Add(row.Organisation, row.Role, row.Answers) }
		}
		if q.Kind == survey.EconomyFigures {
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
