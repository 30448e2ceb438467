package scoring

import (
	"slices"

	"mogna/internal/survey"
)

// Shares of what is put to a respondent that a complete response has answered, and a partial one (AAPOR 2023).
const (
	completeShare = 0.8
	partialShare  = 0.5
)

// ResponseRate is how many of those who were asked have answered: RR1 of AAPOR's standard definitions (2023) counts complete responses,
// RR2 partial ones too. Everybody asked is known to belong to the survey, so that nobody is left out of what they are shares of. A
// response with less than half of it answered counts as none.
type ResponseRate struct {
	Role     survey.Role `json:"role,omitempty"` // absent for all together
	Asked    int         `json:"asked"`
	Complete int         `json:"complete"`
	Partial  int         `json:"partial"`
	RR1      float64     `json:"rr1"`
	RR2      float64     `json:"rr2"`
}

// responseRates are of all together, and then by role where persons answer in more than one. There are none where it isn't known who was
// asked, nor while what is handed in waits to be counted.
func (in Input) responseRates() []ResponseRate {
	rows := in.askedRows()
	if in.Open && in.handedIn() > len(rows) {
		return nil
	}
	by := map[survey.Role]*ResponseRate{}
	of := func(role survey.Role) *ResponseRate {
		if by[role] == nil {
			by[role] = &ResponseRate{Role: role}
		}
		return by[role]
	}
	all := of("")
	for code, asked := range in.Asked {
		if in.Exempt[code] {
			continue
		}
		all.Asked += asked.sum()
		for role, n := range asked {
			if role != "" {
				of(role).Asked += n
			}
		}
	}
	var put []judgedRole
	for _, r := range rows {
		who := in.Responses.rows[r]
		at := slices.IndexFunc(put, func(x judgedRole) bool { return x.role == who.role })
		if at < 0 {
			at, put = len(put), append(put, in.Responses.judged(who.role))
		}
		share := in.Responses.answeredShare(r, put[at])
		all.count(share)
		if who.role != "" {
			of(who.role).count(share)
		}
	}
	if all.Asked == 0 {
		return nil
	}
	list := []ResponseRate{all.rated()}
	if !in.Questionnaire.Personal() || len(by) < 3 {
		return list
	}
	for _, role := range in.rolesInOrder(by) {
		list = append(list, by[role].rated())
	}
	return list
}

// askedRows are the responses of those who were asked: an exempt organisation's ratings may count, but nobody there was.
func (in Input) askedRows() (rows []int) {
	exempt := make([]bool, len(in.Responses.organisations))
	for code, o := range in.Responses.organisations {
		exempt[o] = in.Exempt[code]
	}
	rows = make([]int, 0, len(in.Responses.rows))
	for r, who := range in.Responses.rows {
		if !exempt[who.organisation] {
			rows = append(rows, r)
		}
	}
	return rows
}

func (in Input) handedIn() (n int) {
	for _, x := range in.HandedIn {
		n += x
	}
	return n
}

func (x *ResponseRate) count(share float64) {
	switch {
	case share >= completeShare:
		x.Complete++
	case share >= partialShare:
		x.Partial++
	}
}

// rolesInOrder are the questionnaire's, and then any others.
func (in Input) rolesInOrder(by map[survey.Role]*ResponseRate) (roles []survey.Role) {
	for _, role := range in.Questionnaire.Roles {
		if by[role] != nil {
			roles = append(roles, role)
		}
	}
	known := len(roles)
	for role := range by {
		if role != "" && !slices.Contains(roles[:known], role) {
			roles = append(roles, role)
		}
	}
	slices.Sort(roles[known:])
	return roles
}

func (x *ResponseRate) rated() ResponseRate {
	x.Asked = max(x.Asked, x.Complete+x.Partial)
	x.RR1, x.RR2 = float64(x.Complete)/float64(x.Asked), float64(x.Complete+x.Partial)/float64(x.Asked)
	return *x
}

// judgedRole is the columns of what is put to a role, with options or scored: to everybody in it, or only to some.
type judgedRole struct {
	role          survey.Role
	always, where []int
}

func (t *Table) judged(role survey.Role) judgedRole {
	x := judgedRole{role: role}
	for c, i := range t.items {
		switch {
		case i.Type != survey.ScaleItem && i.Score == nil || t.q.Personal() && !i.AskedOf(role):
		case i.ShowIf == nil:
			x.always = append(x.always, c)
		default:
			x.where = append(x.where, c)
		}
	}
	return x
}

// answeredShare is how much of what is put to a respondent is answered; not to know is an answer.
func (t *Table) answeredShare(r int, to judgedRole) float64 {
	put, answered, codes := 0, 0, t.codesOf(r)
	count := func(code uint8) {
		if code == notApplicable {
			return
		}
		if put++; code != unanswered {
			answered++
		}
	}
	for _, c := range to.always {
		count(codes[c])
	}
	for _, c := range to.where {
		if t.shown(r, t.items[c]) {
			count(codes[c])
		}
	}
	return float64(answered) / float64(put)
}
