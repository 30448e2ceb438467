package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// table is one of a database's, as the database itself describes it.
type table struct {
	name    string
	columns []string // by name
	refers  []string // the tables that its rows need to be there
}

// querier is a connection, in a transaction or not.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

var schemaQueries = map[string][2]string{
	"sqlite": {"SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
		"SELECT m.name, f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"},
	"postgres": {"SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'",
		"SELECT a.relname, b.relname FROM pg_constraint c JOIN pg_class a ON a.oid = c.conrelid JOIN pg_class b ON b.oid = c.confrelid WHERE c.contype = 'f' AND a.relnamespace = current_schema()::regnamespace"},
}

// bookkeeping tells which tables are about the database and its backups, and none of the survey.
func bookkeeping(name string) bool {
	return name == "goose_db_version" || name == checksumTable || strings.HasPrefix(name, "backup_")
}

// schema reads the tables, each after those that it refers to.
func schema(ctx context.Context, q querier, dialect string) ([]table, error) {
	columns, err := pairs(ctx, q, schemaQueries[dialect][0])
	if err != nil {
		return nil, err
	}
	refers, err := pairs(ctx, q, schemaQueries[dialect][1])
	if err != nil {
		return nil, err
	}
	var names []string
	for name := range columns {
		if !bookkeeping(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var list []table
	placed := map[string]bool{}
	for len(list) < len(names) {
		before := len(list)
		for _, name := range names {
			waits := func(other string) bool { return other != name && !placed[other] }
			if placed[name] || slices.ContainsFunc(refers[name], waits) {
				continue
			}
			slices.Sort(columns[name])
			list, placed[name] = append(list, table{name, columns[name], refers[name]}), true
		}
		if len(list) == before {
			return nil, fmt.Errorf("the tables refer to each other in a ring")
		}
	}
	return list, nil
}

func pairs(ctx context.Context, q querier, query string) (map[string][]string, error) {
	rows, err := q.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	found := map[string][]string{}
	for rows.Next() {
		var a, b string
		if err := rows.Scan(&a, &b); err != nil {
			return nil, err
		}
		found[a] = append(found[a], b)
	}
	return found, rows.Err()
}

// quoted is a list of names as SQL has them.
func quoted(names []string) string { return `"` + strings.Join(names, `", "`) + `"` }
