package store

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/mattn/go-sqlite3"

	"mogna/internal/survey"
)

// Restore puts a backup, which is verified first, in a database that is not there or has nothing in it. A SQLite file that is there
// is put aside where that is asked for. Nothing is changed where anything fails.
func Restore(ctx context.Context, path, database string, replace bool, now time.Time) (b *Backup, aside string, err error) {
	if b, err = Verify(ctx, path); err != nil {
		return nil, "", err
	}
	from, err := openBackup(ctx, path)
	if err != nil {
		return nil, "", err
	}
	defer from.close()
	if isPostgres(database) {
		if replace {
			return nil, "", survey.Fail(survey.Invalid, "En PostgreSQL-databas ersätts inte. Skapa en ny, tom databas och skriv den i inställningen database.",
				"A PostgreSQL database is not replaced. Create a new, empty database and enter it in the option database.")
		}
		if _, err := copyInto(ctx, from, database, b.Schema, quieted); err != nil {
			return nil, "", err
		}
		return b, "", broughtUp(ctx, database)
	}
	there := occupied(database)
	if there && !replace {
		return nil, "", survey.Fail(survey.Conflict, "Databasfilen %s finns redan. Inget har ändrats. Stoppa Mogna och lägg till --replace: filen sparas då under ett annat namn.",
			"The database file %s already exists. Nothing has been changed. Stop Mogna and add --replace: the file is then kept under another name.", absolute(database))
	}
	if there {
		if err := unused(ctx, database); err != nil {
			return nil, "", err
		}
	}
	err = newFile(ctx, database, func(part string) error {
		if _, err := copyInto(ctx, from, part, b.Schema, quieted); err != nil {
			return err
		}
		if err := broughtUp(ctx, part); err != nil || !there {
			return err
		}
		aside = database + ".before-" + now.UTC().Format("20060102T150405Z")
		return putAside(database, aside)
	})
	return b, aside, err
}

func occupied(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Size() > 0
}

// unused tells that no other program has the file open: only then does SQLite let go of its log. A file that is damaged or no
// database at all is put aside as it is.
func unused(ctx context.Context, path string) error {
	s, err := openSide(ctx, path, true)
	if err == nil {
		defer s.close()
		if err = s.commit(ctx); err == nil {
			_, err = s.conn.ExecContext(ctx, "PRAGMA busy_timeout = 500; PRAGMA journal_mode = DELETE")
		}
	}
	var code sqlite3.Error
	if errors.As(err, &code) && (code.Code == sqlite3.ErrBusy || code.Code == sqlite3.ErrLocked) {
		return survey.Fail(survey.Conflict, "Ett annat program använder databasen %s. Stoppa Mogna först. Inget har ändrats.", "Another program is using the database %s. Stop Mogna first. Nothing has been changed.", absolute(path))
	}
	return nil
}

func putAside(path, aside string) error {
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Rename(path+end, aside+end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// quieted is done in the transaction that copies, so that no restored database is without it. What was on its way by email may have
// left since the backup was made: nobody gets it twice, and the coordinator decides. Everyone signs in again, since a session may have
// been ended since.
func quieted(ctx context.Context, to *side, tables []table) error {
	for name, statement := range map[string]string{
		"letters":  "UPDATE letters SET state = 'uncertain' WHERE state IN ('waiting', 'sending', 'handing')",
		"sessions": "DELETE FROM sessions",
	} {
		if !slices.ContainsFunc(tables, func(t table) bool { return t.name == name }) {
			continue // a backup from before there was the table
		}
		if _, err := to.conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// broughtUp brings a restored database to this version.
func broughtUp(ctx context.Context, database string) error {
	s, err := Open(database)
	if err != nil {
		return err
	}
	_, err = s.Migrate(ctx)
	return errors.Join(err, s.Close())
}
