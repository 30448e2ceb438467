package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
)

const longConnect = 10 * time.Second // to try each host of an address

const busyWriter = 30 * time.Second // a long import may hold the others up; what holds them longer is stuck

// Ready tries whether the database can be read and written: a small row is written, and of a file it is seen that it is still the
// one that was opened, that it may be written, that its disk has room, and that no page of it is damaged.
func (s *Store) Ready(ctx context.Context) error {
	if s.dialect == "postgres" {
		return s.probe.touch(ctx)
	}
	if err := s.probe.file(); err != nil {
		return err
	}
	if err := s.probe.sound(ctx); err != nil {
		return err
	}
	return s.touch(ctx)
}

const (
	touchReady    = "INSERT INTO readiness (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at"
	touchPostgres = "INSERT INTO readiness (id, at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET at = excluded.at"
)

// touch writes the row by the probe's own connection. Making one may take longer than whoever asks can wait, where hosts of the address
// are gone: it is made all the same, for whoever asks next.
func (p *probe) touch(ctx context.Context) error {
	done := make(chan error, 1)
	go func() {
		connecting, cancel := context.WithTimeout(context.WithoutCancel(ctx), longConnect)
		defer cancel()
		_, err := p.pool.ExecContext(connecting, touchPostgres, time.Now().UTC())
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// touch writes the row where everything else is written. Behind a long write of the program's own it waits no longer than it may.
func (s *Store) touch(ctx context.Context) error {
	done := make(chan error, 1)
	go func() {
		done <- s.group.do(ctx, func(db *gorm.DB) error { return db.Exec(touchReady, time.Now().UTC()).Error })
	}()
	var err error
	select {
	case err = <-done:
	case <-ctx.Done():
		err = ctx.Err()
	}
	if errors.Is(err, context.DeadlineExceeded) {
		if since := s.group.since(); !since.IsZero() && time.Since(since) < busyWriter {
			return nil
		}
	}
	return err
}

// check looks through every page by a connection of its own: the others may remember what the page was.
func check(ctx context.Context, path string) error {
	db, err := sql.Open("sqlite3", sqliteDSN(path, true))
	if err != nil {
		return err
	}
	defer db.Close()
	var said string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&said); err != nil {
		return err
	}
	if said != "ok" {
		return fmt.Errorf("the database file %s is damaged: %s", path, said)
	}
	return nil
}
