package main

import (
	"context"
	"io"
	"os"

	"github.com/spf13/cobra"

	"mogna/internal/server"
	"mogna/internal/survey"
)

func (c *cli) admin() *cobra.Command {
	cmd := &cobra.Command{Use: "admin", Short: "Who has access, sign-in links, and tasks that the law requires of the organiser and that no page offers"}
	cmd.AddCommand(c.link(), c.users(), c.endAccess(), c.organisers(), c.addOrganiser(), c.renameOrganiser(), c.personalData(), c.register())
	return cmd
}

type releaseFlags struct {
	respondent     int64
	reason, output string
}

func (c *cli) personalData() *cobra.Command {
	var f releaseFlags
	cmd := &cobra.Command{Use: "personal-data", Short: "Export a respondent's data, with every answer", Args: cobra.NoArgs,
		Long: "Export a respondent's data, with every answer, as JSON.\n\nNo page shows a person's answers to anyone else. This command is for what the law requires of the organiser:\n" +
			"a request for public records, after it has been checked for confidential information, or a deceased person's data.\nThe reason is kept in the audit log, and the person's own page shows that the data was released.",
		RunE: running(func(cmd *cobra.Command, _ []string) error { return c.release(cmd.Context(), f) })}
	cmd.Flags().Int64Var(&f.respondent, "respondent", 0, "the respondent's number, as the audit log and the file of personal data have it")
	cmd.Flags().StringVar(&f.reason, "reason", "", "why: the reference number of the request, never a name")
	cmd.Flags().StringVar(&f.output, "output", "", "file to write (default: standard output)")
	return cmd
}

func (c *cli) release(ctx context.Context, f releaseFlags) error {
	if f.respondent <= 0 {
		return survey.Fail(survey.Invalid, "Skriv vems uppgifter det gäller: --respondent och personens nummer.", "Enter whose data it is: --respondent and the person's number.")
	}
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	d, err := s.App.Privacy.ReleasePersonalData(ctx, f.respondent, f.reason)
	if err != nil {
		return err
	}
	err = c.writeOutput(f.output, func(w io.Writer) error { return server.WritePersonalData(w, d) })
	if err == nil && f.output != "" && f.output != "-" {
		err = os.Chmod(f.output, 0o600)
	}
	return err
}
