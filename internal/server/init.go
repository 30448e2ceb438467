package server

import (
	"context"
	"errors"

	"mogna/internal/store"
	"mogna/internal/survey"
)

// Init makes the database where there is none, with an empty survey in it, and tells whether it did. What is there is left alone.
func Init(ctx context.Context, database string) (made bool, err error) {
	db, err := store.Create(database)
	if err != nil {
		return false, err
	}
	made, err = db.Empty(ctx)
	if err == nil && made {
		_, err = db.Migrate(ctx)
	}
	return made, errors.Join(err, db.Close())
}

// RefuseEmpty keeps the service from beginning an empty survey in a database that is another than the one that was meant.
func RefuseEmpty(ctx context.Context, db *store.Store) error {
	empty, err := db.Empty(ctx)
	if err == nil && empty {
		err = survey.Fail(survey.NotFound, "Databasen är tom. Kontrollera inställningen database. Kör mogna init om du vill börja med en ny, tom databas.",
			"The database is empty. Check the option database. Run mogna init to start with a new, empty database.")
	}
	return err
}
