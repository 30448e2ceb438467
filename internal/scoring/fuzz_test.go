package scoring_test

import (
	"encoding/binary"
	"encoding/json"
	"math"
	"testing"

	. "mogna/internal/scoring"
	"mogna/internal/survey"
)

// FuzzCompute draws a questionnaire's numbers and the answers' codes from bytes: whatever they are, there is no panic, and no
// NaN or infinity in the document, which JSON would refuse.
func FuzzCompute(f *testing.F) {
	f.Add([]byte{}, uint8(0))
	f.Add([]byte("\x00\x01\x02\x03\x04\x05\xfe\xff aaaaaaaabbbbbbbbcccccccc"), uint8(1))
	f.Add(make([]byte, 400), uint8(7))
	f.Fuzz(func(t *testing.T, data []byte, shape uint8) {
		b := &source{data}
		q := hostile(b, shape)
		organisations := append(municipalities("A", "B", "C", "D"), survey.Organisation{Code: "J", Kind: survey.JointBody, Members: []string{"A", "J", "nowhere"}})
		for n := range organisations {
			size := int(b.next()) - 5 // nobody, and fewer
			organisations[n].Population = &size
		}
		round := NewRound(organisations, []Input{hostileInput(b, q, organisations)})
		c := round.Comparison(RoundInfo{})
		codes := []string{"B", "nowhere"}
		round.Replace(codes, []Input{{Questionnaire: q, Responses: NewTable(q, organisations)}})
		for _, x := range []Comparison{c, round.Comparison(RoundInfo{})} {
			if _, err := json.Marshal(x); err != nil {
				t.Fatal(err)
			}
		}
		if d, ok := round.Derive("q", "A", ""); ok {
			if _, err := json.Marshal(d); err != nil {
				t.Fatal(err)
			}
		}
		in := hostileInput(b, q, organisations)
		if q.Kind == survey.Maturity {
			if _, err := json.Marshal(CompareRounds(in, in, organisations)); err != nil {
				t.Fatal(err)
			}
		}
	})
}

// source gives bytes for as long as there are any, and zeros then.
type source struct{ data []byte }

func (s *source) next() byte {
	if len(s.data) == 0 {
		return 0
	}
	b := s.data[0]
	s.data = s.data[1:]
	return b
}

// number is any that a questionnaire may hold: up to ±1e15, often small.
func (s *source) number() float64 {
	var b [8]byte
	if s.next()%4 > 0 {
		return float64(s.next())
	}
	for n := range b {
		b[n] = s.next()
	}
	x := math.Float64frombits(binary.LittleEndian.Uint64(b[:]))
	if math.IsNaN(x) {
		return 0
	}
	return max(-1e15, min(x, 1e15))
}

func hostile(b *source, shape uint8) *survey.Questionnaire {
	q := instrument()
	q.Kind = []survey.Kind{survey.Maturity, survey.Capability, survey.Importance, survey.Maturity}[shape%4]
	if shape&4 > 0 {
		q.Per = survey.PerOrganisation
	}
	if shape&8 > 0 {
		q.Scoring.Aggregate = survey.Pooled
	}
	least := b.number()
	var scale survey.Scale
	for n := range 2 + int(shape>>4) {
		if n > 0 {
			least += math.Abs(b.number()) + 1
		}
		scale.Options = append(scale.Options, survey.Option{Value: least})
	}
	q.Scales["s"] = scale
	for n := range q.Sections[0].Items {
		q.Sections[0].Items[n].Weight = math.Abs(b.number())
	}
	for d := range q.Constructs {
		q.Constructs[d].Weight = math.Abs(b.number())
	}
	q.Scoring.RoleWeights = map[survey.Role]float64{it: math.Abs(b.number()), head: math.Abs(b.number())}
	q.Scoring.MinAnswered, q.Scoring.MinCoverage, q.Scoring.MinRespondents = float64(b.next())/255, float64(b.next())/255, int(b.next()%5)
	return q
}

func hostileInput(b *source, q *survey.Questionnaire, organisations []survey.Organisation) Input {
	t := NewTable(q, organisations)
	roles := []survey.Role{it, head, boss, "", "kung"}
	for range 1 + int(b.next()%32) {
		codes := make([]uint8, len(q.Items()))
		for c := range codes {
			codes[c] = b.next()
		}
		t.AddCodes(organisations[int(b.next())%len(organisations)].Code, roles[int(b.next())%len(roles)], codes)
	}
	return Input{Questionnaire: q, Responses: t}
}
