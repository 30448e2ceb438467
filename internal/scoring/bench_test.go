package scoring_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"

	"mogna/internal/cputest"
	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

const (
	benchItems       = 85
	benchRespondents = 30
)

// country is a questionnaire of 85 items in 24 leaves, six categories and two dimensions, with 30 respondents from each of n
// organisations.
func country(n int) ([]survey.Organisation, Input) {
	q := instrument()
	q.Constructs, q.Sections = nil, []survey.Section{{ID: "all"}}
	var leaves []string
	for d := range 2 {
		dimension := survey.Construct{ID: fmt.Sprint("d", d), Weight: 1}
		for c := range 3 {
			category := survey.Construct{ID: fmt.Sprint("c", d, c), Weight: 1}
			for l := range 4 {
				leaf := fmt.Sprint("l", d, c, l)
				leaves = append(leaves, leaf)
				category.Children = append(category.Children, survey.Construct{ID: leaf, Weight: 1})
			}
			dimension.Children = append(dimension.Children, category)
		}
		q.Constructs = append(q.Constructs, dimension)
	}
	for i := range benchItems {
		item := scaleItem(fmt.Sprint("i", i), leaves[i%len(leaves)])
		item.Reverse = i%5 == 0
		q.Sections[0].Items = append(q.Sections[0].Items, item)
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	var organisations []survey.Organisation
	for o := range n {
		size := 2000 + rnd.IntN(100_000)
		organisations = append(organisations, survey.Organisation{Code: fmt.Sprintf("%05d", o), Kind: survey.Municipality, Population: &size})
	}
	t := NewTable(q, organisations)
	codes := make([]uint8, benchItems)
	for o := range n {
		for r := range benchRespondents {
			for c := range codes {
				codes[c] = uint8(rnd.IntN(6)) // one in six unanswered
			}
			t.AddCodes(organisations[o].Code, q.Roles[r%3], codes)
		}
	}
	return organisations, Input{Questionnaire: q, Responses: t}
}

func BenchmarkCompute(b *testing.B) {
	for _, n := range []int{15, 290, 10_000} {
		b.Run(fmt.Sprint("organisations=", n), func(b *testing.B) {
			organisations, in := country(n)
			b.ReportAllocs()
			defer cputest.Measure(b)()
			for b.Loop() {
				Compute(in, organisations)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/organisation")
		})
	}
}

// BenchmarkFloor reads the same answers once and sums their option numbers: no scoring can be faster than reading.
func BenchmarkFloor(b *testing.B) {
	for _, n := range []int{15, 290, 10_000} {
		b.Run(fmt.Sprint("organisations=", n), func(b *testing.B) {
			codes := make([]uint8, n*benchRespondents*benchItems)
			sum := 0
			defer cputest.Measure(b)()
			for b.Loop() {
				for _, c := range codes {
					sum += int(c)
				}
			}
			runtime.KeepAlive(sum)
		})
	}
}

// BenchmarkReplace works out one organisation anew among all.
func BenchmarkReplace(b *testing.B) {
	organisations, in := country(290)
	round := NewRound(organisations, []Input{in})
	one := NewTable(in.Questionnaire, organisations)
	for range benchRespondents {
		one.AddCodes(organisations[0].Code, in.Questionnaire.Roles[0], make([]uint8, benchItems))
	}
	for b.Loop() {
		round.Replace([]string{organisations[0].Code}, []Input{{Questionnaire: in.Questionnaire, Responses: one}})
	}
}
