package survey

// CellState is where one organisation stands with one questionnaire.
type CellState string

const (
	NotInvited CellState = "not-invited" // nobody is asked
	Invited    CellState = "invited"     // asked, nothing begun
	Begun      CellState = "started"     // some have begun
	Answered   CellState = "answered"    // something is handed in, less than is needed
	Complete   CellState = "complete"    // as much is handed in as the questionnaire asks for
	Exempted   CellState = "exempt"      // need not answer
)

// Cell counts the assignments of one organisation for one questionnaire.
type Cell struct {
	State     CellState
	Invited   int
	Started   int // begun or handed in
	Submitted int
	Reason    string     // why it is exempt
	Missing   []RoleNeed // where something is handed in: what it still takes
}

// RoleNeed is how many responses in a role are still to come.
type RoleNeed struct {
	Role Role
	Need int
}

// Matrix is organisation × questionnaire: who has answered what. It never says what was answered.
type Matrix struct {
	Organisations  []Organisation
	Questionnaires []*Questionnaire
	Cells          [][]Cell // as Organisations, as Questionnaires
}

// RoleCount is how many assignments of one organisation, questionnaire and role are in each state.
type RoleCount struct {
	Organisation  string
	Questionnaire string
	Role          Role
	Invited       int
	Started       int
	Submitted     int
}

// NewMatrix counts assignments into a matrix.
func NewMatrix(organisations []Organisation, questionnaires []*Questionnaire, counts []RoleCount) Matrix {
	m := Matrix{Organisations: organisations, Questionnaires: questionnaires}
	type key struct{ organisation, questionnaire string }
	by := map[key][]RoleCount{}
	for _, c := range counts {
		k := key{c.Organisation, c.Questionnaire}
		by[k] = append(by[k], c)
	}
	for _, o := range organisations {
		var row []Cell
		for _, q := range questionnaires {
			row = append(row, q.cell(by[key{o.Code, q.ID}]))
		}
		m.Cells = append(m.Cells, row)
	}
	return m
}

func (q *Questionnaire) cell(counts []RoleCount) Cell {
	var c Cell
	submitted := map[Role]int{}
	for _, n := range counts {
		c.Invited += n.Invited
		c.Started += n.Started
		c.Submitted += n.Submitted
		submitted[n.Role] += n.Submitted
	}
	switch {
	case c.Invited == 0:
		c.State = NotInvited
	case c.Submitted > 0 && q.complete(submitted):
		c.State = Complete
	case c.Submitted > 0:
		c.State, c.Missing = Answered, q.missing(submitted)
	case c.Started > 0:
		c.State = Begun
	default:
		c.State = Invited
	}
	return c
}

// complete holds what came in, by role, against what the questionnaire asks for.
func (q *Questionnaire) complete(submitted map[Role]int) bool { return len(q.missing(submitted)) == 0 }

// missing is what the questionnaire asks for beyond what came in, in the order of all roles.
func (q *Questionnaire) missing(submitted map[Role]int) (list []RoleNeed) {
	for _, role := range Roles {
		if need := q.Scoring.Complete[role] - submitted[role]; need > 0 {
			list = append(list, RoleNeed{role, need})
		}
	}
	return list
}
