package economy

import (
	"maps"
	"slices"

	"mogna/internal/survey"
)

// Earlier is a municipality's cost per resident in an earlier round, beside the later one's: in the prices of its own year, in those of
// the later year, and by what share the later cost is higher or lower than that. Where it is not compared there is the reason.
type Earlier struct {
	Year        *float64 `json:"year,omitempty"`
	PerResident *float64 `json:"perResident,omitempty"`
	Fixed       *float64 `json:"fixed,omitempty"`
	Change      *float64 `json:"change,omitempty"`
	Reason      string   `json:"reason,omitempty"`
}

// Since holds an organisation's costs against those of an earlier round; nothing where it has none there, or is no municipality.
func (r *Round) Since(before *Round, code string) *Earlier {
	is := func(o survey.Organisation) bool { return o.Code == code && o.Kind == survey.Municipality }
	now, then := slices.IndexFunc(r.Organisations, is), slices.IndexFunc(before.Organisations, is)
	if now < 0 || then < 0 || r.Results[now].Reported == nil || before.Results[then].Reported == nil {
		return nil
	}
	old, new := before.Results[then], r.Results[now]
	e := &Earlier{Year: old.Year, PerResident: old.KeyFigures[PerResident].Value}
	after := new.KeyFigures[PerResident].Value
	switch {
	case !slices.Equal(scopeOf(before.Questionnaire), scopeOf(r.Questionnaire)):
		e.Reason = ReasonScope
	case e.Year == nil || e.PerResident == nil || new.Year == nil || after == nil:
		e.Reason = ReasonNotStated
	default:
		fixed, known := inPricesOf(*new.Year, *e.Year, *e.PerResident)
		if !known {
			e.Reason = ReasonNoIndex
			break
		}
		e.Fixed = &fixed
		if fixed > 0 {
			change := *after/fixed - 1
			e.Change = &change
		}
	}
	return e
}

// scopeOf is what belongs to a questionnaire's total, area by area.
func scopeOf(q *survey.Questionnaire) []string {
	areas := map[string]bool{}
	for _, a := range q.Economy.Scope {
		areas[a.ID+map[bool]string{true: "+", false: "-"}[a.Belongs]] = true
	}
	return slices.Sorted(maps.Keys(areas))
}
