package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"mogna/internal/survey"
)

func (c *cli) link() *cobra.Command {
	return &cobra.Command{Use: "link", Short: "Print a link that signs the coordinator in once", Args: cobra.NoArgs,
		Long: "Print a link that signs the coordinator in. It can be used once, within 24 hours. The audit log shows that it was made and used.\n\n" +
			"Run it on the server, with the settings of the service, also while the service runs.",
		RunE: running(func(cmd *cobra.Command, _ []string) error { return c.printLink(cmd.Context()) })}
}

// printLink prints the link alone on standard output, so that a script can take it, and what it is on standard error.
func (c *cli) printLink(ctx context.Context) error {
	cfg, err := c.load()
	if err != nil {
		return err
	}
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	token, err := s.App.Access.CreateCoordinatorLink(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.errs, survey.Say("Inloggningslänk för processledaren. Den kan användas en gång, inom 24 timmar:", "Coordinator sign-in link. It can be used once, within 24 hours:").In(c.language()))
	fmt.Fprintf(c.out, "%s/logga-in/%s\n", cfg.BaseURL, token)
	return nil
}
