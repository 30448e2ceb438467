package survey

// Outstanding is what is asked of a round's respondents and not yet handed in.
type Outstanding struct {
	questionnaires []*Questionnaire
	asked, left    map[put]bool
}

// put is a questionnaire put to a respondent, or (respondent 0) to an organisation together.
type put struct {
	questionnaire string
	organisation  string
	respondent    int64
}

// NewOutstanding sorts a round's assignments.
func NewOutstanding(questionnaires []*Questionnaire, assignments []Assignment) Outstanding {
	o := Outstanding{questionnaires: questionnaires, asked: map[put]bool{}, left: map[put]bool{}}
	for _, a := range assignments {
		p := put{a.Questionnaire, a.Organisation, a.RespondentID}
		o.asked[p] = true
		if a.State != Submitted {
			o.left[p] = true
		}
	}
	return o
}

// Asks reports whether anything is put to a respondent; of one questionnaire, or (none named) of any.
func (o Outstanding) Asks(r *Respondent, questionnaire string) bool {
	return o.any(o.asked, r, questionnaire)
}

// Lacks reports whether something of it is not handed in. Who has handed in everything is never reminded.
func (o Outstanding) Lacks(r *Respondent, questionnaire string) bool {
	return o.any(o.left, r, questionnaire)
}

// Lacking lists the questionnaires of which something is not handed in, in the round's order.
func (o Outstanding) Lacking(r *Respondent) (list []*Questionnaire) {
	for _, q := range o.questionnaires {
		if o.Lacks(r, q.ID) {
			list = append(list, q)
		}
	}
	return list
}

func (o Outstanding) any(of map[put]bool, r *Respondent, questionnaire string) bool {
	for _, q := range o.questionnaires {
		if questionnaire != "" && q.ID != questionnaire {
			continue
		}
		a := Assignment{RoundID: r.RoundID, Questionnaire: q.ID, Organisation: r.Organisation}
		if q.Personal() {
			a.RespondentID = r.ID
		}
		if of[put{q.ID, a.Organisation, a.RespondentID}] && a.OpenTo(q, r) {
			return true
		}
	}
	return false
}
