package report

import (
	"fmt"
	"slices"
	"strconv"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

// capabilities adds the columns of a capability questionnaire: levels and profile, and then what follows from them.
func (v *variables) capabilities() {
	v.profile(subjectOf{}, func(r scoring.OrganisationResult) *scoring.AreaProfile {
		if r.Profile == nil {
			return nil
		}
		return &scoring.AreaProfile{Asked: r.Profile.Asked, Answered: r.Profile.Answered, Counts: r.Profile.Counts}
	})
	survey.Walk(v.doc.q.Constructs, func(k survey.Construct, _ int) {
		s, of := subjectOf{id: k.ID, title: k.Title}, areaOfProfile(k.ID)
		v.profile(s, of)
		v.add(s, v.levelled("mean_level"), "mean_level", func(r scoring.OrganisationResult) string {
			if a := of(r); a != nil {
				return optional(a.Mean)
			}
			return ""
		})
	})
	v.calibration()
	for _, i := range v.doc.capabilities() {
		s := item(i)
		v.add(s, v.levelled("level"), "level", func(r scoring.OrganisationResult) string {
			if l, there := r.Levels[i.ID]; there {
				return exact(l.Value)
			}
			return ""
		})
		v.add(s, definitionOf("inherited_from"), "inherited", func(r scoring.OrganisationResult) string { return defuse(r.Levels[i.ID].InheritedFrom) })
	}
	for _, i := range v.doc.capabilities() {
		v.priority(item(i))
	}
	for _, i := range v.doc.capabilities() {
		v.teachers(item(i))
	}
}

func item(i survey.Item) subjectOf { return subjectOf{id: i.ID, title: i.Text} }

func areaOfProfile(id string) func(scoring.OrganisationResult) *scoring.AreaProfile {
	return func(r scoring.OrganisationResult) *scoring.AreaProfile {
		if r.Profile == nil {
			return nil
		}
		n := slices.IndexFunc(r.Profile.Areas, func(a scoring.AreaProfile) bool { return a.Area == id })
		if n < 0 {
			return nil
		}
		return &r.Profile.Areas[n]
	}
}

func (v *variables) profile(s subjectOf, of func(scoring.OrganisationResult) *scoring.AreaProfile) {
	add := func(d definition, suffix string, read func(*scoring.AreaProfile) int) {
		v.add(s, d, suffix, func(r scoring.OrganisationResult) string {
			if a := of(r); a != nil {
				return strconv.Itoa(read(a))
			}
			return ""
		})
	}
	add(definitionOf("capabilities_asked"), "capabilities_asked", func(a *scoring.AreaProfile) int { return a.Asked })
	add(definitionOf("capabilities_answered"), "capabilities_answered", func(a *scoring.AreaProfile) int { return a.Answered })
	for _, l := range v.doc.levels() {
		d := countAt(l)
		add(d, d.id, func(a *scoring.AreaProfile) int { return countOf(a.Counts, l.Value) })
	}
}

// countAt is the measure of how many stand at one level.
func countAt(l survey.Option) definition {
	d := definitionOf("count_level_")
	d.id += exact(l.Value)
	return d
}

// levelled is a measure on the scale of levels, from the lowest to the highest.
func (v *variables) levelled(id string) definition {
	d := definitionOf(id)
	if l := v.doc.levels(); len(l) > 0 {
		d.span = span{exact(l[0].Value), exact(l[len(l)-1].Value)}
	}
	return d
}

func (v *variables) priority(s subjectOf) {
	add := func(id string, read func(place int, p scoring.Priority) string) {
		v.add(s, definitionOf(id), id, func(r scoring.OrganisationResult) string {
			for n, p := range r.Priorities {
				if p.Capability == s.id {
					return read(n+1, p)
				}
			}
			return ""
		})
	}
	add("priority_place", func(place int, _ scoring.Priority) string { return strconv.Itoa(place) })
	add("gap", func(_ int, p scoring.Priority) string { return exact(p.Gap) })
	add("importance", func(_ int, p scoring.Priority) string { return optional(p.Importance) })
	add("priority", func(_ int, p scoring.Priority) string { return exact(p.Priority) })
}

// teachers adds as many of those who could teach a capability as the scoring names.
func (v *variables) teachers(s subjectOf) {
	for k := range scoring.MostTeachers {
		add := func(suffix string, read func(scoring.Teacher) string) {
			d := definitionOf("teacher_" + suffix)
			d.id = teacher(k, suffix)
			v.add(s, d, d.id, func(r scoring.OrganisationResult) string {
				for _, p := range r.Priorities {
					if p.Capability == s.id && k < len(p.Teachers) {
						return read(p.Teachers[k])
					}
				}
				return ""
			})
		}
		add("", func(t scoring.Teacher) string { return defuse(t.Organisation) })
		add("level", func(t scoring.Teacher) string { return exact(t.Level) })
		add("ratio", func(t scoring.Teacher) string { return optional(t.Ratio) })
		add("back", func(t scoring.Teacher) string { return strconv.Itoa(t.Back) })
	}
}

// teacher is a measure of the k-th teacher.
func teacher(k int, suffix string) string {
	if suffix == "" {
		return fmt.Sprintf("teacher_%d", k+1)
	}
	return fmt.Sprintf("teacher_%d_%s", k+1, suffix)
}
