package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"mogna/internal/server"
	"mogna/internal/store"
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
			applied, err := db.Migrate(cmd.Context())
			if err != nil {
				return err
			}
			version, _, err := db.SchemaVersion(cmd.Context())
			fmt.Fprintf(c.out, "schema version %d (%d migrations applied now)\n", version, applied)
			return err
		})}
}

func (c *cli) version() *cobra.Command {
	return &cobra.Command{Use: "version", Short: "Print the version", Args: cobra.NoArgs,
		Run: func(*cobra.Command, []string) { fmt.Fprintln(c.out, "mogna", server.Version) }}
}
