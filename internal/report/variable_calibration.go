package report

import (
	"strconv"

	"mogna/internal/scoring"
)

// calibration adds how an organisation's own levels lie beside what its heads of department answered: in all, and for each
// capability.
func (v *variables) calibration() {
	add := func(id, suffix string, read func(*scoring.Calibration) string) {
		v.add(subjectOf{}, definitionOf(id), suffix, func(r scoring.OrganisationResult) string {
			if r.Calibration == nil {
				return ""
			}
			return read(r.Calibration)
		})
	}
	add("calibration_difference", "calibration_difference", func(x *scoring.Calibration) string { return optional(x.Difference) })
	add("calibration_low", "calibration_low", func(x *scoring.Calibration) string { return optional(x.Low) })
	add("calibration_high", "calibration_high", func(x *scoring.Calibration) string { return optional(x.High) })
	add("calibration_verdict", "calibration_verdict", func(x *scoring.Calibration) string { return defuse(x.Verdict) })
	v.add(subjectOf{}, columnReason, "calibration_reason", func(r scoring.OrganisationResult) string {
		if r.Calibration == nil {
			return ""
		}
		return defuse(r.Calibration.Reason)
	})
	for _, i := range v.doc.capabilities() {
		v.calibrated(item(i))
	}
}

func (v *variables) calibrated(s subjectOf) {
	add := func(id string, read func(scoring.CalibrationPair) string) {
		v.add(s, definitionOf(id), id, func(r scoring.OrganisationResult) string {
			if r.Calibration == nil {
				return ""
			}
			if pair, there := r.Calibration.Capabilities[s.id]; there {
				return read(pair)
			}
			return ""
		})
	}
	add("calibration_own", func(p scoring.CalibrationPair) string { return exact(p.Own) })
	add("calibration_heads", func(p scoring.CalibrationPair) string { return exact(p.Heads) })
	add("calibration_n", func(p scoring.CalibrationPair) string { return strconv.Itoa(p.N) })
}
