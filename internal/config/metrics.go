package config

import "mogna/internal/survey"

// Metrics is where Prometheus reads. Without an address it can't.
type Metrics struct {
	Listen string `koanf:"listen"`
}

func (f *faults) metrics(c *Config) {
	if c.Metrics.Listen == "" {
		return
	}
	f.listen("metrics.listen", c.Metrics.Listen)
	if c.Metrics.Listen == c.Listen {
		f.add("metrics.listen", survey.Say("Adressen är samma som listen, där alla kommer åt den.", "The address is the same as listen, which everyone can reach."),
			survey.Say("Skriv en egen port, till exempel 127.0.0.1:9464.", "Enter a port of its own, for example 127.0.0.1:9464."))
	}
}
