package survey

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"time"
)

// Facts are what a round knows of an organisation beside its code. They are the round's own from when it opens: what is read in
// later changes no result of it.
type Facts struct {
	Name           string           `json:"name"`
	Kind           OrganisationKind `json:"kind,omitempty"` // none in a correction from before kinds could be corrected
	Population     *int             `json:"population,omitempty"`
	PopulationDate string           `json:"populationDate,omitempty"` // 2025-12-31
	Source         string           `json:"source,omitempty"`
	Members        []string         `json:"members,omitempty"`
}

// Correction is a change of what an opened round knows, and why.
type Correction struct {
	RoundID      int64
	Organisation string
	At           time.Time
	Reason       string
	Was, Became  Facts
}

// MaxPopulation is more residents than any municipality has.
const MaxPopulation = 20_000_000

const maxSource = 200

// Facts are those of the organisation.
func (o Organisation) Facts() Facts {
	return Facts{Name: o.Name, Kind: o.Kind, Population: o.Population, PopulationDate: o.PopulationDate, Source: o.Source, Members: o.Members}
}

// With is the organisation with other facts.
func (o Organisation) With(f Facts) Organisation {
	o.Name, o.Kind, o.Population, o.PopulationDate, o.Source, o.Members = f.Name, f.Kind, f.Population, f.PopulationDate, f.Source, f.Members
	return o
}

// Version tells these facts from any others: who changes them says which they have read.
func (f Facts) Version() string {
	b, _ := json.Marshal(f)
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}

// Tidy makes one form of what can be written in several. What tells of a population goes where there is none.
func (f *Facts) Tidy() {
	f.Name, f.PopulationDate, f.Source = strings.TrimSpace(f.Name), strings.TrimSpace(f.PopulationDate), strings.TrimSpace(f.Source)
	if f.Population == nil {
		f.PopulationDate, f.Source = "", ""
	}
	f.Members = slices.Compact(slices.Sorted(slices.Values(f.Members)))
	if len(f.Members) == 0 {
		f.Members = nil
	}
}

// Validate names what is wrong with facts about to be told of an organisation. Known are those that can be members, or have it
// as one.
func (f Facts) Validate(of Organisation, known []Organisation, now time.Time) (faults []Fault) {
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	if f.Name == "" {
		add("name", Say("Namnet saknas.", "The name is missing."), Say("Skriv organisationens namn.", "Enter the organisation's name."))
	}
	if f.Population != nil && !f.samePopulation(of.Facts()) {
		faults = append(faults, f.populationFaults(now)...)
	}
	if f.Kind != of.Kind {
		faults = append(faults, f.kindFaults(of.Code, known)...)
	}
	switch {
	case f.Kind != JointBody && len(f.Members) > 0:
		add("members", Say("En kommun kan inte ha medlemmar.", "A municipality cannot have members."), Say("Ta bort dem.", "Remove them."))
	case f.Kind == JointBody && len(f.Members) == 0:
		add("members", Say("Medlemmarna saknas.", "The members are missing."), Say("Välj de kommuner som driver den tillsammans.", "Choose the municipalities that run it jointly."))
	}
	for _, code := range f.Members {
		if !slices.ContainsFunc(known, func(o Organisation) bool { return o.Code == code && o.Code != of.Code && o.Kind == Municipality }) {
			add("members", Say("Det finns ingen kommun med koden ”%s”.", "There is no municipality with the code “%s”.", code), Say("Välj bland kommunerna.", "Choose among the municipalities."))
		}
	}
	return faults
}

// kindFaults tells why an organisation can't be of another kind than it was.
func (f Facts) kindFaults(code string, known []Organisation) []Fault {
	fault := func(what, mend Text) []Fault { return []Fault{{Path: "kind", What: what, Mend: mend}} }
	body := slices.IndexFunc(known, func(o Organisation) bool { return o.Kind == JointBody && slices.Contains(o.Members, code) })
	switch {
	case f.Kind != Municipality && f.Kind != JointBody:
		return fault(Say("Typen ”%s” finns inte.", "There is no kind “%s”.", f.Kind), Say("Välj kommun eller gemensam organisation.", "Choose municipality or joint body."))
	case f.Kind == Municipality && !IsMunicipalCode(code):
		return fault(Say("En kommun har en kod med fyra siffror, och den här koden är %s.", "A municipality has a code of four digits, and this code is %s.", code),
			Say("Låt organisationen vara en gemensam organisation, eller läs in kommunen med dess kod.", "Let it stay a joint body, or import the municipality by its code."))
	case f.Kind == JointBody && body >= 0:
		return fault(Say("%s är medlem i %s, och bara kommuner kan vara det.", "%s is a member of %s, and only municipalities can be.", f.Name, known[body].Name),
			Say("Ta bort den bland medlemmarna i %s först.", "Remove it from the members of %s first.", known[body].Name))
	}
	return nil
}

