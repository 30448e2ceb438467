package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"mogna/internal/app/permission"
	"mogna/internal/app/usecase"
	"mogna/internal/server"
	"mogna/internal/survey"
)

type linkFlags struct {
	email, name string
	organiser   int64
}

func (c *cli) link() *cobra.Command {
	var f linkFlags
	cmd := &cobra.Command{Use: "link", Short: "Print a link that signs the coordinator in once", Args: cobra.NoArgs,
		Long: "Print a link that signs the coordinator in. It can be used once, within 24 hours. The audit log shows that it was made and used.\n\n" +
			"With --email: a link for the user with that address, within seven days. With --name too: someone who does not have\naccess yet becomes a coordinator, so that the log shows who has done what.\n\n" +
			"Run it on the server, with the settings of the service, also while the service runs.",
		RunE: running(func(cmd *cobra.Command, _ []string) error { return c.printLink(cmd.Context(), f) })}
	cmd.Flags().StringVar(&f.email, "email", "", "the address of the user")
	cmd.Flags().StringVar(&f.name, "name", "", "the name of a new coordinator")
	organiserFlag(cmd, &f.organiser)
	return cmd
}

// printLink prints the link alone on standard output, so that a script can take it, and what it is on standard error.
func (c *cli) printLink(ctx context.Context, f linkFlags) error {
	cfg, err := c.load()
	if err != nil {
		return err
	}
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	token, what, err := signInLink(ctx, s, f)
	if err != nil {
		return err
	}
	fmt.Fprintln(c.errs, what.In(c.language()))
	fmt.Fprintf(c.out, "%s/logga-in/%s\n", cfg.BaseURL, token)
	return nil
}

func signInLink(ctx context.Context, s *server.Server, f linkFlags) (token string, what survey.Text, err error) {
	if f.email == "" && f.name != "" {
		return "", nil, survey.Fail(survey.Invalid, "Skriv adressen också: --email och personens e-postadress.", "Enter the address too: --email and the person's email address.")
	}
	if f.email == "" {
		token, err = s.App.Access.CreateCoordinatorLink(ctx)
		return token, survey.Say("Inloggningslänk för processledaren. Den kan användas en gång, inom 24 timmar:", "Coordinator sign-in link. It can be used once, within 24 hours:"), err
	}
	ctx = usecase.ForOrganiser(ctx, f.organiser)
	who, err := s.App.Staff.FindStaff(ctx, f.email)
	switch {
	case usecase.IsNotFound(err) && f.name == "":
		return "", nil, survey.Fail(survey.NotFound, "Ingen med adressen %s har behörighet. Lägg till --name och personens namn för att göra personen till processledare.",
			"No one with the address %s has access. Add --name and the person's name to make them a coordinator.", f.email)
	case usecase.IsNotFound(err):
		who, err = s.App.Staff.AddStaff(ctx, permission.System, survey.Staff{Name: f.name, Email: f.email, Role: survey.Coordinator})
	}
	if err != nil {
		return "", nil, err
	}
	token, _, err = s.App.Staff.CreateStaffLink(ctx, permission.System, who.ID)
	return token, survey.Say("Inloggningslänk för %s. Den kan användas en gång, inom sju dagar:", "Sign-in link for %s. It can be used once, within seven days:", who.Name), err
}
