package survey

import "slices"

// Exemption says that an organisation need not answer a questionnaire, and why. It doesn't count as missing.
type Exemption struct {
	Organisation  string
	Questionnaire string
	Reason        string
}

// Exempts reports whether an organisation need not answer a questionnaire.
func Exempts(list []Exemption, organisation, questionnaire string) bool {
	return findExemption(list, organisation, questionnaire) >= 0
}

func findExemption(list []Exemption, organisation, questionnaire string) int {
	return slices.IndexFunc(list, func(e Exemption) bool { return e.Organisation == organisation && e.Questionnaire == questionnaire })
}

// Validate names what is wrong with an exemption about to be made.
func (e Exemption) Validate() (faults []Fault) {
	if e.Reason == "" {
		faults = append(faults, Fault{Path: "reason", What: Say("Skälet saknas.", "The reason is missing."),
			Mend: Say("Skriv kort varför. Skälet visas i rapporten.", "Enter a short reason. It is shown in the report.")})
	}
	return faults
}

// Except marks the cells of those who need not answer.
func (m Matrix) Except(list []Exemption) Matrix {
	for r, o := range m.Organisations {
		for c, q := range m.Questionnaires {
			if n := findExemption(list, o.Code, q.ID); n >= 0 {
				m.Cells[r][c].State, m.Cells[r][c].Reason = Exempted, list[n].Reason
			}
		}
	}
	return m
}
