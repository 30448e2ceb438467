package results

import (
	"mogna/internal/scoring"
)

// earlierRound is the round that another is compared with, as it was last read. While it is open again nothing of it shows: info
// is then nil.
type earlierRound struct {
	version string
	info    *scoring.EarlierRound
	*roundData
}

// earlierOf reads the round that one is compared with, or gives what is kept of it where nothing has changed.
func (c *cachedRound) earlierOf(tx Reader, id int64) (*earlierRound, error) {
	if id == 0 {
		return nil, nil
	}
	then, number, version, err := earlierState(tx, id)
	if err != nil {
		return nil, err
	}
	e := &earlierRound{version: version}
	if c.earlier != nil && c.earlier.version == e.version {
		return c.earlier, nil
	}
	if then.ShowsResults() != nil {
		return e, nil
	}
	e.info = &scoring.EarlierRound{ID: id, Title: then.Title, AsOf: then.Closes}
	if number > 0 {
		published, err := tx.Snapshot(id, number)
		if err != nil {
			return nil, err
		}
		e.info.AsOf = published.At
	}
	e.roundData = &roundData{round: then}
	return e, e.readAll(tx)
}

// compare adds to a comparison what has changed since the earlier round.
func (e *earlierRound) compare(c *scoring.Comparison, round *scoring.Round) {
	if e.info == nil {
		return
	}
	c.Changes = round.Since(e.inputs, e.organisations)
	if costs := round.CostsSince(e.inputs, e.organisations, c.Documents); costs || len(c.Changes) > 0 {
		c.Earlier = e.info
	}
}
