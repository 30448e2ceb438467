package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"mogna/internal/survey"
)

// Backup is what is known of a copy of a database. A backup is a SQLite file, whichever database it comes from: it can be looked
// into, held against what it says of itself, and restored to either.
type Backup struct {
	At      time.Time
	Program string // the version that made it
	Schema  int64
	Tables  []Sum
}

// Rows is how many rows there are in all.
func (b *Backup) Rows() (n int64) {
	for _, s := range b.Tables {
		n += s.Rows
	}
	return n
}

// BackUp copies a database, which may be in use, into a file that must not be there: as it is at one moment, and whole or not at all.
func BackUp(ctx context.Context, database, path, program string, now time.Time) (*Backup, error) {
	if _, err := os.Lstat(path); err == nil {
		return nil, survey.Fail(survey.Conflict, "Filen %s finns redan. Välj ett annat namn, eller ta bort den.", "The file %s already exists. Choose another name, or remove it.", path)
	}
	from, version, err := source(ctx, database)
	if err != nil {
		return nil, err
	}
	defer from.close()
	b := &Backup{At: now.UTC().Truncate(time.Second), Program: program, Schema: version}
	err = newFile(ctx, path, func(part string) error {
		if b.Tables, err = copyInto(ctx, from, part, version, nil); err != nil {
			return err
		}
		return b.describe(ctx, part)
	})
	if err == nil {
		_, err = Verify(ctx, path) // what lies on the disk
	}
	return b, err
}

// newFile makes a SQLite file under another name first, so that a failure leaves none.
func newFile(ctx context.Context, path string, fill func(part string) error) error {
	part := path + ".part"
	remove := func() {
		for _, end := range []string{"", "-wal", "-shm", "-journal"} {
			_ = os.Remove(part + end)
		}
	}
	remove()
	defer remove()
	if err := errors.Join(ctx.Err(), fill(part), settle(ctx, part)); err != nil {
		return err
	}
	return errors.Join(os.Rename(part, path), synced(filepath.Dir(path)))
}

// settle has everything in the file itself, and on the disk.
func settle(ctx context.Context, path string) error {
	s, err := openSide(ctx, path, true)
	if err != nil {
		return err
	}
	defer s.close()
	if err := s.commit(ctx); err != nil {
		return err
	}
	if _, err := s.conn.ExecContext(ctx, "PRAGMA journal_mode = DELETE"); err != nil {
		return err
	}
	return synced(path)
}

func synced(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// source opens a database to be copied.
func source(ctx context.Context, database string) (from *side, version int64, err error) {
	s, err := Open(database)
	if err != nil {
		return nil, 0, err
	}
	empty, err := s.Empty(ctx)
	if err == nil && empty {
		err = survey.Fail(survey.NotFound, "Databasen är tom.", "The database is empty.")
	}
	if err == nil {
		var program int64
		if version, program, err = s.SchemaVersion(ctx); err == nil && version > program {
			err = fmt.Errorf("%w: use the program that it was last used with", ErrNewer)
		}
	}
	if err = errors.Join(err, s.Close()); err != nil {
		return nil, 0, err
	}
	from, err = openSide(ctx, database, false)
	return from, version, err
}

// copyInto copies into a database that has nothing of anybody's in it, at the same schema version. What finish does is in the same
// transaction.
func copyInto(ctx context.Context, from *side, database string, version int64, finish func(context.Context, *side, []table) error) (list []Sum, err error) {
	s, err := Create(database)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(s.migrateTo(ctx, version), s.Close()); err != nil {
		return nil, err
	}
	to, err := openSide(ctx, database, true)
	if err != nil {
		return nil, err
	}
	defer to.close()
	tables, err := schema(ctx, to.conn, to.dialect)
	if err != nil {
		return nil, err
	}
	there, err := sums(ctx, to.conn, tables)
	if err != nil {
		return nil, err
	}
	if n := slices.IndexFunc(there, func(s Sum) bool { return s.Rows > 0 }); n >= 0 {
		return nil, survey.Fail(survey.Conflict, "Databasen har redan innehåll (%s). Inget har ändrats. Skapa en ny, tom databas i stället.",
			"The database already has content (%s). Nothing has been changed. Create a new, empty database instead.", there[n].Table)
	}
	list, err = copyAll(ctx, from, to)
	if err == nil && finish != nil {
		err = finish(ctx, to, tables)
	}
	if err != nil {
		return nil, err
	}
	return list, to.commit(ctx)
}

// Move copies everything from one database to another of either kind, which must be empty.
func Move(ctx context.Context, from, to string) ([]Sum, error) {
	a, version, err := source(ctx, from)
	if err != nil {
		return nil, err
	}
	defer a.close()
	return copyInto(ctx, a, to, version, nil)
}
