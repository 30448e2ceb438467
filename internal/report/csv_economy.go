package report

import (
	"strconv"

	"mogna/internal/economy"
	"mogna/internal/scoring"
)

func (c *csvWriter) costOf(code, id string) subject {
	return subject{code, id, c.labels.economyTitle(id)}
}

// economy writes one organisation's costs. Amounts are in kronor, shares 0–1; a class is named by its division and itself.
func (c *csvWriter) economy(code string, x *economy.Result) {
	if x == nil {
		return
	}
	s := subject{organisation: code, title: c.labels.of(c.doc.q.Title)}
	c.given(s, "economy_year", x.Year)
	c.given(s, "economy_users", x.Users)
	c.given(s, "economy_workplaces", x.Workplaces)
	c.given(s, "economy_staff", x.Staff)
	c.costs(s, "economy_reported", x.Reported)
	c.costs(s, "economy_allocated", x.Allocated)
	if x.AllocatedReason != "" {
		c.missing(s, "economy_allocated", x.AllocatedReason)
	}
	for _, p := range x.Received {
		from := subject{code, p.From, c.labels.organisation(p.From)}
		c.number(from, "economy_received", p.Total)
		c.number(from, "economy_received_share", p.Share)
		c.given(from, "economy_received_staff", p.Staff)
	}
	c.allocation(s, x.Allocation)
	for _, id := range economy.KeyFigures {
		if f, there := x.KeyFigures[id]; there {
			c.either(c.costOf(code, id), "economy_key_figure", f.Value, f.Reason)
		}
	}
}

// costs writes a total and its divisions.
func (c *csvWriter) costs(s subject, measure string, x *economy.Costs) {
	if x == nil {
		return
	}
	c.either(s, measure, x.Total, x.Reason)
	for _, id := range economy.Divisions {
		d, there := x.Divisions[id]
		if !there {
			continue
		}
		of := c.costOf(s.organisation, id)
		c.either(of, measure+"_sum", d.Sum, d.Reason)
		if d.Sum != nil {
			c.either(of, measure+"_difference", d.Difference, d.Reason)
		}
		c.given(of, measure+"_difference_share", d.DifferenceShare)
		c.text(of, measure+"_reconciled", strconv.FormatBool(d.Reconciled))
	}
	for _, k := range c.labels.classes(c.doc) {
		if a, there := x.Divisions[k.division].Amounts[k.id]; there {
			of := subject{s.organisation, k.path(), k.title}
			c.number(of, measure+"_amount", a.Amount)
			c.given(of, measure+"_share", a.Share)
		}
	}
}

// allocation writes to whom a joint body's costs go.
func (c *csvWriter) allocation(s subject, a *economy.Allocation) {
	if a == nil {
		return
	}
	c.number(s, "economy_unallocated", a.Unallocated)
	if a.Reason != "" {
		c.missing(s, "economy_allocation_basis", a.Reason)
	}
	c.text(s, "economy_allocation_basis", a.Basis)
	for _, m := range a.Members {
		of := subject{s.organisation, m.Organisation, c.labels.organisation(m.Organisation)}
		c.number(of, "economy_member_weight", m.Weight)
		c.number(of, "economy_member_share", m.Share)
		c.number(of, "economy_member_amount", m.Amount)
	}
}

// region writes what the round's organisations cost together, and how the municipalities spread.
func (c *csvWriter) region(x *scoring.EconomyResult) {
	if x == nil {
		return
	}
	s := c.total()
	c.whole(s, "economy_organisations_asked", x.Asked)
	c.whole(s, "economy_organisations_reported", x.N)
	c.number(s, "economy_sum_reported", x.Sums.Reported)
	c.number(s, "economy_sum_own", x.Sums.Own)
	c.number(s, "economy_sum_received", x.Sums.Received)
	c.number(s, "economy_sum_unallocated", x.Sums.Unallocated)
	for _, id := range economy.KeyFigures {
		if b, there := x.KeyFigures[id]; there {
			c.benchmark(c.costOf("", id), b)
		}
	}
	for _, k := range c.labels.classes(c.doc) {
		of := subject{"", k.path(), k.title}
		if sum, there := x.Divisions[k.division][k.id]; there {
			c.number(of, "economy_sum_amount", sum)
		}
		if b, there := x.Shares[k.division][k.id]; there {
			c.benchmark(of, b)
		}
	}
}
