// Package statement is the accessibility statement that the act on accessibility to digital public services asks for: what
// differs from one installation to the next, read from a file.
package statement

import (
	"errors"
	"fmt"
	"time"

	"go.yaml.in/yaml/v3"

	"mogna/internal/address"
	"mogna/internal/survey"
)

// Statement is what whoever runs the service tells of its accessibility.
type Statement struct {
	Responsible  string        `yaml:"responsible"`
	Contact      Contact       `yaml:"contact"`
	Conformance  string        `yaml:"conformance"`
	Alternatives survey.Text   `yaml:"alternatives"`
	Shortcomings []Shortcoming `yaml:"shortcomings"`
	Burdens      []survey.Text `yaml:"burdens"`
	Outside      []survey.Text `yaml:"outside"`
	Tested       survey.Text   `yaml:"tested"`
	Published    Day           `yaml:"published"`
	Assessed     Day           `yaml:"assessed"`
	Updated      Day           `yaml:"updated"`
}

// Contact is to whom shortcomings are reported.
type Contact struct {
	Email   string `yaml:"email"`
	Phone   string `yaml:"phone"`
	Address string `yaml:"address"`
}

// Shortcoming is something that doesn't meet the act.
type Shortcoming struct {
	What     survey.Text `yaml:"what"`
	Why      survey.Text `yaml:"why"`
	Criteria []string    `yaml:"criteria"`
	Mended   Day         `yaml:"mended"`
}

// The supervision is the law's, not the installation's.
var (
	Authority = survey.Say("Myndigheten för digital förvaltning (Digg)", "The Agency for Digital Government (Digg)")
	ReportURL = "https://www.digg.se/tdosanmalan"
)

// Day is a date.
type Day struct{ time.Time }

// UnmarshalYAML reads 2026-11-23.
func (d *Day) UnmarshalYAML(n *yaml.Node) (err error) {
	if d.Time, err = time.Parse(time.DateOnly, n.Value); err != nil {
		return fmt.Errorf("line %d: %q is not a date such as 2026-11-23", n.Line, n.Value)
	}
	return nil
}

// Named is the responsible organisation, or a gap where the installation has not named it.
func (s *Statement) Named() survey.Text { return or(s.Responsible, "responsible") }

// Missing names what the installation has not filled in.
func (s *Statement) Missing() (names []string) {
	if !filled(s.Responsible) {
		names = append(names, "responsible")
	}
	if !s.Contact.there() {
		names = append(names, "contact")
	}
	return names
}

// Parse reads a statement, and fails with everything that is missing in it.
func Parse(data []byte) (*Statement, error) {
	s := &Statement{}
	if err := read(data, s); err != nil {
		return nil, err
	}
	return s, s.validate()
}

func (s *Statement) validate() error {
	var missing []error
	need := func(there bool, what string) {
		if !there {
			missing = append(missing, fmt.Errorf("%s is missing", what))
		}
	}
	both := func(t survey.Text, what string) {
		need(t[survey.Swedish] != "", what+" in Swedish")
		need(t[survey.English] != "", what+" in English")
	}
	need(s.Conformance == "full" || s.Conformance == "partial" || s.Conformance == "none", "conformance (full, partial or none)")
	need(s.Conformance == "full" || len(s.Shortcomings)+len(s.Burdens) > 0, "what does not conform (shortcomings or burdens)")
	both(s.Alternatives, "alternatives")
	both(s.Tested, "tested")
	for n, one := range s.Shortcomings {
		both(one.What, fmt.Sprintf("shortcomings %d: what", n+1))
		both(one.Why, fmt.Sprintf("shortcomings %d: why", n+1))
	}
	for n, one := range s.Burdens {
		both(one, fmt.Sprintf("burdens %d", n+1))
	}
	for n, one := range s.Outside {
		both(one, fmt.Sprintf("outside %d", n+1))
	}
	for what, day := range map[string]Day{"published": s.Published, "assessed": s.Assessed, "updated": s.Updated} {
		need(!day.IsZero(), what)
	}
	if s.Contact.Email != "" {
		for _, f := range address.Check("contact.email", s.Contact.Email) {
			missing = append(missing, errors.New(f.In(survey.English)))
		}
	}
	return errors.Join(missing...)
}
