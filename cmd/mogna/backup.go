package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"mogna/internal/server"
	"mogna/internal/store"
	"mogna/internal/survey"
)

func (c *cli) backup() *cobra.Command {
	return &cobra.Command{Use: "backup FILE", Short: "Copy the database to a backup file, also while Mogna runs", Args: cobra.ExactArgs(1),
		Long: "Copy the database to a backup file, also while Mogna runs.\n\nThe backup is of one moment, is read again when it is made, and is a SQLite file whichever database it comes from.\n" +
			"Name a folder to get a file there whose name is the time. The file has everyone's answers: keep it encrypted.",
		RunE: running(func(cmd *cobra.Command, args []string) error {
			cfg, err := c.load()
			if err != nil {
				return err
			}
			now, path := time.Now(), args[0]
			if info, err := os.Stat(path); err == nil && info.IsDir() {
				path = filepath.Join(path, "mogna-"+now.UTC().Format("20060102T150405Z")+".backup")
			}
			b, err := store.BackUp(cmd.Context(), cfg.Database, path, server.Version, now)
			if err != nil {
				return err
			}
			c.say(survey.Say("Säkerhetskopian %s är skapad och kontrollerad: %d rader i %d tabeller.", "The backup %s has been made and verified: %d rows in %d tables.", path, b.Rows(), len(b.Tables)))
			return nil
		})}
}

func (c *cli) verify() *cobra.Command {
	return &cobra.Command{Use: "verify [FILE]", Short: "Read every row of a backup, or of the database, and check that it is whole", Args: cobra.MaximumNArgs(1),
		Long: "Read every row of a backup, or of the database if no file is named, and check that it is whole.\n\nPrints the number of rows and a fingerprint of each table. They are the same in SQLite and PostgreSQL.",
		RunE: running(func(cmd *cobra.Command, args []string) error { return c.verified(cmd.Context(), args) })}
}

func (c *cli) verified(ctx context.Context, args []string) error {
	cfg, err := c.load()
	if err != nil {
		return err
	}
	var b *store.Backup
	if len(args) > 0 {
		b, err = store.Verify(ctx, args[0])
	} else {
		b, err = store.VerifyDatabase(ctx, cfg.Database)
	}
	if err != nil {
		return err
	}
	slices.SortFunc(b.Tables, func(a, b store.Sum) int { return strings.Compare(a.Table, b.Table) })
	for _, s := range b.Tables {
		fmt.Fprintf(c.out, "%-24s %9d  %s\n", s.Table, s.Rows, s.Hash)
	}
	if len(args) > 0 {
		c.say(survey.Say("Säkerhetskopian är hel. Den gjordes %s av Mogna %s (schemaversion %d) och har %d rader.", "The backup is whole. It was made at %s by Mogna %s (schema version %d) and has %d rows.",
			b.At.Format(time.RFC3339), b.Program, b.Schema, b.Rows()))
		return nil
	}
	c.say(survey.Say("Databasen är hel (schemaversion %d, %d rader).", "The database is whole (schema version %d, %d rows).", b.Schema, b.Rows()))
	return nil
}

func (c *cli) restore() *cobra.Command {
	var replace bool
	cmd := &cobra.Command{Use: "restore FILE", Short: "Put a backup in an empty database", Args: cobra.ExactArgs(1),
		Long: "Put a backup in the configured database, SQLite or PostgreSQL, which must be missing or empty. Stop Mogna first.\n\nThe backup is verified first, and nothing is changed if anything fails. Everyone signs in again, and emails\n" +
			"that were on their way wait for the coordinator's decision: they may have been sent since the backup was made.",
		RunE: running(func(cmd *cobra.Command, args []string) error {
			cfg, err := c.load()
			if err != nil {
				return err
			}
			b, aside, err := store.Restore(cmd.Context(), args[0], cfg.Database, replace, time.Now())
			if err != nil {
				return err
			}
			if aside != "" {
				c.say(survey.Say("Databasen som fanns ligger kvar som %s. Ta bort den när den inte behövs: den innehåller personuppgifter.", "The database that was there is kept as %s. Remove it when it is not needed: it contains personal data.", aside))
			}
			c.say(survey.Say("Säkerhetskopian från %s är återställd: %d rader. Starta med mogna serve.", "The backup from %s has been restored: %d rows. Start with mogna serve.", b.At.Format(time.RFC3339), b.Rows()))
			return nil
		})}
	cmd.Flags().BoolVar(&replace, "replace", false, "put aside the SQLite file that is there, under another name")
	return cmd
}
