package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed migrations
var migrations embed.FS

// ErrNewer is the refusal to touch a database that a later version of Mogna has migrated.
var ErrNewer = errors.New("the database is newer than this program")

// Migrate brings the schema up to this program's version, each migration in a transaction of its own, and tells how many
// were applied. Several servers may start at once on PostgreSQL: one migrates, the others wait.
func (s *Store) Migrate(ctx context.Context) (applied int, err error) {
	return s.migrate(ctx, func(p *goose.Provider) ([]*goose.MigrationResult, error) { return p.Up(ctx) })
}

// migrateTo brings the schema to a version that this program knows, for what is copied from such a database.
func (s *Store) migrateTo(ctx context.Context, version int64) error {
	_, err := s.migrate(ctx, func(p *goose.Provider) ([]*goose.MigrationResult, error) { return p.UpTo(ctx, version) })
	return err
}

func (s *Store) migrate(ctx context.Context, up func(*goose.Provider) ([]*goose.MigrationResult, error)) (applied int, err error) {
	p, pool, end, err := s.migrator()
	if err != nil {
		return 0, err
	}
	defer end()
	if err := refuseNewer(ctx, p); err != nil {
		return 0, err
	}
	if err := errors.Join(s.refuseUnfinished(ctx, pool), s.holdChecksums(ctx, pool)); err != nil {
		return 0, err
	}
	done, err := up(p)
	if err != nil {
		return len(done), err
	}
	return len(done), s.holdChecksums(ctx, pool)
}

// Empty tells whether nothing of Mogna is in the database.
func (s *Store) Empty(ctx context.Context) (bool, error) {
	query := "SELECT count(*) FROM sqlite_master WHERE name = 'goose_db_version'"
	if s.dialect == "postgres" {
		query = "SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass('goose_db_version')"
	}
	var n int
	err := s.write.WithContext(ctx).Raw(query).Row().Scan(&n)
	return n == 0, err
}

// SchemaVersion is the number of the last migration in the database and in this program.
func (s *Store) SchemaVersion(ctx context.Context) (database, program int64, err error) {
	p, _, end, err := s.migrator()
	if err != nil {
		return 0, 0, err
	}
	defer end()
	return p.GetVersions(ctx)
}

// migrator goes by connections of its own to PostgreSQL, which no statement's time limit is set for.
func (s *Store) migrator() (p *goose.Provider, pool *sql.DB, end func(), err error) {
	files, err := fs.Sub(migrations, "migrations/"+s.dialect)
	if err != nil {
		return nil, nil, nil, err
	}
	if s.dialect == "sqlite" {
		pool, err := s.write.DB()
		if err != nil {
			return nil, nil, nil, err
		}
		p, err = goose.NewProvider(goose.DialectSQLite3, pool, files)
		return p, pool, func() {}, err
	}
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return nil, nil, nil, err
	}
	if pool, err = postgresPool(s.address, 0); err != nil {
		return nil, nil, nil, err
	}
	p, err = goose.NewProvider(goose.DialectPostgres, pool, files, goose.WithSessionLocker(locker))
	return p, pool, func() { _ = pool.Close() }, err
}

func refuseNewer(ctx context.Context, p *goose.Provider) error {
	database, program, err := p.GetVersions(ctx)
	if err != nil {
		return err
	}
	if database > program {
		return fmt.Errorf("%w: it is at schema version %d and this program knows up to %d; install the version of Mogna that was last used with it, or a later one", ErrNewer, database, program)
	}
	return nil
}
