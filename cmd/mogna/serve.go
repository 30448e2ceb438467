package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"mogna/internal/app"
	"mogna/internal/demo"
	"mogna/internal/server"
	"mogna/internal/store"
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

// databaseWait is for PostgreSQL to come at start: after a power cut everything starts at once, and a standby needs some time to take over.
const databaseWait = time.Minute

// rest waits a second, and tells whether to go on.
func rest(ctx context.Context) bool {
	select {
	case <-time.After(time.Second):
		return true
	case <-ctx.Done():
		return false
	}
}

// listen runs the service until it is told to stop. The demo makes its database itself, and its links last.
func (c *cli) listen(ctx context.Context, withDemo bool) error {
	cfg, err := c.load()
	if err != nil {
		return err
	}
	open, options := server.Open, []app.Option(nil)
	if withDemo {
		open, options = server.Make, append(options, app.WithLastingLinks())
	}
	s, err := open(ctx, cfg, options...)
	for end := time.Now().Add(databaseWait); store.Unreached(err) && time.Now().Before(end) && rest(ctx); {
		cfg.Logger().Warn("waiting for the database", "error", err)
		s, err = open(ctx, cfg, options...)
	}
	if err != nil {
		return err
	}
	defer s.Close()
	s.Commit = commit()
	var round int64
	if withDemo {
		if round, _, err = demo.Load(ctx, s.App, time.Now()); err != nil {
			return err
		}
	}
	if err := s.Start(); err != nil {
		return err
	}
	c.say(survey.Say("Mogna %s är igång på %s", "Mogna %s is running at %s", server.Version, s.URL()))
	if withDemo {
		err = c.printLinks(ctx, s, round)
	} else {
		c.say(survey.Say("Skapa en inloggningslänk till processledaren med: mogna admin link", "Create a sign-in link for the coordinator with: mogna admin link"))
	}
	if err != nil {
		return err
	}
	<-ctx.Done()
	return s.Close()
}

// printLinks prints what a person needs to try the demo: the coordinator's link, and some respondents'.
func (c *cli) printLinks(ctx context.Context, s *server.Server, round int64) error {
	token, err := s.App.Access.CreateCoordinatorLink(ctx)
	if err != nil {
		return err
	}
	c.say(survey.Say("Inloggningslänk för processledaren (gäller i 24 timmar): %s/logga-in/%s", "Coordinator sign-in link (valid for 24 hours): %s/logga-in/%s", s.URL(), token))
	if round == 0 {
		return nil
	}
	links, err := demo.Links(ctx, s.App, round)
	if err != nil {
		return err
	}
	c.say(survey.Say("Demorespondenter:", "Demo respondents:"))
	for _, l := range links {
		fmt.Fprintf(c.out, "  %s, %s, %s: %s/svara/%s\n", l.Respondent.Name, l.Respondent.Role.Title().In(c.language()), demo.TryIn, s.URL(), l.Token)
	}
	return nil
}
