package store

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"math"
	"math/bits"
	"time"
)

// Sum is what a table holds: how many rows, and a fingerprint of every value. It is the same in SQLite and PostgreSQL, and in
// whatever order the rows come.
type Sum struct {
	Table string
	Rows  int64
	Hash  string
}

// adder adds up the hashes of rows, so that their order does not matter.
type adder struct {
	rows int64
	sum  [4]uint64
	row  hash.Hash
}

func newAdder() *adder { return &adder{row: sha256.New()} }

func (a *adder) add(columns []string, values []any) error {
	a.row.Reset()
	for n, v := range values {
		if err := a.value(columns[n], v); err != nil {
			return err
		}
	}
	digest := a.row.Sum(nil)
	var carry uint64
	for n := range a.sum {
		a.sum[n], carry = bits.Add64(a.sum[n], binary.LittleEndian.Uint64(digest[8*n:]), carry)
	}
	a.rows++
	return nil
}

func (a *adder) value(column string, v any) error {
	var b [8]byte
	put := func(kind byte, n uint64, data []byte) error {
		binary.LittleEndian.PutUint64(b[:], n)
		a.row.Write([]byte(column))
		a.row.Write([]byte{0, kind})
		a.row.Write(b[:])
		a.row.Write(data)
		return nil
	}
	switch v := v.(type) {
	case nil:
		return put('n', 0, nil)
	case bool:
		if v {
			return put('b', 1, nil)
		}
		return put('b', 0, nil)
	case int64:
		return put('i', uint64(v), nil)
	case float64:
		return put('f', math.Float64bits(v), nil)
	case string:
		return put('s', uint64(len(v)), []byte(v))
	case []byte:
		return put('x', uint64(len(v)), v)
	case time.Time:
		return put('t', uint64(v.UnixMicro()), nil)
	}
	return fmt.Errorf("a value of %s is of a kind that is not known: %T", column, v)
}

func (a *adder) total(table string) Sum {
	var b [32]byte
	for n, part := range a.sum {
		binary.LittleEndian.PutUint64(b[8*n:], part)
	}
	return Sum{table, a.rows, hex.EncodeToString(b[:])}
}

// each reads every row of a table, with values as both databases mean them.
func each(ctx context.Context, q querier, t table, do func(values []any) error) error {
	rows, err := q.QueryContext(ctx, "SELECT "+quoted(t.columns)+` FROM "`+t.name+`"`)
	if err != nil {
		return fmt.Errorf("read %s: %w", t.name, err)
	}
	defer rows.Close()
	types, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	into := make([]any, len(types))
	values := make([]any, len(types))
	for n := range into {
		into[n] = &values[n]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return fmt.Errorf("read %s: %w", t.name, err)
		}
		for n := range values {
			if values[n], err = plain(values[n], types[n]); err != nil {
				return fmt.Errorf("read %s.%s: %w", t.name, t.columns[n], err)
			}
		}
		if err := do(values); err != nil {
			return err
		}
	}
	return rows.Err()
}

// plain takes away what differs between the databases: a text that SQLite was given as bytes, and the zone of a time.
func plain(v any, t *sql.ColumnType) (any, error) {
	switch v := v.(type) {
	case []byte:
		if t.DatabaseTypeName() == "TEXT" {
			return string(v), nil
		}
	case string:
		if t.DatabaseTypeName() == "BLOB" || t.DatabaseTypeName() == "BYTEA" {
			return []byte(v), nil
		}
	case time.Time:
		if v.IsZero() {
			return nil, fmt.Errorf("there is a time that can't be read")
		}
		return v.UTC().Truncate(time.Microsecond), nil
	}
	return v, nil
}

func sum(ctx context.Context, q querier, t table) (Sum, error) {
	a := newAdder()
	err := each(ctx, q, t, func(values []any) error { return a.add(t.columns, values) })
	return a.total(t.name), err
}

func sums(ctx context.Context, q querier, tables []table) (list []Sum, err error) {
	for _, t := range tables {
		s, err := sum(ctx, q, t)
		if err != nil {
			return nil, err
		}
		list = append(list, s)
	}
	return list, nil
}
