package survey

// Kind says what a questionnaire measures, and so how it is scored.
type Kind string

const (
	Maturity       Kind = "maturity"
	Capability     Kind = "capability"
	Importance     Kind = "importance"
	EconomyFigures Kind = "economy"
)

// Per says who shares a response.
type Per string

const (
	PerRespondent   Per = "respondent"   // each person answers alone
	PerOrganisation Per = "organisation" // one shared response; several may write in it
)

// Questionnaire is one version of an instrument. It is immutable once a round that uses it has opened.
type Questionnaire struct {
	ID         string
	Version    string
	Kind       Kind
	Per        Per
	Title      Text
	Intro      Text
	Minutes    int
	Roles      []Role
	Scales     map[string]Scale
	Sections   []Section
	Constructs []Construct
	Scoring    Scoring
	Economy    *Economy
}

// Scale is a set of answer options. Unknown and NotApplicable are offered only where they have a text.
type Scale struct {
	Options       []Option
	Unknown       Text
	NotApplicable Text
}

// Option is one answer and its value.
type Option struct {
	Value float64
	Label Text
}

// Section groups items on a page.
type Section struct {
	ID    string
	Title Text
	Intro Text
	Items []Item
}

// ItemType says what an answer to an item looks like.
type ItemType string

const (
	ScaleItem   ItemType = "scale"
	NumberItem  ItemType = "number"
	ChoiceItem  ItemType = "choice"
	ChoicesItem ItemType = "choices"
	TextItem    ItemType = "text"
)

// Item is one question put to a respondent.
type Item struct {
	ID         string
	Text       Text
	Help       Text
	Definition Text
	Signs      []Sign
	Type       ItemType
	Scale      string
	Options    []Option
	Construct  string
	Reverse    bool
	Weight     float64
	Roles      []Role
	Capability string
	Required   bool
	ShowIf     *Condition
	Evidence   bool
	Unit       string
	Min        *float64
	Max        *float64
	Score      *ScoreLine
	MaxLength  int
	MaxChoices int `json:",omitempty"` // of several choices; 0 where any number will do
	Pool       string
	Tower      string
	Purpose    string
	Measure    string
	Centre     string `json:",omitempty"`
	Scope      string `json:",omitempty"`
	DateOf     string `json:",omitempty"`
	SourceOf   string `json:",omitempty"`
	Law        []Law  `json:",omitempty"`
	Maps       []Map  `json:",omitempty"`
}

// Law is what an act asks of a capability: the value of the scale at which it is met, and the day from which it applies.
type Law struct {
	Act   Text
	Level float64
	Date  string // as 2026-01-15
}

// Map is a capability's place in another map, such as a building block of Ena or a resource tower.
type Map struct {
	To  string
	Ref string
}

// ScoreLine scores a number: 0 at Zero, 100 at Full, and on the straight line between and beyond them. It falls where Zero is the greater.
// Clip keeps the score within 0–100.
type ScoreLine struct {
	Zero float64
	Full float64
	Clip bool
}

// At is the score of a number.
func (l ScoreLine) At(x float64) float64 {
	s := 100 * (x - l.Zero) / (l.Full - l.Zero)
	if l.Clip {
		return max(0, min(100, s))
	}
	return s
}

// Sign is what can be observed where a value of the scale is right: an anchor against over-estimation.
type Sign struct {
	Value float64
	Text  Text
}

// Condition shows an item only where another one has one of the given values.
type Condition struct {
	Item   string
	Equals []float64
}

// Construct is what items measure: a tree whose leaves are named by items.
type Construct struct {
	ID          string
	Title       Text
	Description Text
	Weight      float64
	Children    []Construct
}

// Scoring says how answers become scores.
type Scoring struct {
	Aggregate      Aggregate
	RoleWeights    map[Role]float64
	MinAnswered    float64
	MinCoverage    float64
	MinRespondents int
	Complete       map[Role]int
	Types          *Types
}

// Aggregate says how respondents become their organisation's score.
type Aggregate string

const (
	ByRole Aggregate = "by-role" // mean within each role, then over the roles present
	Pooled Aggregate = "pooled"  // mean over all respondents
)

// Types is the four-type plot: two dimensions, a cut on both, and a name for each quarter.
type Types struct {
	X     string
	Y     string
	Cut   float64
	Names []TypeName
}

// TypeName names a quarter of the four-type plot; X and Y are "low" or "high".
type TypeName struct {
	ID          string
	X           string
	Y           string
	Title       Text
	Description Text
	Advice      Text
}
