package store

import (
	"database/sql"

	"gorm.io/gorm"
)

// Pools are the connections to the database, by what they are for, so that their use can be watched.
func (s *Store) Pools() (map[string]*sql.DB, error) {
	list := map[string]*sql.DB{}
	for name, db := range map[string]*gorm.DB{"read": s.read, "write": s.write} {
		if s.read == s.write {
			name = "main"
		}
		pool, err := db.DB()
		if err != nil {
			return nil, err
		}
		list[name] = pool
	}
	return list, nil
}
