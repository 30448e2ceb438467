package scoring

import (
	"time"

	"mogna/internal/survey"
)

// Premises are the conditions of a round that no answer tells of: who was given more time, who need not answer what, and who
// took part in which workshop, and what of the organisations was corrected after the round opened. They are told beside the figures.
type Premises struct {
	Extensions []Extension `json:"extensions,omitempty"`
	Exemptions []Exemption `json:"exemptions,omitempty"`
	Workshops  []Workshop  `json:"workshops,omitempty"`

	Corrections []Correction `json:"corrections,omitempty"`
}

// Correction is a change of what the round knew of an organisation when it opened, and why.
type Correction struct {
	Organisation string       `json:"organisation"`
	At           time.Time    `json:"at"`
	Reason       string       `json:"reason"`
	Was          survey.Facts `json:"was"`
	Became       survey.Facts `json:"became"`
}

// Extension is a deadline that was moved, for an organisation or (none named) for all, and why.
type Extension struct {
	Organisation string    `json:"organisation,omitempty"`
	From         time.Time `json:"from"`
	To           time.Time `json:"to"`
	Reason       string    `json:"reason"`
}

// Exemption is a questionnaire that an organisation need not answer, and why.
type Exemption struct {
	Organisation  string `json:"organisation"`
	Questionnaire string `json:"questionnaire"`
	Reason        string `json:"reason"`
}

// Workshop is a meeting of the round; Date is written 2026-11-23.
type Workshop struct {
	Title         string          `json:"title"`
	Date          string          `json:"date"`
	Participation []Participation `json:"participation,omitempty"`
}

// Participation is how many took part from an organisation, of a role where that is known.
type Participation struct {
	Organisation string      `json:"organisation"`
	Role         survey.Role `json:"role,omitempty"`
	People       int         `json:"people"`
}

// exempt gives an organisation that need not answer the reason why it has no figures. What its members inherit of a joint
// body stands.
func (d *Document) exempt(code string) {
	r, there := d.Organisations[code]
	if !there || r.Profile != nil {
		return
	}
	r.Reason, r.Suppressed, r.Flags = ReasonExempt, false, nil
	if r.Total != nil {
		r.Total = &Score{Reason: ReasonExempt}
	}
	for id := range r.Constructs {
		r.Constructs[id] = Score{Reason: ReasonExempt}
	}
	d.Organisations[code] = r
}
