package httpapi

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"mogna/api"
	"mogna/internal/app/answering"
	"mogna/internal/importing"
	"mogna/internal/ledger"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// maxLedgerRows is how many of an account's rows are shown, the largest first.
const maxLedgerRows = 50

// ImportLedger reads a respondent's own ledger.
func (s *server) ImportLedger(ctx context.Context, r api.ImportLedgerRequestObject) (api.ImportLedgerResponseObject, error) {
	sent, err := readParts(r.Body)
	if err != nil {
		return nil, err
	}
	order := answering.LedgerOrder{Files: sent.Files, Preview: sent.Preview, Confirmed: sent.Confirmed, Columns: sent.fields["column"], Without: sent.fields["without"], Sheets: sent.fields["sheet"], Moves: map[string]string{}}
	for _, chart := range sent.fields["chart"] {
		order.Chart = chart
	}
	for _, copies := range sent.fields["copies"] {
		order.Copies = copies
	}
	for _, move := range sent.fields["pool"] {
		account, pool, _ := strings.Cut(move, "=")
		order.Moves[account] = pool
	}
	read, err := s.app.Answering.ImportLedger(ctx, actorOf(ctx), r.AssignmentID, order)
	if err != nil {
		return nil, err
	}
	return api.ImportLedger200JSONResponse(ledgerImport(read, order.Preview, languageOf(ctx))), nil
}

func ledgerImport(l *answering.LedgerImport, preview bool, lang string) api.LedgerImport {
	out := api.LedgerImport{Preview: preview, Chart: l.Chart.ID, Rows: len(l.Rows), Changed: l.Changed, Total: l.Total,
		Faults: faultList(l.Faults, lang), Questions: faultList(l.Questions, lang), Columns: each(l.Columns, importedColumn),
		Sheets: each(l.Sheets, func(s importing.LedgerSheet) api.LedgerSheet {
			return api.LedgerSheet{ID: s.ID, Source: s.Source, Hidden: s.Hidden, Rows: s.Rows, Read: s.Read}
		}),
		Unread: each(l.Unread, func(c tabular.Cell) api.UnreadCell { return api.UnreadCell{Line: c.Row, Cell: c.Ref(), Text: c.Text} }),
		Notes:  each(l.Notes, func(t survey.Text) string { return t.In(lang) }),
		Charts: each(ledger.Charts, func(c *ledger.Chart) api.LedgerChart {
			return api.LedgerChart{ID: c.ID, Title: c.Title, Edition: c.Edition, Checked: c.Checked, Source: c.Source.In(lang)}
		}),
		Pools: each(l.Pools, func(p answering.LedgerPool) api.LedgerPool {
			return api.LedgerPool{Pool: p.Pool, Item: p.Item, Sum: p.Sum, Answer: p.Answer}
		}),
		Units: each(l.Units, func(u ledger.UnitSum) api.LedgerUnit { return api.LedgerUnit{Unit: u.Unit, Sum: u.Sum, Count: u.Rows} }),
	}
	out.Groups = each(l.Groups, func(g ledger.Group) api.LedgerGroup {
		return api.LedgerGroup{Account: g.Account, Name: g.Name, Pool: g.Pool, Proposed: g.Proposed, Why: g.Why.In(lang), Doubt: filled(g.Doubt.In(lang)), Moved: g.Moved, Sum: g.Sum, Count: len(g.Rows), Rows: largestRows(g.Rows)}
	})
	if c := l.Copies; c != nil {
		out.Copies = &api.LedgerCopies{Count: c.Count, Sum: c.Sum, Lines: c.Lines}
	}
	if l.Doubt != nil {
		out.OtherChart = &l.Other.ID
		out.Doubt = &faultList([]survey.Fault{*l.Doubt}, lang)[0]
	}
	return out
}

func largestRows(rows []ledger.Row) []api.LedgerRow {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b ledger.Row) int { return cmp.Compare(math.Abs(b.Amount), math.Abs(a.Amount)) })
	return each(rows[:min(maxLedgerRows, len(rows))], func(r ledger.Row) api.LedgerRow {
		return api.LedgerRow{Line: r.Line, Unit: r.Unit, Activity: r.Activity, Supplier: r.Supplier, Text: r.Text, Amount: r.Amount}
	})
}
