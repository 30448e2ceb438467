package survey

// Economy declares the cost classes that an economy questionnaire's items refer to. Centres and Scope came with its second edition.
type Economy struct {
	Taxonomy  Taxonomy
	Tolerance float64
	Pools     []Label
	Towers    []Label
	Purposes  []Label
	Centres   []Label     `json:",omitempty"`
	Scope     []ScopeArea `json:",omitempty"`
}

// Taxonomy names the classes: a public classification or our own, and its version.
type Taxonomy struct {
	Name    string
	Version string
}

// Label is an id with a title. Capital marks the classes of what assets cost each year: depreciation and interest.
type Label struct {
	ID      string
	Title   Text
	Capital bool `json:",omitempty"`
}

// ScopeArea is something that some count as IT and others do not. Belongs says whether it is part of the total here.
type ScopeArea struct {
	ID      string
	Title   Text
	Belongs bool
}

// What an answer about an area of the scope says, by the value of its option.
const (
	ScopeExcluded = 0
	ScopeIncluded = 1
	ScopeNone     = 2 // the organisation has none of it
)

// Measures are the figures of an economy questionnaire that are no cost of a class. Those after it-staff came with its second edition.
var Measures = []string{"year", "total", "users", "workplaces", "it-staff", "users-without-pupils", "pupils", "hired-staff", "operating-cost", "investment", "capitalised-labour", "internal-interest",
	"service-workplaces", "workplace-service", "outsourced", "telephony", "income", "fee"}
