package scoring_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

const simulatedRounds = 2000

// Rounds of fourteen municipalities with 3–9 respondents each, of whom every answer is drawn: the sets hold the true ranks at least as
// often as they say. By itself: of municipalities. All at once: of whole rounds. True is the score that the municipality would have if
// everybody in the roles were asked.
func TestRankSetsHoldTheTrueRanks(t *testing.T) {
	for name, exact := range map[string]bool{"as told": false, "exact": true} {
		t.Run(name, func(t *testing.T) {
			c := coverage{}
			for round := range simulatedRounds {
				c.add(simulate(round, exact))
			}
			marginal, whole := float64(c.held)/float64(c.placed), float64(c.rounds)/simulatedRounds
			t.Logf("by itself %.1f %% of %d places, %.1f places wide; all at once %.1f %% of rounds, %.1f wide; of 14", 100*marginal, c.placed,
				float64(c.width)/float64(c.placed), 100*whole, float64(c.allWidth)/float64(c.placed))
			if marginal < 0.95 || whole < 0.95 {
				t.Error("they hold less often than they say")
			}
			if c.placed < 10*simulatedRounds || float64(c.width) > 13.5*float64(c.placed) {
				t.Error("they say nothing")
			}
		})
	}
}

type coverage struct{ placed, held, rounds, width, allWidth int }

func (c *coverage) add(truth map[string]float64, doc Document) {
	all := true
	for code, score := range truth {
		r := doc.Organisations[code].Total.Rank
		if r == nil {
			continue
		}
		place, shown := 1, 0
		for other, x := range truth {
			if doc.Organisations[other].Total.Value != nil {
				shown++
				if x > score {
					place++
				}
			}
		}
		c.placed++
		c.width, c.allWidth = c.width+r.High-r.Low+1, c.allWidth+r.AllHigh-r.AllLow+1
		if r.Low <= place && place <= r.High && r.High <= shown {
			c.held++
		}
		all = all && r.AllLow <= place && place <= r.AllHigh
	}
	if all {
		c.rounds++
	}
}

// simulate draws a round: municipalities around 50 with a standard deviation of 14, persons around their municipality with one of 18,
// and answers to four items around the person with one of 20, on a scale of five options.
func simulate(round int, exact bool) (truth map[string]float64, doc Document) {
	rnd := rand.New(rand.NewPCG(2024, uint64(round)))
	q := oneLeaf(4, nil)
	q.Per, q.Roles, q.Scoring.MinRespondents = survey.PerRespondent, []survey.Role{it}, 3
	truth = map[string]float64{}
	var codes []string
	for n := range 14 {
		codes = append(codes, fmt.Sprintf("%02d", n))
	}
	organisations := municipalities(codes...)
	table := NewTable(q, organisations)
	for _, code := range codes {
		mean := 50 + 14*rnd.NormFloat64()
		truth[code] = expected(mean, math.Hypot(18, 20))
		for range 3 + rnd.IntN(7) {
			person, answers := mean+18*rnd.NormFloat64(), make([]uint8, len(q.Items()))
			for i := range answers {
				answers[i] = 1 + uint8(max(0, min(4, math.Round((person+20*rnd.NormFloat64())/25))))
			}
			table.AddCodes(code, it, answers)
		}
	}
	return truth, Compute(Input{Questionnaire: q, Responses: table, Exact: exact}, organisations)
}

// expected is the mean score of an answer on five options that rounds a normal deviate.
func expected(mean, sd float64) (score float64) {
	for k := range 4 { // beyond each limit another 25 points
		score += 25 * 0.5 * math.Erfc((25*float64(k)+12.5-mean)/(sd*math.Sqrt2))
	}
	return score
}
