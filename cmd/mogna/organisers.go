package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"mogna/internal/server"
	"mogna/internal/survey"
)

func (c *cli) organisers() *cobra.Command {
	return &cobra.Command{Use: "organisers", Short: "List the organisers", Args: cobra.NoArgs,
		Long: "List the organisers: those who measure. Each has its own rounds, users, API tokens and log, and sees no other's.\n\nAn installation has one to begin with, and its pages show nothing of this until there are two.",
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			return c.withServer(cmd, func(s *server.Server) error {
				list, err := s.App.Access.ListOrganisers(cmd.Context())
				for _, o := range list {
					fmt.Fprintf(c.out, "%d\t%s\n", o.ID, o.Name)
				}
				return err
			})
		})}
}

func (c *cli) addOrganiser() *cobra.Command {
	var name string
	cmd := &cobra.Command{Use: "add-organiser", Short: "Add an organiser", Args: cobra.NoArgs,
		Long: "Add an organiser. Let its first coordinator in with mogna admin link --organiser.",
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			return c.withServer(cmd, func(s *server.Server) error {
				o, err := s.App.Access.AddOrganiser(cmd.Context(), name)
				if err == nil {
					c.say(survey.Say("%s är tillagd och har nummer %d. Släpp in en processledare med mogna admin link --organiser %d --email ADRESS --name NAMN.",
						"%s has been added and has number %d. Let a coordinator in with mogna admin link --organiser %d --email ADDRESS --name NAME.", o.Name, o.ID, o.ID))
				}
				return err
			})
		})}
	cmd.Flags().StringVar(&name, "name", "", "the name of the organiser")
	return cmd
}

func (c *cli) renameOrganiser() *cobra.Command {
	o := survey.Organiser{}
	cmd := &cobra.Command{Use: "rename-organiser", Short: "Rename an organiser", Args: cobra.NoArgs,
		Long: "Rename an organiser. The name is shown where a user works for several, and in emails to its users.",
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			return c.withServer(cmd, func(s *server.Server) error {
				err := s.App.Access.RenameOrganiser(cmd.Context(), o)
				if err == nil {
					c.say(survey.Say("Den ansvariga organisationen heter nu %s.", "The organiser is now called %s.", o.Name))
				}
				return err
			})
		})}
	cmd.Flags().Int64Var(&o.ID, "organiser", survey.FirstOrganiser, "the organiser's number")
	cmd.Flags().StringVar(&o.Name, "name", "", "the new name")
	return cmd
}

// withServer runs something with the service's use cases, beside the service where it runs.
func (c *cli) withServer(cmd *cobra.Command, run func(*server.Server) error) error {
	s, err := c.open(cmd.Context())
	if err != nil {
		return err
	}
	defer s.Close()
	return run(s)
}

// organiserFlag is whose users a command is about.
func organiserFlag(cmd *cobra.Command, organiser *int64) {
	cmd.Flags().Int64Var(organiser, "organiser", survey.FirstOrganiser, "the organiser's number, where there are several")
}
