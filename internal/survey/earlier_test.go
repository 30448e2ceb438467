package survey

import (
	"strings"
	"testing"
	"time"
)

func TestWhichRoundsCanBeComparedWith(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	form := func(id string, kind Kind) []*Questionnaire { return []*Questionnaire{{ID: id, Kind: kind}} }
	maturity, other := form("digital-mognad", Maturity), form("formagor-2030", Capability)
	for name, c := range map[string]struct {
		earlier     Round
		own, theirs []*Questionnaire
		refused     string // what the fault says, in English
	}{
		"closed":             {Round{ID: 1, Status: Closed, Closes: now.AddDate(-1, 0, 0)}, maturity, append(other, maturity...), ""},
		"published":          {Round{ID: 1, Status: Published, Closes: now.AddDate(-1, 0, 0)}, maturity, maturity, ""},
		"archived":           {Round{ID: 1, Status: Archived, Closes: now.AddDate(-1, 0, 0)}, maturity, maturity, ""},
		"itself":             {Round{ID: 2, Status: Closed, Closes: now}, maturity, maturity, "with itself"},
		"open":               {Round{ID: 1, Status: Open, Closes: now.AddDate(-1, 0, 0)}, maturity, maturity, "not closed"},
		"at the same time":   {Round{ID: 1, Status: Closed, Closes: now}, maturity, maturity, "was not before"},
		"nothing in common":  {Round{ID: 1, Status: Closed, Closes: now.AddDate(-1, 0, 0)}, maturity, form("other", Maturity), "in common"},
		"no maturity":        {Round{ID: 1, Status: Closed, Closes: now.AddDate(-1, 0, 0)}, other, other, "in common"},
		"another kind of id": {Round{ID: 1, Status: Closed, Closes: now.AddDate(-1, 0, 0)}, maturity, form("digital-mognad", Importance), "in common"},
	} {
		r := Round{ID: 2, Closes: now}
		faults := r.CompareWith(&c.earlier, c.own, c.theirs)
		if c.refused == "" {
			if len(faults) != 0 || r.EarlierRound != 1 {
				t.Errorf("%s: %+v", name, faults)
			}
			continue
		}
		if len(faults) != 1 || faults[0].Path != "earlierRoundId" || !strings.Contains(faults[0].What[English], c.refused) || faults[0].Mend[Swedish] == "" || r.EarlierRound != 0 {
			t.Errorf("%s: %+v", name, faults)
		}
	}
	r := Round{ID: 2, Closes: now}
	if all := r.CompareWith(&Round{ID: 3, Status: Open, Closes: now.AddDate(1, 0, 0)}, maturity, other); len(all) != 3 {
		t.Errorf("every fault at once: %+v", all)
	}
}
