package figurestest

import (
	"strconv"

	"mogna/internal/scoring"
)

func (f *figures) risks(list []scoring.Risk) {
	for _, r := range list {
		s := subject{id: "R" + strconv.Itoa(r.Number)}
		f.whole(s, "risk/number", r.Number)
		f.whole(s, "risk/likelihood", r.Likelihood)
		f.whole(s, "risk/impact", r.Impact)
		f.whole(s, "risk/value", r.Value)
	}
}
