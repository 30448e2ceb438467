package xlsx

import (
	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// levels adds a sheet that counts each organisation's capabilities by level.
func (b *book) levels(d document) {
	name, levels := b.Say("Nivåer", "Levels"), d.LevelOptions()
	widths := []float64{10, 28}
	for range len(levels) + 4 {
		widths = append(widths, 16)
	}
	s := b.sheet(layout{name: b.nameFor(name, d), title: name + " – " + b.Of(d.Q.Title), widths: widths, head: 1, side: nameColumns, onePage: true,
		notes: []string{b.Say("Antal förmågor på varje nivå, ärvda nivåer inräknade.", "Number of capabilities at each level, inherited levels included.") + " " + b.means("strength", "weakness")}})
	heads := texts(headLook, s.Say("Kod", "Code"), s.Say("Organisation", "Organisation"))
	for _, l := range levels {
		heads = append(heads, text(s.level(l), headNumberLook))
	}
	s.add(append(heads, texts(headNumberLook, s.Say("Bedömda", "Assessed"), s.Say("Av", "Of"), s.Say("Styrkor", "Strengths"),
		s.Say("Svagheter", "Weaknesses"))...)...)
	for _, o := range b.arranged {
		s.profile(b.levelbooks[d.Questionnaire], o, d.Organisations[o.Code], levels)
	}
	s.close()
}

func (s *sheet) profile(x *levelbook, o scoring.OrganisationInfo, r scoring.OrganisationResult, levels []survey.Option) {
	row := texts(textLook, o.Code, o.Name)
	if r.Profile == nil {
		s.add(append(row, cell{s.Short(r.Reason), reasonLook})...)
		return
	}
	p := r.Profile
	for _, l := range levels {
		row = append(row, whole(model.CountOf(p.Counts, l.Value)).by(x.at(l, x.all(o.Code))))
	}
	s.add(append(row, whole(p.Answered).by("COUNT("+x.all(o.Code)+")"), whole(p.Asked),
		whole(len(p.Strengths)).by(x.beyond(o.Code, ">=", x.strength)), whole(len(p.Weaknesses)).by(x.beyond(o.Code, "<=", x.weakness)))...)
}
