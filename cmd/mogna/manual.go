package main

import (
	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"mogna/internal/server"
)

// manual writes the manual pages, one for each command, for packages. The texts are those of --help.
func (c *cli) manual() *cobra.Command {
	return &cobra.Command{Use: "manual FOLDER", Short: "Write the manual pages", Args: cobra.ExactArgs(1), Hidden: true,
		RunE: running(func(cmd *cobra.Command, args []string) error {
			cmd.Root().DisableAutoGenTag = true // packages are to be the same on each day
			return doc.GenManTree(cmd.Root(), &doc.GenManHeader{Section: "1", Source: "Mogna " + server.Version, Manual: "Mogna"}, args[0])
		})}
}
