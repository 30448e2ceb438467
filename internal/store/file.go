package store

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"mogna/internal/survey"
)

// Create makes an empty SQLite file, and the folders that it is in, where there is none, and opens the database. It does not migrate.
func Create(database string) (*Store, error) {
	if isPostgres(database) {
		return Open(database)
	}
	if err := os.MkdirAll(filepath.Dir(database), 0o700); err != nil {
		return nil, cannotWrite(database, err)
	}
	f, err := os.OpenFile(database, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err == nil {
		err = f.Close()
	}
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, cannotWrite(database, err)
	}
	return Open(database)
}

// usable tells what is wrong with the file of a database, before SQLite does so in fewer words, or makes an empty one in its place:
// the disk that has everybody's answers may only be away.
func usable(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return survey.Fail(survey.NotFound, "Databasfilen %s finns inte. Kontrollera sökvägen i inställningen database, och att disken är monterad. Kör mogna init om du vill skapa en ny, tom databas.",
			"The database file %s does not exist. Check the path in the option database, and that the disk is mounted. Run mogna init to create a new, empty database.", absolute(path))
	case err != nil:
		return cannotWrite(path, err)
	case info.IsDir():
		return survey.Fail(survey.Invalid, "%s är en mapp. Skriv sökvägen till databasfilen.", "%s is a folder. Enter the path of the database file.", absolute(path))
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return cannotWrite(path, err)
	}
	defer f.Close()
	head := make([]byte, len(sqliteHead))
	if n, _ := io.ReadFull(f, head); n > 0 && !bytes.Equal(head, sqliteHead) {
		return survey.Fail(survey.Invalid, "%s är ingen SQLite-databas. Kontrollera sökvägen i inställningen database.", "%s is not a SQLite database. Check the path in the option database.", absolute(path))
	}
	return beside(path)
}

var sqliteHead = []byte("SQLite format 3\x00")

// cannotWrite says why SQLite could not work with a file, and what to do about it.
func cannotWrite(path string, err error) error {
	switch {
	case errors.Is(err, syscall.EROFS):
		return survey.Fail(survey.Invalid, "Databasen %s ligger på ett skrivskyddat filsystem. Montera det skrivbart, eller flytta databasen.",
			"The database %s is on a read-only file system. Mount it writable, or move the database.", absolute(path))
	case errors.Is(err, fs.ErrPermission):
		return survey.Fail(survey.Invalid, "Mogna får inte läsa och skriva databasen %s och mappen den ligger i. Ge användaren som kör Mogna rätt till båda. Felet är: %v",
			"Mogna may not read and write the database %s and the folder it is in. Give the user that runs Mogna access to both. The error is: %v", absolute(path), err)
	}
	return fmt.Errorf("open the database file %s: %w", path, err)
}

// beside tells whether SQLite can keep its log in the database's folder.
func beside(path string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".mogna-try-*")
	if err != nil {
		return cannotWrite(path, err)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}
