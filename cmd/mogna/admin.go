package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"mogna/internal/server"
	"mogna/internal/store"
	"mogna/internal/survey"
)

func (c *cli) migrate() *cobra.Command {
	return &cobra.Command{Use: "migrate", Short: "Apply database migrations (serve also does this at start-up)", Args: cobra.NoArgs,
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.load()
			if err != nil {
				return err
			}
			db, err := store.Open(cfg.Database)
			if err != nil {
				return err
			}
			defer db.Close()
			if err := server.RefuseEmpty(cmd.Context(), db); err != nil {
				return err
			}
			applied, err := db.Migrate(cmd.Context())
			if err != nil {
				return err
			}
			version, _, err := db.SchemaVersion(cmd.Context())
			fmt.Fprintf(c.out, "schema version %d (%d migrations applied now)\n", version, applied)
			return err
		})}
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
	return &cobra.Command{Use: "version", Short: "Print the version", Args: cobra.NoArgs,
		Run: func(*cobra.Command, []string) { fmt.Fprintln(c.out, "mogna", server.Version) }}
}
