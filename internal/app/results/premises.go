package results

import (
	"time"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

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
func premises(tx Reader, round int64, exempt []survey.Exemption) (p scoring.Premises, err error) {
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

// turnout is who was asked for a questionnaire in each organisation, and how many have handed in.
func turnout(counts []survey.RoleCount, questionnaire string) (asked map[string]scoring.Invited, handedIn map[string]int) {
	asked, handedIn = map[string]scoring.Invited{}, map[string]int{}
	for _, c := range counts {
		if c.Questionnaire != questionnaire {
			continue
		}
		if asked[c.Organisation] == nil {
			asked[c.Organisation] = scoring.Invited{}
		}
		asked[c.Organisation][c.Role] += c.Invited
		handedIn[c.Organisation] += c.Submitted
	}
	return asked, handedIn
}
