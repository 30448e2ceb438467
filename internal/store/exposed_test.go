package store_test

import (
	"slices"
	"testing"

	"mogna/internal/store"
)

// A database on another machine is asked by TLS, and has to show that it is the one.
func TestADatabaseThatAnybodyCanListenTo(t *testing.T) {
	for address, want := range map[string][]string{
		"mogna.db":                                                  nil,
		"postgres://m@127.0.0.1/m":                                  nil,
		"postgres://m@[::1]/m":                                      nil,
		"postgres://m@localhost/m":                                  nil,
		"postgres:///m?host=/run/pg":                                nil,
		"postgres://m@db.example.se/m":                              {"db.example.se"},
		"postgres://m@db.example.se/m?sslmode=disable":              {"db.example.se"},
		"postgres://m@db.example.se/m?sslmode=allow":                {"db.example.se"},
		"postgres://m@db.example.se/m?sslmode=require":              {"db.example.se"},
		"postgres://m@db.example.se/m?sslmode=verify-ca":            nil,
		"postgres://m@db.example.se/m?sslmode=verify-full":          nil,
		"postgres://m@127.0.0.1,b.example.se/m":                     {"b.example.se"},
		"postgresql://m@a.example.se,b.example.se/m?sslmode=prefer": {"a.example.se", "b.example.se"},
	} {
		if got := store.Exposed(address); !slices.Equal(got, want) {
			t.Errorf("%s: %v", address, got)
		}
	}
}
