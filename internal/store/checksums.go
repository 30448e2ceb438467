package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"mogna/internal/survey"
)

// checksumTable keeps what each migration was when it was applied. Databases from before it was kept get it filled in.
const checksumTable = "migration_checksums"

// checksums of this program's migrations, by version.
func checksums(dialect string) (map[int64]string, error) {
	files, err := fs.Glob(migrations, "migrations/"+dialect+"/*.sql")
	if err != nil {
		return nil, err
	}
	list := map[int64]string{}
	for _, name := range files {
		number, _, _ := strings.Cut(path.Base(name), "_")
		version, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			return nil, err
		}
		data, err := migrations.ReadFile(name)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(data)
		list[version] = hex.EncodeToString(sum[:])
	}
	return list, nil
}

// final are the columns that the first migration lacked before it had its final form, in version 0.1.0.
var final = map[string]string{"rounds": "first_closes structure_version", "round_organisations": "data_version", "submissions": "codes"}

// holdChecksums refuses a database that was made by other migrations than this program's, and notes those that it does not know
// of yet.
func (s *Store) holdChecksums(ctx context.Context, pool *sql.DB) error {
	tx, err := pool.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if s.dialect == "postgres" { // several servers may start at once
		if _, err := tx.ExecContext(ctx, "SELECT pg_advisory_xact_lock(hashtext('"+checksumTable+"'))"); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, "CREATE TABLE IF NOT EXISTS "+checksumTable+" (version BIGINT PRIMARY KEY, sha256 TEXT NOT NULL)"); err != nil {
		return err
	}
	if err := s.compareChecksums(ctx, tx); err != nil {
		return err
	}
	return tx.Commit()
}

func (s *Store) compareChecksums(ctx context.Context, tx *sql.Tx) error {
	ours, err := checksums(s.dialect)
	if err != nil {
		return err
	}
	applied, err := pairs(ctx, tx, "SELECT CAST(g.version_id AS TEXT), coalesce(c.sha256, '') FROM goose_db_version g LEFT JOIN "+checksumTable+" c ON c.version = g.version_id WHERE g.version_id > 0")
	if err != nil {
		return err
	}
	for number, known := range applied {
		version, _ := strconv.ParseInt(number, 10, 64)
		switch {
		case known[0] == "":
			_, err = tx.ExecContext(ctx, fmt.Sprintf("INSERT INTO %s (version, sha256) VALUES (%d, '%s')", checksumTable, version, ours[version]))
		case known[0] != ours[version]:
			err = survey.Fail(survey.Conflict, "Databasen skapades av ett annat program än detta: migrering %d är inte densamma. Använd den version av Mogna som databasen kommer från, eller återställ en säkerhetskopia.",
				"The database was made by another program than this one: migration %d is not the same. Use the version of Mogna that the database comes from, or restore a backup.", version)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// refuseUnfinished refuses a database of before the first migration had its final form: the program would fail later, at
// what is not there.
func (s *Store) refuseUnfinished(ctx context.Context, q querier) error {
	tables, err := pairs(ctx, q, schemaQueries[s.dialect][0])
	if err != nil || len(tables["rounds"]) == 0 {
		return err
	}
	for name, columns := range final {
		for _, c := range strings.Fields(columns) {
			if !strings.Contains(" "+strings.Join(tables[name], " ")+" ", " "+c+" ") {
				return survey.Fail(survey.Conflict, "Databasen är från ett bygge före version 0.1.0 och kan inte uppgraderas: %s.%s saknas. Skapa en ny databas med mogna init.",
					"The database is from a build before version 0.1.0 and cannot be upgraded: %s.%s is missing. Create a new database with mogna init.", name, c)
			}
		}
	}
	return nil
}
