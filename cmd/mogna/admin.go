package main

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mogna/internal/config"
	"mogna/internal/server"
	"mogna/internal/store"
	"mogna/internal/survey"
)

func (c *cli) migrate() *cobra.Command {
	var to string
	cmd := &cobra.Command{Use: "migrate", Short: "Apply database migrations (serve also does this at start-up), or copy the database to another", Args: cobra.NoArgs,
		Long: "Apply database migrations (serve also does this at start-up).\n\nWith --to: copy everything to another database, SQLite or PostgreSQL, which must be empty. Stop Mogna first.\n" +
			"The database is left as it is. A password can be left out of the address and given in PGPASSWORD or ~/.pgpass.",
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.load()
			if err != nil {
				return err
			}
			if to != "" {
				return c.move(cmd.Context(), cfg.Database, to)
			}
			return c.bringUp(cmd.Context(), cfg.Database)
		})}
	cmd.Flags().StringVar(&to, "to", "", "the database to copy to: a path or a postgres:// address")
	return cmd
}

func (c *cli) bringUp(ctx context.Context, database string) error {
	db, err := store.Open(database)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := server.RefuseEmpty(ctx, db); err != nil {
		return err
	}
	applied, err := db.Migrate(ctx)
	if err != nil {
		return err
	}
	version, _, err := db.SchemaVersion(ctx)
	fmt.Fprintf(c.out, "schema version %d (%d migrations applied now)\n", version, applied)
	return err
}

// move copies to a database whose address is held to the same rules as the option's.
func (c *cli) move(ctx context.Context, from, to string) error {
	if _, err := config.Load(c.config, append(slices.DeleteFunc(slices.Clone(c.environ), func(e string) bool { return strings.HasPrefix(e, "MOGNA_DATABASE") }), "MOGNA_DATABASE="+to)); err != nil {
		return err
	}
	list, err := store.Move(ctx, from, to)
	if err != nil {
		return err
	}
	b := store.Backup{Tables: list}
	c.say(survey.Say("%d rader i %d tabeller är kopierade och kontrollerade. Skriv den nya databasen i inställningen database och starta Mogna.",
		"%d rows in %d tables have been copied and verified. Enter the new database in the option database and start Mogna.", b.Rows(), len(list)))
	return nil
}

func (c *cli) init() *cobra.Command {
	return &cobra.Command{Use: "init", Short: "Create an empty database where there is none", Args: cobra.NoArgs,
		Long: "Create an empty database where there is none: the SQLite file, or the tables in PostgreSQL.\n\nserve does not create one, so that a disk that is not mounted does not look like an empty survey.\nA database that has something in it is left as it is.",
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.load()
			if err != nil {
				return err
			}
			made, err := server.Init(cmd.Context(), cfg.Database)
			if err != nil {
				return err
			}
			if made {
				c.say(survey.Say("Databasen är skapad. Starta med mogna serve, och skapa en inloggningslänk till processledaren med mogna admin link.",
					"The database has been created. Start with mogna serve, and create a sign-in link for the coordinator with mogna admin link."))
			} else {
				c.say(survey.Say("Databasen finns redan. Inget har ändrats.", "The database already exists. Nothing has been changed."))
			}
			return nil
		})}
}

func (c *cli) version() *cobra.Command {
	return &cobra.Command{Use: "version", Short: "Print the version and the commit", Args: cobra.NoArgs,
		Run: func(*cobra.Command, []string) { fmt.Fprintln(c.out, "mogna", server.Version, "(commit "+commit()+")") }}
}

// revision is set by a build that has no repository to look in: -ldflags "-X main.revision=..."
var revision string

// commit is what the program was built from, as the build says or the Go toolchain noted it.
func commit() string {
	if revision != "" {
		return revision
	}
	info, found := debug.ReadBuildInfo()
	if !found {
		return "unknown"
	}
	values := map[string]string{}
	for _, s := range info.Settings {
		values[s.Key] = s.Value
	}
	switch {
	case values["vcs.revision"] == "":
		return "unknown"
	case values["vcs.modified"] == "true":
		return values["vcs.revision"] + ", with changes"
	}
	return values["vcs.revision"] + " of " + values["vcs.time"]
}
