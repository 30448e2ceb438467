package statement

import (
	"errors"
	"fmt"
	"strings"

	"mogna/internal/address"
	"mogna/internal/survey"
)

// DataProtection is what only the installation can say about personal data. What is empty shows as a gap.
type DataProtection struct {
	Controller string      `yaml:"controller"`
	Contact    Contact     `yaml:"contact"`
	Basis      survey.Text `yaml:"basis"`
	Officer    Officer     `yaml:"officer"`
	Records    Contact     `yaml:"records"`
}

// Officer is the data protection officer.
type Officer struct {
	Name  string `yaml:"name"`
	Email string `yaml:"email"`
	Phone string `yaml:"phone"`
}

// The supervisory authority is the law's, not the installation's.
var (
	PrivacyAuthority = survey.Say("Integritetsskyddsmyndigheten (IMY)", "The Swedish Authority for Privacy Protection (IMY)")
	ComplaintURL     = "https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/"
)

// gaps are shown where the installation has not filled an entry in.
var gaps = map[string]survey.Text{
	"responsible": survey.Say("[Skriv er organisation här]", "[Enter your organisation here]"),
	"controller":  survey.Say("[Skriv personuppgiftsansvarig här]", "[Enter the data controller here]"),
	"contact":     survey.Say("[Skriv kontaktuppgifter till personuppgiftsansvarig här]", "[Enter contact details of the data controller here]"),
	"basis":       survey.Say("[Skriv den rättsliga grunden här]", "[Enter the legal basis here]"),
	"officer":     survey.Say("[Skriv kontaktuppgifter till dataskyddsombudet här]", "[Enter contact details of the data protection officer here]"),
	"records":     survey.Say("[Skriv kontakt för allmänna handlingar här]", "[Enter the contact for public records here]"),
}

// ParseDataProtection reads the installation's entries. An empty one is a gap, not an error; a misspelt one is an error.
func ParseDataProtection(data []byte) (*DataProtection, error) {
	p := &DataProtection{}
	if err := read(data, p); err != nil {
		return nil, err
	}
	var wrong []error
	for path, email := range map[string]string{"contact.email": p.Contact.Email, "officer.email": p.Officer.Email, "records.email": p.Records.Email} {
		if email == "" {
			continue
		}
		for _, f := range address.Check(path, email) {
			wrong = append(wrong, errors.New(f.In(survey.English)))
		}
	}
	if (p.Basis[survey.Swedish] == "") != (p.Basis[survey.English] == "") {
		wrong = append(wrong, errors.New("basis is needed in both Swedish and English"))
	}
	for lang := range p.Basis {
		if lang != survey.Swedish && lang != survey.English {
			wrong = append(wrong, fmt.Errorf("basis: there is no language %q; use sv and en", lang))
		}
	}
	return p, errors.Join(wrong...)
}

// Missing names what the installation has not filled in, in the order of the file.
func (p *DataProtection) Missing() (names []string) {
	for _, one := range []struct {
		name  string
		there bool
	}{
		{"controller", filled(p.Controller)}, {"contact", p.Contact.there()}, {"basis", filled(p.Basis[survey.Swedish])},
		{"officer", filled(p.Officer.Email) || filled(p.Officer.Phone)}, {"records", p.Records.there()},
	} {
		if !one.there {
			names = append(names, one.name)
		}
	}
	return names
}

// ControllerText is the data controller, or a gap.
func (p *DataProtection) ControllerText() survey.Text { return or(p.Controller, "controller") }

// RecordsText is the contact for public records, or a gap.
func (p *DataProtection) RecordsText() survey.Text { return or(p.Records.list(), "records") }

func filled(s string) bool { return strings.TrimSpace(s) != "" }

func (c Contact) there() bool { return filled(c.Email) || filled(c.Phone) || filled(c.Address) }

func (c Contact) list() string { return listed(c.Email, c.Phone, c.Address) }

func listed(parts ...string) string {
	var there []string
	for _, s := range parts {
		if filled(s) {
			there = append(there, strings.TrimSpace(s))
		}
	}
	return strings.Join(there, ", ")
}

// or is an entry in both languages, or its gap.
func or(value, gap string) survey.Text {
	if filled(value) {
		return survey.Text{survey.Swedish: strings.TrimSpace(value), survey.English: strings.TrimSpace(value)}
	}
	return gaps[gap]
}
