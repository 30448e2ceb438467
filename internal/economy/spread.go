package economy

import (
	"slices"

	"mogna/internal/survey"
)

// spread gives a joint body's members their parts of its total, of every amount and of its staff.
func (r *Round) spread(n int, fees map[string]float64) {
	body, own := r.Organisations[n], &r.Results[n]
	key := Key(body, r.Organisations, r.Keys, fees)
	if own.Reported.Total == nil {
		key = Allocation{Reason: ReasonNoTotal}
	}
	own.Allocation = &key
	if key.Reason != "" {
		key.Unallocated = value(own.Reported.Total)
		return
	}
	total, parts := *own.Reported.Total, key.weights() // by invoices the fees themselves
	if key.Basis != ByInvoice {
		parts = Allocate(total, parts)
	}
	left := total
	for k, part := range parts {
		m := &key.Members[k]
		m.Amount = part
		left -= part
		at := r.municipality(m.Organisation)
		if at < 0 {
			key.Unallocated += part
			continue
		}
		received := Received{From: body.Code, Share: m.Share, Total: part}
		if own.Staff != nil {
			staff := *own.Staff * m.Share
			received.Staff = &staff
		}
		r.Results[at].Received = append(r.Results[at].Received, received)
	}
	if key.Basis == ByInvoice {
		key.Unallocated += left // what the fees do not cover
	}
	key.hold(body, total, fees, r.Questionnaire.Economy.Tolerance)
	r.divide(n, &key)
}

// divide spreads the amounts that the total is divided into, each by itself, and the facts that go with them.
func (r *Round) divide(n int, key *Allocation) {
	own := r.Results[n]
	spread := func(path string, parts []float64) {
		for k, part := range parts {
			if at := r.municipality(key.Members[k].Organisation); at >= 0 {
				r.give(at, r.Organisations[n].Code, path, part)
			}
		}
	}
	for _, division := range Divisions {
		for id, x := range own.Reported.Divisions[division].Amounts {
			spread(division+"/"+id, key.parts(x.Amount, *own.Reported.Total))
		}
	}
	for _, id := range spreadFacts {
		x, told := own.Facts[id]
		switch {
		case !told:
		case InKronor(id):
			spread(id, key.parts(x, *own.Reported.Total))
		default:
			people := make([]float64, len(key.Members))
			for k, m := range key.Members {
				people[k] = x * m.Share
			}
			spread(id, people)
		}
	}
}

func (r *Round) give(to int, from, path string, part float64) {
	if r.parts[to] == nil {
		r.parts[to] = map[string]map[string]float64{}
	}
	if r.parts[to][from] == nil {
		r.parts[to][from] = map[string]float64{}
	}
	r.parts[to][from][path] = part
}

func (r *Round) municipality(code string) int {
	return slices.IndexFunc(r.Organisations, func(o survey.Organisation) bool { return o.Code == code && o.Kind == survey.Municipality })
}

// add puts a municipality's own costs and its parts of joint bodies' together, and counts what is reported once.
func (r *Round) add(n int) {
	x := &r.Results[n]
	own := 0.0
	if x.Reported != nil {
		own = value(x.Reported.Total)
	}
	r.Sums.Reported += own
	if r.Organisations[n].Kind != survey.Municipality {
		if x.Allocation != nil {
			r.Sums.Unallocated += x.Allocation.Unallocated
		}
		return
	}
	r.Sums.Own += own
	total := own
	for _, p := range x.Received {
		total += p.Total
		r.Sums.Received += p.Total
	}
	if x.AllocatedReason = r.lacks(n); x.AllocatedReason == "" {
		x.Allocated = costs(r.Questionnaire, &total, r.FactOf(n, Investment).Value, r.together(n))
	}
}

// lacks is why a municipality's costs are not known whole.
func (r *Round) lacks(n int) string {
	x := r.Results[n]
	switch {
	case x.Reported == nil:
		return ReasonNoAnswers
	case x.Reported.Total == nil:
		return ReasonNoTotal
	}
	if why := r.unlike(n); why != "" {
		return why
	}
	for b, body := range r.Organisations {
		if body.Kind != survey.JointBody || !slices.Contains(body.Members, r.Organisations[n].Code) || r.Exempt[body.Code] {
			continue
		}
		if a := r.Results[b].Allocation; a == nil || a.Reason != "" {
			return ReasonNoBody
		}
		if why := r.unlike(b); why != "" {
			return why
		}
	}
	return ""
}

func (r *Round) together(n int) map[string]map[string]float64 {
	all := map[string]map[string]float64{}
	for _, division := range Divisions {
		all[division] = map[string]float64{}
		for _, l := range Labels(r.Questionnaire, division) {
			x, given := r.Results[n].Reported.Divisions[division].Amounts[l.ID]
			sum := x.Amount
			for _, p := range r.Results[n].Received {
				part, there := r.parts[n][p.From][division+"/"+l.ID]
				sum, given = sum+part, given || there
			}
			if given {
				all[division][l.ID] = sum
			}
		}
	}
	return all
}

func value(x *float64) float64 {
	if x == nil {
		return 0
	}
	return *x
}
