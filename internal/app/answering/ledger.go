package answering

import (
	"context"
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"mogna/internal/app/audit"
	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/ledger"
	"mogna/internal/survey"
)

// LedgerOrder is a ledger with what a person has chosen: the chart and that it is right, the columns and sheets, what is done with copies,
// accounts' pools and the units to leave out.
type LedgerOrder struct {
	Files     []importing.File
	Preview   bool
	Chart     string
	Confirmed bool
	Columns   []string
	Sheets    []string
	Copies    string
	Moves     map[string]string
	Without   []string
}

// LedgerImport is what was read of a ledger and where it is proposed to go, or in the end was taken. Doubt tells that it seems to follow another
// chart.
type LedgerImport struct {
	importing.Ledger
	Chart   *ledger.Chart
	Other   *ledger.Chart
	Doubt   *survey.Fault
	Groups  []ledger.Group
	Pools   []LedgerPool
	Units   []ledger.UnitSum
	Total   *float64 // filled in where the draft has none
	Changed int
	total   string   // the item of Total
	pools   []string // that accounts can be moved to
}

// LedgerPool is a pool with the question that it answers, what the ledger comes to and what the draft says.
type LedgerPool struct {
	Pool   string
	Item   string
	Sum    float64
	Answer *float64
}

// ImportLedger reads a ledger, proposes a cost pool for each account, and without preview fills the draft with the pools' sums. It remembers
// accounts that a person has moved. Nothing else of the ledger is kept.
func (s *Service) ImportLedger(ctx context.Context, actor permission.Actor, assignment int64, order LedgerOrder) (l *LedgerImport, err error) {
	run := s.store.Write
	if order.Preview {
		run = s.store.Read
	}
	err = run(ctx, func(tx Tx) error {
		now := s.clock()
		d, err := figureResponse(tx, actor, assignment, order.Preview, now)
		if err != nil {
			return err
		}
		chart, known := ledger.Find(order.Chart)
		switch {
		case !known:
			return errNoChart
		case !chart.Fits(d.questionnaire):
			return errNoLedger
		}
		read, err := importing.ParseLedger(order.Files, importing.Asked{Columns: order.Columns, Year: d.year(), Sheets: order.Sheets, Copies: order.Copies})
		if err != nil {
			return err
		}
		remembered, err := tx.LedgerAccounts(d.assignment.Organisation, chart.ID)
		if err != nil {
			return err
		}
		l = &LedgerImport{Ledger: read, Chart: chart, pools: []string{ledger.Left}}
		for _, p := range d.questionnaire.Economy.Pools {
			l.pools = append(l.pools, p.ID)
		}
		l.propose(order, remembered)
		if faults := l.check(order); len(faults) > 0 {
			return survey.Refuse(faults)
		}
		l.fill(d)
		if order.Preview {
			return nil
		}
		if open := l.open(order); len(open) > 0 {
			return survey.Refuse(open)
		}
		return s.takeLedger(tx, actor, d, l, remembered, now)
	})
	return l, err
}

var (
	errNoChart  = survey.Fail(survey.Invalid, "Välj en kontoplan.", "Choose a chart of accounts.")
	errNoLedger = survey.Fail(survey.Conflict, "Bara det nya formuläret om it-ekonomi kan fyllas i från huvudboken.", "Only the new questionnaire about IT costs can be filled in from the ledger.")
)

// propose groups what was read, as the chart, what is remembered and what the person has chosen say.
func (l *LedgerImport) propose(order LedgerOrder, remembered map[string]string) {
	l.Other, l.Doubt = ledger.WrongChart(l.Rows, l.Chart)
	rows, turned := ledger.Upright(l.Rows, l.Chart)
	if turned {
		l.Notes = append(l.Notes, survey.Say("Filen skriver kostnader med minus. De läses som kostnader.", "The file writes costs with a minus. They are read as costs."))
	}
	l.Units = ledger.Units(rows, l.Chart)
	l.Groups = ledger.Propose(ledger.Without(rows, order.Without), l.Chart, remembered)
	ledger.Move(l.Groups, order.Moves)
}

