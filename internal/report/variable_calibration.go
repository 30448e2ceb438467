package report

import (
	"strings"

	"mogna/internal/scoring"
)

// calibration adds how an organisation's own levels lie beside what its heads of department answered, and on which
// capabilities it rests.
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
	add("calibration_capabilities", "calibration_capabilities", func(x *scoring.Calibration) string { return defuse(strings.Join(x.Capabilities, " ")) })
	v.add(subjectOf{}, columnReason, "calibration_reason", func(r scoring.OrganisationResult) string {
		if r.Calibration == nil {
			return ""
		}
		return defuse(r.Calibration.Reason)
	})
}
