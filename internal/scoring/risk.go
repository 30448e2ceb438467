package scoring

import (
	"cmp"
	"slices"
	"time"

	"mogna/internal/survey"
)

// Risk is a line of the round's risk register. Value is R = likelihood × impact, 1–25. Who sees to the action is a name and stays
// in the register: what is published can't be erased.
type Risk struct {
	Number        int               `json:"number"`
	Threat        string            `json:"threat"`
	Vulnerability string            `json:"vulnerability,omitempty"`
	Consequence   string            `json:"consequence"`
	Likelihood    int               `json:"likelihood"`
	Impact        int               `json:"impact"`
	Value         int               `json:"value"`
	Band          survey.RiskBand   `json:"band"`
	Action        string            `json:"action,omitempty"`
	Status        survey.RiskStatus `json:"status"`
	Changed       time.Time         `json:"changed"`
}

// Register puts the risks in the order in which they are read: the highest first, then by number. Those entered by mistake are
// left out.
func Register(list []survey.Risk) (told []Risk) {
	for _, r := range list {
		if r.Status != survey.RiskWithdrawn {
			told = append(told, Risk{Number: r.Number, Threat: r.Threat, Vulnerability: r.Vulnerability, Consequence: r.Consequence,
				Likelihood: r.Likelihood, Impact: r.Impact, Value: r.Value(), Band: survey.BandOf(r.Value()), Action: r.Action,
				Status: r.Status, Changed: r.At})
		}
	}
	slices.SortStableFunc(told, func(a, b Risk) int { return cmp.Or(cmp.Compare(b.Value, a.Value), cmp.Compare(a.Number, b.Number)) })
	return told
}
