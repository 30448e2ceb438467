package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"mogna/internal/demo"
	"mogna/internal/server"
	"mogna/internal/survey"
)

func (c *cli) serve() *cobra.Command {
	return &cobra.Command{Use: "serve", Short: "Run the service", Args: cobra.NoArgs,
		RunE: running(func(cmd *cobra.Command, _ []string) error { return c.listen(cmd.Context(), false) })}
}

func (c *cli) demo() *cobra.Command {
	return &cobra.Command{Use: "demo", Short: "Run the service with a demo round (created only if the database has no round)", Args: cobra.NoArgs,
		RunE: running(func(cmd *cobra.Command, _ []string) error { return c.listen(cmd.Context(), true) })}
}

// listen runs the service until it is told to stop.
func (c *cli) listen(ctx context.Context, withDemo bool) error {
	s, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	var round int64
	if withDemo {
		if round, _, err = demo.Load(ctx, s.App, time.Now()); err != nil {
			return err
		}
	}
	if err := s.Start(); err != nil {
		return err
	}
	if err := c.printLinks(ctx, s, round); err != nil {
		return err
	}
	<-ctx.Done()
	return s.Close()
}

// printLinks prints what a person needs to begin: the coordinator's link, and in a demo some respondents' too.
func (c *cli) printLinks(ctx context.Context, s *server.Server, round int64) error {
	say := func(sv, en string, args ...any) { fmt.Fprintln(c.out, survey.Say(sv, en, args...).In(c.language())) }
	token, err := s.App.CreateCoordinatorLink(ctx)
	if err != nil {
		return err
	}
	say("Mogna %s är igång på %s", "Mogna %s is running at %s", server.Version, s.URL())
	say("Inloggningslänk för processledaren (gäller i 24 timmar): %s/logga-in/%s", "Coordinator sign-in link (valid for 24 hours): %s/logga-in/%s", s.URL(), token)
	if round == 0 {
		return nil
	}
	links, err := demo.Links(ctx, s.App, round)
	if err != nil {
		return err
	}
	say("Demorespondenter:", "Demo respondents:")
	for _, l := range links {
		fmt.Fprintf(c.out, "  %s, %s, %s: %s/svara/%s\n", l.Respondent.Name, l.Respondent.Role.Title().In(c.language()), demo.TryIn, s.URL(), l.Token)
	}
	return nil
}
