package store

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"mogna/internal/app/access"
)

// Sessions keeps browser sessions in the same database, so that they survive a restart and are shared by replicas. It has
// the methods that the session manager asks of a store.
type Sessions struct {
	s     *Store
	mu    sync.Mutex
	links map[string]string // by a session's token, the hash of the link that is looked up after it
}

// mostLinks is of how many sessions a process knows which link follows. Of more it begins anew.
const mostLinks = 5000

// Sessions gives the session store.
func (s *Store) Sessions() *Sessions { return &Sessions{s: s, links: map[string]string{}} }

// FindCtx reads a session that has not expired, and by the same question the link that is likely to be looked up next.
func (x *Sessions) FindCtx(ctx context.Context, token string) (data []byte, found bool, err error) {
	ahead := access.AheadIn(ctx)
	ahead.Learn(func(hash string) { x.follows(token, hash) })
	hash := x.linkAfter(token)
	err = x.s.Ask(ctx, func(tx *Tx) error {
		if hash != "" {
			var row linkRow
			err := tx.askOne(append([]any{&data}, row.into()...), "SELECT s.data, "+linkColumns+" FROM sessions s JOIN links l ON l.hash = $1 WHERE s.token = $2 AND s.expiry > $3", hash, token, time.Now().UTC())
			if !errors.Is(err, sql.ErrNoRows) { // of which there may be none for want of the link
				l := row.link()
				ahead.Keep(&l)
				return err
			}
		}
		return tx.askOne([]any{&data}, "SELECT data FROM sessions WHERE token = $1 AND expiry > $2", token, time.Now().UTC())
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	return data, err == nil, err
}

func (x *Sessions) linkAfter(token string) string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.links[token]
}

func (x *Sessions) follows(token, hash string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	if len(x.links) >= mostLinks {
		clear(x.links)
	}
	x.links[token] = hash
}

// CommitCtx writes a session.
func (x *Sessions) CommitCtx(ctx context.Context, token string, data []byte, expiry time.Time) error {
	return x.s.change(ctx, func(db *gorm.DB) error {
		return db.Clauses(clause.OnConflict{UpdateAll: true}).Create(&sessionRow{Token: token, Data: data, Expiry: expiry.UTC()}).Error
	})
}

// DeleteCtx ends a session.
func (x *Sessions) DeleteCtx(ctx context.Context, token string) error {
	return x.s.change(ctx, func(db *gorm.DB) error { return db.Where("token = ?", token).Delete(&sessionRow{}).Error })
}

// Sweep removes sessions that have expired, and what was counted and told for a while.
func (x *Sessions) Sweep(ctx context.Context) error {
	return x.s.change(ctx, func(db *gorm.DB) error {
		if err := db.Where("expiry <= ?", time.Now().UTC()).Delete(&sessionRow{}).Error; err != nil {
			return err
		}
		if err := db.Exec("DELETE FROM sign_ins WHERE at < ?", time.Now().UTC().Add(-2*access.SessionLife)).Error; err != nil {
			return err
		}
		if err := db.Exec("DELETE FROM limits WHERE used_until < ?", time.Now().UnixMicro()).Error; err != nil {
			return err
		}
		return db.Exec("DELETE FROM progress WHERE at < ?", time.Now().UTC().Add(-progressLife)).Error
	})
}

// Find, Commit and Delete are there for the session manager's older interface; it calls those above.
func (x *Sessions) Find(token string) ([]byte, bool, error) {
	return x.FindCtx(context.Background(), token)
}

// Commit writes a session.
func (x *Sessions) Commit(token string, data []byte, expiry time.Time) error {
	return x.CommitCtx(context.Background(), token, data, expiry)
}

// Delete ends a session.
func (x *Sessions) Delete(token string) error { return x.DeleteCtx(context.Background(), token) }
