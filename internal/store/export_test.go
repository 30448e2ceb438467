package store

import "testing"

// Pretend marks the database as migrated to a version.
func (s *Store) Pretend(t *testing.T, version int64) {
	t.Helper()
	if err := s.write.Exec("INSERT INTO goose_db_version (version_id, is_applied) VALUES (?, ?)", version, true).Error; err != nil {
		t.Fatal(err)
	}
}

// Dialect is which database it is.
func (s *Store) Dialect() string { return s.dialect }
