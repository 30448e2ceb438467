package store

import (
	"context"
	"database/sql"
)

// numbers has the copy go on from the numbers that were given last: one of a row that is gone is not given again, since the log
// tells of it.
func numbers(ctx context.Context, from, to *side) error {
	given, err := from.given(ctx)
	if err != nil {
		return err
	}
	for table, last := range given {
		if err := to.goOn(ctx, table, last); err != nil {
			return err
		}
	}
	return nil
}

// given reads the number that each table has given last.
func (s *side) given(ctx context.Context) (map[string]int64, error) {
	query := "SELECT name, seq FROM sqlite_sequence"
	if s.dialect == "postgres" {
		query = `SELECT c.table_name, coalesce(s.last_value, 0) FROM information_schema.columns c JOIN pg_sequences s
			ON s.schemaname = c.table_schema AND pg_get_serial_sequence(quote_ident(c.table_name), c.column_name) = quote_ident(s.schemaname) || '.' || quote_ident(s.sequencename)
			WHERE c.table_schema = current_schema() AND c.is_identity = 'YES'`
	}
	rows, err := s.conn.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	given := map[string]int64{}
	for rows.Next() {
		var table string
		var last int64
		if err := rows.Scan(&table, &last); err != nil {
			return nil, err
		}
		if !bookkeeping(table) {
			given[table] = last
		}
	}
	return given, rows.Err()
}

func (s *side) goOn(ctx context.Context, table string, last int64) (err error) {
	if last < 1 {
		return nil
	}
	if s.dialect == "postgres" {
		_, err = s.conn.ExecContext(ctx, "SELECT setval(pg_get_serial_sequence(quote_ident($1), 'id'), $2)", table, last)
		return err
	}
	var done sql.Result
	if done, err = s.conn.ExecContext(ctx, "UPDATE sqlite_sequence SET seq = ? WHERE name = ?", last, table); err != nil {
		return err
	}
	if n, _ := done.RowsAffected(); n == 0 {
		_, err = s.conn.ExecContext(ctx, "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table, last)
	}
	return err
}
