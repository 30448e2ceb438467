package reporttest

import (
	"strings"

	"mogna/internal/economy"
	"mogna/internal/scoring"
)

func (b *rebuilder) economy(d *scoring.Document) {
	code := b.row["organisation"]
	if code == "" {
		b.region(d)
		return
	}
	r := d.Organisations[code]
	if r.Economy == nil {
		r.Economy = &economy.Result{}
	}
	x, id, measure := r.Economy, b.row["construct_or_item"], b.row["measure"]
	switch {
	case measure == "economy_year":
		x.Year = b.number()
	case measure == "economy_users":
		x.Users = b.number()
	case measure == "economy_workplaces":
		x.Workplaces = b.number()
	case measure == "economy_staff":
		x.Staff = b.number()
	case b.fact(x, id):
	case strings.HasPrefix(measure, "economy_reported"):
		b.costs(&x.Reported, id, strings.TrimPrefix(measure, "economy_reported"))
	case measure == "economy_allocated" && b.row["reason"] != "":
		x.AllocatedReason = b.row["reason"]
	case strings.HasPrefix(measure, "economy_allocated"):
		b.costs(&x.Allocated, id, strings.TrimPrefix(measure, "economy_allocated"))
	case strings.HasPrefix(measure, "economy_received"):
		b.received(x, id)
	case measure == "economy_key_figure":
		if x.KeyFigures == nil {
			x.KeyFigures = map[string]economy.Figure{}
		}
		f := economy.Figure{}
		f.Value = b.either(&f.Reason)
		x.KeyFigures[id] = f
	default:
		b.allocation(x, id)
	}
	d.Organisations[code] = r
}

// fact takes in what is told beside the costs.
func (b *rebuilder) fact(x *economy.Result, id string) bool {
	switch b.row["measure"] {
	case "economy_fact":
		if x.Facts == nil {
			x.Facts = map[string]float64{}
		}
		x.Facts[id] = *b.number()
	case "economy_scope":
		if x.Scope == nil {
			x.Scope = map[string]string{}
		}
		x.Scope[id] = b.row["value"]
	case "economy_stated_date", "economy_stated_source":
		if x.Stated == nil {
			x.Stated = map[string]economy.Stated{}
		}
		s := x.Stated[id]
		if b.row["measure"] == "economy_stated_date" {
			s.Date = b.row["value"]
		} else {
			s.Source = b.row["value"]
		}
		x.Stated[id] = s
	case "economy_earlier_year", "economy_earlier_per_resident", "economy_earlier_fixed", "economy_earlier_change":
		b.earlierCost(x)
	default:
		return false
	}
	return true
}

func (b *rebuilder) earlierCost(x *economy.Result) {
	if x.Earlier == nil {
		x.Earlier = &economy.Earlier{}
	}
	switch e := x.Earlier; b.row["measure"] {
	case "economy_earlier_year":
		e.Year = b.number()
	case "economy_earlier_per_resident":
		e.PerResident = b.number()
	case "economy_earlier_fixed":
		e.Fixed = b.either(&e.Reason)
	default:
		e.Change = b.number()
	}
}

func (b *rebuilder) costs(to **economy.Costs, id, measure string) {
	if *to == nil {
		*to = &economy.Costs{Divisions: map[string]economy.Division{}}
	}
	c := *to
	division, class, _ := strings.Cut(id, "/")
	d := c.Divisions[division]
	switch measure {
	case "":
		c.Total = b.either(&c.Reason)
		return
	case "_operating":
		c.Operating = b.number()
		return
	case "_capital":
		c.Capital = b.number()
		return
	case "_investment":
		c.Investment = b.number()
		return
	case "_expenditure":
		c.Expenditure = b.number()
		return
	case "_sum":
		d.Sum = b.either(&d.Reason)
	case "_difference":
		d.Difference = b.either(&d.Reason)
	case "_difference_share":
		d.DifferenceShare = b.number()
	case "_reconciled":
		d.Reconciled = b.row["value"] == "true"
	case "_amount":
		if d.Amounts == nil {
			d.Amounts = map[string]economy.Amount{}
		}
		d.Amounts[class] = economy.Amount{Amount: *b.number()}
	case "_share":
		d.Amounts[class] = economy.Amount{Amount: d.Amounts[class].Amount, Share: b.number()}
	}
	c.Divisions[division] = d
}

func (b *rebuilder) received(x *economy.Result, from string) {
	switch b.row["measure"] {
	case "economy_received":
		x.Received = append(x.Received, economy.Received{From: from, Total: *b.number()})
	case "economy_received_share":
		x.Received[len(x.Received)-1].Share = *b.number()
	case "economy_received_staff":
		x.Received[len(x.Received)-1].Staff = b.number()
	}
}

func (b *rebuilder) allocation(x *economy.Result, id string) {
	if x.Allocation == nil {
		x.Allocation = &economy.Allocation{}
	}
	a := x.Allocation
	last := len(a.Members) - 1
	switch b.row["measure"] {
	case "economy_unallocated":
		a.Unallocated = *b.number()
	case "economy_fees":
		a.Fees = b.number()
	case "economy_fee_difference":
		a.FeeDifference = b.number()
	case "economy_fees_agree":
		a.FeesAgree = b.row["value"] == "true"
	case "economy_member_fee":
		a.Members[last].Fee = b.number()
	case "economy_allocation_basis":
		a.Basis, a.Reason = b.row["value"], b.row["reason"]
	case "economy_member_weight":
		a.Members = append(a.Members, economy.MemberShare{Organisation: id, Weight: *b.number()})
	case "economy_member_share":
		a.Members[last].Share = *b.number()
	case "economy_member_amount":
		a.Members[last].Amount = *b.number()
	default:
		b.t.Fatalf("what is %v?", b.row)
	}
}

func (b *rebuilder) region(d *scoring.Document) {
	if d.Economy == nil {
		d.Economy = &scoring.EconomyResult{Divisions: map[string]map[string]float64{}, KeyFigures: map[string]scoring.Benchmark{}, Shares: map[string]map[string]scoring.Benchmark{}}
		for _, division := range economy.Divisions {
			d.Economy.Divisions[division], d.Economy.Shares[division] = map[string]float64{}, map[string]scoring.Benchmark{}
		}
	}
	x := d.Economy
	division, class, divided := strings.Cut(b.row["construct_or_item"], "/")
	switch measure := b.row["measure"]; {
	case measure == "economy_organisations_asked":
		x.Asked = b.whole()
	case measure == "economy_organisations_reported":
		x.N = b.whole()
	case measure == "economy_region_year":
		x.Year = b.number()
	case measure == "economy_sum_reported":
		x.Sums.Reported = *b.number()
	case measure == "economy_sum_own":
		x.Sums.Own = *b.number()
	case measure == "economy_sum_received":
		x.Sums.Received = *b.number()
	case measure == "economy_sum_unallocated":
		x.Sums.Unallocated = *b.number()
	case measure == "economy_sum_amount":
		x.Divisions[division][class] = *b.number()
	case divided:
		s := x.Shares[division][class]
		b.benchmark(&s)
		x.Shares[division][class] = s
	default:
		s := x.KeyFigures[division]
		b.benchmark(&s)
		x.KeyFigures[division] = s
	}
}
