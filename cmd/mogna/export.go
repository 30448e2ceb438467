package main

import (
	"context"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"mogna/internal/app/permission"
	"mogna/internal/report"
	"mogna/internal/survey"
)

type exportFlags struct {
	round                int64
	snapshot             int
	format, output, lang string
	organisation         string
}

func (c *cli) export() *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{Use: "export", Short: "Write a round's comparison report", Args: cobra.NoArgs,
		Long: "Write a round's comparison report. If it fails, no file is left behind.\n\nThe same figures in every format. csv has a row for each figure, wide-csv a row for each " +
			"organisation, and\ncodebook-csv says what both mean. pdf takes Chromium on this computer. organisations-html and organisations-pdf are\narchives (zip) with a file for each organisation.",
		RunE: running(func(cmd *cobra.Command, _ []string) error { return c.exportRound(cmd.Context(), f) })}
	cmd.Flags().Int64Var(&f.round, "round", 0, "the round's number (default: the newest)")
	cmd.Flags().IntVar(&f.snapshot, "snapshot", 0, "the number of the publication (default: the latest, or the draft if nothing has been published)")
	cmd.Flags().StringVar(&f.format, "format", "xlsx", strings.Join(report.Formats, ", "))
	cmd.Flags().StringVar(&f.organisation, "organisation", "", "the code of one organisation, whose file is wanted as html or pdf")
	cmd.Flags().StringVar(&f.output, "output", "", "file to write (default: standard output)")
	cmd.Flags().StringVar(&f.lang, "language", survey.Swedish, "sv or en")
	return cmd
}

func (f exportFlags) validate() error {
	if f.lang != survey.Swedish && f.lang != survey.English {
		return survey.Fail(survey.Invalid, "Rapporten finns inte på språket ”%s”. Välj sv eller en.", "The report does not come in the language “%s”. Choose sv or en.", f.lang)
	}
	return report.Known(f.format)
}

func (c *cli) exportRound(ctx context.Context, f exportFlags) error {
	if err := f.validate(); err != nil {
		return err
	}
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	if f.round, err = chooseRound(ctx, s, f.round); err != nil {
		return err
	}
	results, err := s.App.Results.Published(ctx, permission.System, f.round, f.snapshot)
	if err != nil {
		return err
	}
	m := s.Report(ctx, results)
	progress := newProgressLine(c.errs, c.language())
	defer progress.clear()
	m.Progress = func(step survey.Text, done, total int) error {
		progress.show(step, done, total)
		return ctx.Err()
	}
	return c.writeOutput(f.output, func(w io.Writer) error {
		if f.organisation != "" {
			return report.WriteOne(w, f.format, m, f.organisation, f.lang)
		}
		return report.Write(w, f.format, m, f.lang)
	})
}
