package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"mogna/internal/server"
)

func (c *cli) register() *cobra.Command {
	return &cobra.Command{Use: "register-entry", Short: "Print an entry for the record of processing activities (Article 30 GDPR), as Markdown", Args: cobra.NoArgs,
		Long: "Print an entry for the record of processing activities (Article 30 GDPR), as Markdown.\n\nIt has the entries of the file that the option dataProtection names. What only the controller knows is a gap in\nsquare brackets. It is in English, or in Swedish if the environment's language is Swedish (LC_ALL=sv_SE.UTF-8).",
		RunE: running(func(*cobra.Command, []string) error {
			cfg, err := c.load()
			if err != nil {
				return err
			}
			entries, err := server.DataProtection(cfg)
			if err != nil {
				return err
			}
			var b strings.Builder
			for _, part := range entries.Register() {
				fmt.Fprintf(&b, "## %s\n\n", part.Heading.In(c.language()))
				for _, text := range part.Paragraphs {
					fmt.Fprintf(&b, "%s\n\n", text.In(c.language()))
				}
			}
			_, err = fmt.Fprint(c.out, strings.TrimRight(b.String(), "\n")+"\n")
			return err
		})}
}
