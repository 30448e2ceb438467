package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"mogna/internal/app"
	"mogna/internal/importing"
	"mogna/internal/server"
	"mogna/internal/survey"
)

func (c *cli) importing() *cobra.Command {
	var round int64
	var preview bool
	cmd := &cobra.Command{Use: "import FILE...", Short: "Read organisations and respondents into a round, from CSV or XLSX", Args: cobra.MinimumNArgs(1),
		RunE: running(func(cmd *cobra.Command, args []string) error {
			return c.importFiles(cmd.Context(), round, preview, args)
		})}
	cmd.Flags().Int64Var(&round, "round", 0, "the round's number (default: the newest)")
	cmd.Flags().BoolVar(&preview, "preview", false, "check the files and change nothing")
	return cmd
}

func (c *cli) importFiles(ctx context.Context, round int64, preview bool, names []string) error {
	var files []importing.File
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		files = append(files, importing.File{Name: filepath.Base(name), Data: data})
	}
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if round, err = chooseRound(ctx, s, round); err != nil {
		return err
	}
	sum, err := s.App.Import(ctx, app.System, round, files, preview)
	if err != nil {
		return err
	}
	done := survey.Say("Inläst i mätomgång %d: %d organisationer (%d nya), %d respondenter (%d nya).", "Read into round %d: %d organisations (%d new), %d respondents (%d new).",
		round, sum.Organisations, sum.NewOrganisations, sum.Respondents, sum.NewRespondents)
	if preview {
		done = survey.Say("Filerna går att läsa in i mätomgång %d: %d organisationer (%d nya), %d respondenter (%d nya). Inget har ändrats.",
			"The files can be read into round %d: %d organisations (%d new), %d respondents (%d new). Nothing was changed.",
			round, sum.Organisations, sum.NewOrganisations, sum.Respondents, sum.NewRespondents)
	}
	fmt.Fprintln(c.out, done.In(c.language()))
	return nil
}

// chooseRound takes the newest round where none is named.
func chooseRound(ctx context.Context, s *server.Server, round int64) (int64, error) {
	if round != 0 {
		return round, nil
	}
	list, _, err := s.App.Rounds(ctx, app.System, 0, 1)
	if err != nil {
		return 0, err
	}
	if len(list) == 0 {
		return 0, survey.Fail(survey.NotFound, "Det finns ingen mätomgång. Skapa en i webbläsaren först.", "There is no round. Create one in the browser first.")
	}
	return list[0].ID, nil
}
