package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/server"
	"mogna/internal/survey"
)

func (c *cli) importing() *cobra.Command {
	var round int64
	var order participants.ImportOrder
	cmd := &cobra.Command{Use: "import FILE...", Short: "Import organisations and respondents into a round, from CSV or XLSX", Args: cobra.MinimumNArgs(1),
		RunE: running(func(cmd *cobra.Command, args []string) error {
			return c.importFiles(cmd.Context(), round, order, args)
		})}
	cmd.Flags().Int64Var(&round, "round", 0, "the round's number (default: the newest)")
	cmd.Flags().BoolVar(&order.Preview, "preview", false, "show what would be imported, and change nothing")
	cmd.Flags().BoolVar(&order.Confirmed, "confirm", false, "import the rows that the preview asks about as they are")
	return cmd
}

func (c *cli) importFiles(ctx context.Context, round int64, order participants.ImportOrder, names []string) error {
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		order.Files = append(order.Files, importing.File{Name: filepath.Base(name), Data: data})
	}
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if round, err = chooseRound(ctx, s, round); err != nil {
		return err
	}
	sum, err := s.App.Participants.Import(ctx, permission.System, round, order)
	if err != nil {
		return err
	}
	c.tellImport(round, sum, order)
	return nil
}

// chooseRound takes the newest round where none is named.
func chooseRound(ctx context.Context, s *server.Server, round int64) (int64, error) {
	if round != 0 {
		return round, nil
	}
	list, err := s.App.Rounds.Rounds(ctx, permission.System, 0, 1)
	if err != nil {
		return 0, err
	}
	if len(list.Items) == 0 {
		return 0, survey.Fail(survey.NotFound, "Det finns ingen mätomgång. Skapa en i webbläsaren först.", "There is no round. Create one in the browser first.")
	}
	return list.Items[0].ID, nil
}