// fill tells what each pool comes to and what the draft says. A total that is missing there becomes the sum of the pools.
func (l *LedgerImport) fill(d *openResponse) {
	kept, sums, all := survey.ValuesOf(d.view().Shown), ledger.Sums(l.Groups), 0.0
	for _, i := range d.questionnaire.Items() {
		answer := kept[i.ID].Number
		if i.Measure == "total" && answer == nil {
			l.total = i.ID
		}
		if i.Pool == "" {
			continue
		}
		sum, has := sums[i.Pool]
		switch {
		case has:
			l.Pools = append(l.Pools, LedgerPool{Pool: i.Pool, Item: i.ID, Sum: sum, Answer: answer})
			all += math.Round(sum)
			if answer == nil || *answer != math.Round(sum) {
				l.Changed++
			}
		case answer != nil:
			all += *answer
		}
	}
	if l.total != "" && len(l.Pools) > 0 {
		l.Total, l.Changed = &all, l.Changed+1
	}
}

// open is what stands in the way of taking the ledger in.
func (l *LedgerImport) open(order LedgerOrder) []survey.Fault {
	open := slices.Concat(l.Questions, l.Faults)
	if l.Doubt != nil && !order.Confirmed {
		open = append(open, *l.Doubt)
	}
	if len(l.Pools) == 0 && len(open) == 0 {
		open = append(open, survey.Fault{What: survey.Say("Inget belopp hör till något kostnadsslag.", "No amount belongs to any cost pool."), Mend: survey.Say("Flytta minst ett konto till ett kostnadsslag.", "Move at least one account to a cost pool.")})
	}
	return open
}

// check holds what was chosen against the file and the questionnaire.
func (l *LedgerImport) check(order LedgerOrder) (faults []survey.Fault) {
	for _, account := range slices.Sorted(maps.Keys(order.Moves)) {
		if !slices.Contains(l.pools, order.Moves[account]) || !slices.ContainsFunc(l.Rows, func(r ledger.Row) bool { return r.Account == account }) {
			faults = append(faults, survey.Fault{Path: "pool", What: survey.Say("Kontot eller kostnadsslaget finns inte.", "There is no such account or cost pool."), Mend: survey.Say("Granska filen på nytt.", "Check the file again.")})
		}
	}
	for _, unit := range order.Without {
		if !slices.ContainsFunc(l.Units, func(u ledger.UnitSum) bool { return u.Unit == unit }) {
			faults = append(faults, survey.Fault{Path: "without", What: survey.Say("Enheten finns inte i filen.", "The unit is not in the file."), Mend: survey.Say("Granska filen på nytt.", "Check the file again.")})
		}
	}
	return faults
}

// takeLedger writes the sums into the draft and remembers what was moved.
func (s *Service) takeLedger(tx Tx, actor permission.Actor, d *openResponse, l *LedgerImport, remembered map[string]string, now time.Time) error {
	w := Writing{Writer: "import", Since: d.assignment.Revision}
	for _, p := range l.Pools {
		w.Answers = append(w.Answers, survey.Answer{Item: p.Item, Value: survey.Num(math.Round(p.Sum))})
	}
	if l.Total != nil {
		w.Answers = append(w.Answers, survey.Answer{Item: l.total, Value: survey.Num(*l.Total)})
	}
	if faults := d.check(w.Answers); len(faults) > 0 {
		return survey.Refuse(faults)
	}
	if err := d.write(tx, w, now); err != nil {
		return err
	}
	moved := maps.Clone(remembered)
	for _, g := range l.Groups {
		delete(moved, g.Account)
		if g.Pool != g.Proposed {
			moved[g.Account] = g.Pool
		}
	}
	if err := tx.PutLedgerAccounts(d.assignment.Organisation, l.Chart.ID, moved); err != nil {
		return err
	}
	return audit.Record(tx, now, actor.Name(), "import-ledger", audit.AssignmentObject(d.assignment.ID), fmt.Sprintf("%d cost pools, %d changed, by %s", len(l.Pools), l.Changed, l.Chart.ID))
}
