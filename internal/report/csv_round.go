package report

import (
	"strconv"
	"time"

	"mogna/internal/narrative"
	"mogna/internal/scoring"
)

// round writes what is true of all figures, and who the organisations are.
func (c *csvWriter) round() {
	r, all := c.model.Comparison.Round, subject{}
	c.text(all, "method", c.model.Comparison.Method)
	c.text(all, "mogna_version", c.model.Version)
	c.row(all, "round_id", strconv.FormatInt(r.ID, 10), "")
	c.text(all, "organiser", r.Organiser)
	c.row(all, "data_version", strconv.FormatInt(r.DataVersion, 10), "")
	c.text(all, "as_of", r.AsOf.UTC().Format(time.RFC3339Nano))
	if p := r.Published; p != nil {
		c.whole(all, "published_number", p.Number)
		c.text(all, "published_at", p.At.UTC().Format(time.RFC3339Nano))
		c.text(all, "published_because", p.Reason)
	}
	c.earlier(c.model.Comparison.Earlier)
	for _, o := range c.model.Comparison.Organisations {
		c.organisation(o)
	}
	c.premises()
	c.risks()
	c.targets()
	c.scenarios()
}

func (c *csvWriter) organisation(o scoring.OrganisationInfo) {
	s := subject{organisation: o.Code}
	c.text(s, "organisation_kind", string(o.Kind))
	if o.Population != nil {
		c.whole(s, "population", *o.Population)
		c.text(s, "population_date", o.PopulationDate)
		c.text(s, "population_source", o.PopulationSource)
	}
	for _, code := range o.Members {
		c.text(s, "member", code)
	}
}

// document writes a questionnaire's figures: first each organisation's, then those over all of them.
func (c *csvWriter) document(d document) {
	info := d.Questionnaire
	c.doc, c.titles = d, c.labels.constructs(d.q)
	copy(c.prefix[3:], []string{defuse(info.ID), defuse(info.Version), string(info.Kind)})
	s := subject{title: c.labels.of(d.q.Title)}
	c.text(s, "method", d.Method)
	if d.Reason != "" {
		c.missing(s, "result", d.Reason)
	}
	for _, o := range c.model.Comparison.Organisations {
		if result, there := d.Organisations[o.Code]; there {
			c.result(o.Code, result)
		}
	}
	c.constructs()
	c.capabilities()
	c.concordance(s, d.Concordance)
	c.exchange(d.Exchange)
	c.changes(s, c.model.since(d))
	c.region(d.Economy)
}

// result writes one organisation's figures.
func (c *csvWriter) result(code string, r scoring.OrganisationResult) {
	s := subject{organisation: code, title: c.labels.of(c.doc.q.Title)}
	c.whole(s, "asked", r.Asked)
	c.whole(s, "answered", r.Answered)
	if r.Reason != "" {
		c.missing(s, "result", r.Reason)
	}
	if kind := narrative.Place(c.doc.q, r).Code(); kind != "" {
		c.text(s, "type", kind)
	}
	for _, f := range r.Flags {
		c.text(s, "flag", f)
	}
	c.scores(code, r)
	c.conversation(code, r.Conversation)
	c.levels(code, r)
	c.profile(s, r.Profile)
	c.priorities(code, r.Priorities)
	c.calibration(s, r.Calibration)
	c.economy(code, r.Economy)
}
