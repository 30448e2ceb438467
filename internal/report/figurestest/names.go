package figurestest

import (
	"net/url"
	"strconv"
)

// subject is what a number is about; none of a part is all.
type subject struct{ questionnaire, organisation, id string }

func (s subject) path(measure string) string {
	return name(s.questionnaire) + "/" + name(s.organisation) + "/" + name(s.id) + "/" + measure
}

func name(id string) string {
	if id == "" {
		return "*"
	}
	return url.PathEscape(id)
}

// value is a level as part of a name.
func value(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