// samePopulation lets other facts be mended where nobody knows of which day a population is.
func (f Facts) samePopulation(was Facts) bool {
	return was.Population != nil && *f.Population == *was.Population && f.PopulationDate == was.PopulationDate && f.Source == was.Source
}

func (f Facts) populationFaults(now time.Time) (faults []Fault) {
	add := func(path string, what, mend Text) { faults = append(faults, Fault{Path: path, What: what, Mend: mend}) }
	if *f.Population < 1 || *f.Population > MaxPopulation {
		add("population", Say("Folkmängden kan inte stämma.", "The population cannot be right."), Say("Skriv ett helt tal från 1 till %d.", "Enter a whole number from 1 to %d.", MaxPopulation))
	}
	if f.PopulationDate == "" {
		add("populationDate", Say("Folkmängdens datum saknas.", "The date of the population is missing."), Say("Skriv vilken dag folkmängden gäller, till exempel 2025-12-31.", "Enter the day that the population refers to, for example 2025-12-31."))
	}
	if f.Source == "" {
		add("source", Say("Källan saknas.", "The source is missing."), Say("Skriv varifrån folkmängden kommer, till exempel SCB.", "Enter where the population figure comes from, for example Statistics Sweden."))
	}
	return append(faults, CheckPopulationSource(f.PopulationDate, f.Source, now)...)
}

// CheckPopulationSource names what is wrong with the day and the source of a population, where they are told.
func CheckPopulationSource(day, source string, now time.Time) (faults []Fault) {
	if what, mend := PopulationDay(day, now); what != nil {
		faults = append(faults, Fault{Path: "populationDate", What: what, Mend: mend})
	}
	if len([]rune(source)) > maxSource {
		faults = append(faults, Fault{Path: "source", What: Say("Källan är för lång.", "The source is too long."), Mend: Say("Korta den till högst %d tecken.", "Shorten it to at most %d characters.", maxSource)})
	}
	return append(faults, CheckText("source", source, false)...)
}

// PopulationDay says what is wrong with the day that a population is of, if anything is.
func PopulationDay(text string, now time.Time) (what, mend Text) {
	day, err := time.Parse(time.DateOnly, text)
	switch {
	case text == "":
	case err != nil:
		return Say("”%s” är inget datum.", "“%s” is not a date.", text), Say("Skriv år-månad-dag, till exempel 2025-12-31.", "Enter year-month-day, for example 2025-12-31.")
	case day.After(now):
		return Say("Datumet är i framtiden.", "The date is in the future."), Say("Skriv den dag som folkmängden gäller.", "Enter the day that the population refers to.")
	}
	return nil, nil
}

// Correct is the change of what a round knows of an organisation. An opened round takes a reason; a draft knows what is known
// to the service, and needs none.
func (r *Round) Correct(now time.Time, of Organisation, f Facts, reason string, known []Organisation) (Correction, error) {
	c := Correction{RoundID: r.ID, Organisation: of.Code, At: now, Reason: strings.TrimSpace(reason), Was: of.Facts(), Became: f}
	if c.Became.Kind == "" {
		c.Became.Kind = of.Kind
	}
	c.Was.Tidy()
	c.Became.Tidy()
	if err := r.Status.Allows(CorrectFacts); err != nil {
		return c, err
	}
	faults := c.Became.Validate(of, known, now)
	if r.Status != Draft {
		faults = append(faults, reasonFaults(c.Reason, Say("Skriv varför uppgiften rättas. Skälet visas i rapporten.", "Enter why it is corrected. The reason is shown in the report."))...)
	}
	if len(faults) == 0 && c.Was.Version() == c.Became.Version() {
		faults = []Fault{{What: Say("Inget är ändrat.", "Nothing has changed."), Mend: Say("Ändra det som är fel, eller avbryt.", "Change what is wrong, or cancel.")}}
	}
	if len(faults) > 0 {
		return c, Refuse(faults)
	}
	return c, nil
}
