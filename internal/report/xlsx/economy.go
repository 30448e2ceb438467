package xlsx

import (
	"mogna/internal/economy"
	"mogna/internal/scoring"
)

// economy adds what IT costs each organisation: as reported, with its parts of joint bodies', and by key figure.
func (b *book) economy(d document) {
	columns := append(b.whose(), figures(b.Say("År", "Year"), 7), figures(b.Say("Redovisat, kr", "Reported, SEK"), 15), figures(b.Say("Del av gemensamt, kr", "Share of joint costs, SEK"), 15),
		figures(b.Say("Jämförbar kostnad, kr", "Comparable cost, SEK"), 15), figures(b.Say("Användare", "Users"), 11), figures(b.Say("Arbetsplatser", "Devices"), 13), figures(b.Say("It-personal, årsarbetare", "IT staff, FTE"), 10))
	for _, id := range economy.KeyFigures {
		columns = append(columns, figures(b.EconomyTitle(id), 14))
	}
	var rows [][]cell
	for _, o := range b.model.Comparison.Organisations {
		rows = append(rows, b.economyRow(o, d.Organisations[o.Code]))
	}
	if d.Economy != nil {
		s := d.Economy.Sums
		for _, line := range []struct {
			name string
			of   float64
		}{{b.Say("Alla, redovisat", "All, reported"), s.Reported}, {b.Say("Kommunernas egna kostnader", "The municipalities’ own costs"), s.Own},
			{b.Say("Gemensamma organisationers, fördelat på kommuner", "Joint bodies’, allocated to municipalities"), s.Received}, {b.Say("Gemensamma organisationers, inte fördelat", "Joint bodies’, not allocated"), s.Unallocated}} {
			rows = append(rows, []cell{{}, text(line.name, sumLook), {}, {line.of, wholeLook}})
		}
		rows = append(rows, []cell{{}, text(b.Say("Organisationer som har redovisat", "Organisations that have reported"), sumLook), {}, whole(d.Economy.N)},
			[]cell{{}, text(b.Say("Organisationer som ska redovisa", "Organisations asked to report"), sumLook), {}, whole(d.Economy.Asked)})
	}
	b.list(d, list{name: b.Say("Ekonomi", "IT costs"), columns: columns, rows: rows,
		note: b.Say("När kommunerna jämförs räknas kommunens egna kostnader och dess del av de gemensamma organisationernas kostnader. Varje redovisad krona räknas en gång i summan.",
			"Municipalities are compared on their own costs plus their share of joint bodies’ costs. Each krona reported is counted once in the sum.")})
}

func (b *book) economyRow(o scoring.OrganisationInfo, r scoring.OrganisationResult) []cell {
	x := r.Economy
	if x == nil {
		x = &economy.Result{}
	}
	reported, compared, received := &economy.Costs{Reason: r.Reason}, &economy.Costs{Reason: x.AllocatedReason}, (*float64)(nil)
	if x.Reported != nil {
		reported = x.Reported
	}
	if x.Allocated != nil {
		compared = x.Allocated
	}
	for _, p := range x.Received {
		sum := p.Total
		if received != nil {
			sum += *received
		}
		received = &sum
	}
	row := append(b.who(o.Code), number(x.Year, plainLook), b.because(reported.Total, reported.Reason, wholeLook), number(received, wholeLook),
		b.because(compared.Total, compared.Reason, wholeLook), number(x.Users, wholeLook), number(x.Workplaces, wholeLook), number(x.Staff, indexLook))
	for _, id := range economy.KeyFigures {
		f := x.KeyFigures[id]
		row = append(row, b.because(f.Value, f.Reason, indexLook))
	}
	return row
}
