package report

import (
	"fmt"
	"time"
)

// risks writes the risk register, each risk under its number, such as R3.
func (c *csvWriter) risks() {
	for _, r := range c.model.Comparison.Risks {
		s := subject{id: fmt.Sprintf("R%d", r.Number), title: r.Threat}
		c.whole(s, "risk_likelihood", r.Likelihood)
		c.whole(s, "risk_impact", r.Impact)
		c.whole(s, "risk_value", r.Value)
		c.text(s, "risk_band", string(r.Band))
		c.text(s, "risk_status", string(r.Status))
		c.text(s, "risk_vulnerability", r.Vulnerability)
		c.text(s, "risk_consequence", r.Consequence)
		c.text(s, "risk_action", r.Action)
		c.text(s, "risk_changed", r.Changed.UTC().Format(time.RFC3339Nano))
	}
}
