package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// Sessions keeps browser sessions in the same database, so that they survive a restart and are shared by replicas. It has
// the methods that the session manager asks of a store.
type Sessions struct{ s *Store }

// Sessions gives the session store.
func (s *Store) Sessions() *Sessions { return &Sessions{s} }

// FindCtx reads a session that has not expired.
func (x *Sessions) FindCtx(ctx context.Context, token string) (data []byte, found bool, err error) {
	err = x.s.Ask(ctx, func(tx *Tx) error {
		return tx.askOne([]any{&data}, "SELECT data FROM sessions WHERE token = $1 AND expiry > $2", token, time.Now().UTC())
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	return data, err == nil, err
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
