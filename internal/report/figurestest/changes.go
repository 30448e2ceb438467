package figurestest

import "mogna/internal/scoring"

func (f *figures) changes(x scoring.Changes) {
	all := subject{questionnaire: x.Questionnaire.ID}
	f.whole(all, "change/common", x.Common)
	f.whole(all, "change/items", x.Items)
	for code, list := range x.Organisations {
		for id, c := range list {
			s := subject{questionnaire: all.questionnaire, organisation: code, id: id}
			f.some(s, "change/before", c.Before)
			f.some(s, "change/after", c.After)
			f.some(s, "change/change", c.Change)
			f.some(s, "change/low", c.Low)
			f.some(s, "change/high", c.High)
			f.some(s, "change/p", c.P)
		}
	}
}
