package scoring

import (
	"math"

	"mogna/internal/survey"
)

// Live is what a room has rated so far, drafts included: nothing that counts until it is handed in.
type Live struct {
	Raters       int          // who have rated anything
	Complete     int          // who have rated everything
	Capabilities []LiveRating // in the questionnaire's order
	Concordance  *Concordance
	Reason       string // why nothing is shown
}

// LiveRating is one capability's importance of 0–1, its rank, how many have rated it, and the standard deviation of their ratings,
// 0–0.5, on the same scale. Figures that too few stand behind are absent.
type LiveRating struct {
	Item             string
	Importance, Rank *float64
	Spread           *float64
	N                int
}

// LiveImportance works out importance, rank and agreement just as a round's results do (importance), of responses that may not
// be handed in yet.
func LiveImportance(organisations []survey.Organisation, t *Table) Live {
	doc := importance(t.q, organisations, t, nil)
	live := Live{Concordance: doc.Concordance, Reason: doc.Reason}
	var columns []int
	for c, i := range t.items {
		if i.Type == survey.ScaleItem {
			columns = append(columns, c)
		}
	}
	for r := range t.rows {
		rated := t.rated(r, columns)
		live.Raters += min(rated, 1)
		if rated == len(columns) {
			live.Complete++
		}
	}
	for _, c := range columns {
		x := doc.Capabilities[t.items[c].ID]
		one := LiveRating{Item: t.items[c].ID, Importance: x.Importance, Rank: x.Rank, N: x.N}
		if x.Importance != nil {
			spread := spreadOfRatings(t, c, *x.Importance)
			one.Spread = &spread
		}
		live.Capabilities = append(live.Capabilities, one)
	}
	return live
}

func (t *Table) rated(r int, columns []int) (n int) {
	for _, c := range columns {
		if x := t.value(r, c); !math.IsNaN(x) {
			n++
		}
	}
	return n
}

// spreadOfRatings is √(Σ (x − mean)²/n) over those who rated the item: all in the room are asked, so that they are no sample.
func spreadOfRatings(t *Table, c int, mean float64) float64 {
	options := t.q.Options(t.items[c])
	least, greatest := options[0].Value, options[len(options)-1].Value
	sum, n := 0.0, 0
	for r := range t.rows {
		if x := t.value(r, c); !math.IsNaN(x) {
			d := (x-least)/(greatest-least) - mean
			sum, n = sum+d*d, n+1
		}
	}
	return math.Sqrt(sum / float64(n))
}
