package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"time"

	"gorm.io/gorm"

	"mogna/internal/survey"
)

// Progress tells how far long work has come to whichever process is asked.
type Progress struct{ s *Store }

// progressLife is how long what is told of work is kept: the work takes no longer.
const progressLife = time.Hour

// Progress gives the store of how far long work has come.
func (s *Store) Progress() *Progress { return &Progress{s} }

// Set tells how far work has come.
func (p *Progress) Set(ctx context.Context, key, step string, done, total int) error {
	return p.s.change(ctx, func(db *gorm.DB) error {
		return db.Exec(`INSERT INTO progress (key, step, done, total, at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (key) DO UPDATE SET step = excluded.step, done = excluded.done, total = excluded.total, at = excluded.at`,
			hashed(key), step, done, total, time.Now().UTC()).Error
	})
}

// Forget ends what is told of work.
func (p *Progress) Forget(ctx context.Context, key string) error {
	return p.s.change(ctx, func(db *gorm.DB) error { return db.Exec("DELETE FROM progress WHERE key = ?", hashed(key)).Error })
}

// Get reads how far work has come.
func (p *Progress) Get(ctx context.Context, key string) (step string, done, total int, err error) {
	err = p.s.read.WithContext(ctx).Raw("SELECT step, done, total FROM progress WHERE key = ? AND at > ?", hashed(key), time.Now().UTC().Add(-progressLife)).Row().Scan(&step, &done, &total)
	err = notFound(err, "Ingen rapport med det numret är på gång. Den kan vara klar.", "No report with that identifier is being created. It may be finished.")
	var ours *survey.Error
	if errors.As(err, &ours) {
		return step, done, total, err
	}
	return step, done, total, marked(err)
}

func hashed(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}
