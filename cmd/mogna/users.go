package main

import (
	"context"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/survey"
)

func (c *cli) users() *cobra.Command {
	var organiser int64
	cmd := &cobra.Command{Use: "users", Short: "List the users and their roles", Args: cobra.NoArgs,
		Long: "List those who have access: coordinators, organisation contacts and results viewers, with the organisation of a contact.",
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			return c.listUsers(usecase.ForOrganiser(cmd.Context(), organiser))
		})}
	organiserFlag(cmd, &organiser)
	return cmd
}

const usersAtOnce = 500

func (c *cli) listUsers(ctx context.Context) error {
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	for first := 0; ; first += usersAtOnce {
		page, err := s.App.Staff.Staff(ctx, permission.System, first, usersAtOnce)
		if err != nil {
			return err
		}
		for _, who := range page.Items {
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", who.Role, who.Name, who.Email, who.Organisation)
		}
		if first+usersAtOnce >= page.Total {
			if page.Total == 0 {
				fmt.Fprintln(c.errs, survey.Say("Ingen har behörighet än. Skapa en länk till processledaren med mogna admin link --email och --name.",
					"No one has access yet. Create a link for the coordinator with mogna admin link --email and --name.").In(c.language()))
			}
			return table.Flush()
		}
	}
}

func (c *cli) endAccess() *cobra.Command {
	var email string
	var organiser int64
	cmd := &cobra.Command{Use: "end-access", Short: "End a user's access", Args: cobra.NoArgs,
		Long: "End the access of the user with an address. It takes effect immediately, also where they are signed in and while the service\nruns. Their actions stay in the audit log.",
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			return c.end(usecase.ForOrganiser(cmd.Context(), organiser), email)
		})}
	organiserFlag(cmd, &organiser)
	cmd.Flags().StringVar(&email, "email", "", "the address of the user")
	return cmd
}

func (c *cli) end(ctx context.Context, email string) error {
	if email == "" {
		return survey.Fail(survey.Invalid, "Skriv vem det gäller: --email och personens e-postadress. mogna admin users visar vilka som har behörighet.",
			"Enter who it is: --email and the person's email address. mogna admin users shows who has access.")
	}
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	who, err := s.App.Staff.FindStaff(ctx, email)
	if err != nil {
		return err
	}
	if err := s.App.Staff.EndStaff(ctx, permission.System, who.ID); err != nil {
		return err
	}
	c.say(survey.Say("Behörigheten för %s är avslutad.", "The access of %s has ended.", who.Name))
	return nil
}
