// Command mogna runs and feeds the service. Exit codes: 0 done, 1 failed, 2 the input or the command line is wrong.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	_ "time/tzdata" // the image has no time zones

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"mogna/internal/config"
	"mogna/internal/server"
	"mogna/internal/survey"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Environ(), os.Stdout, os.Stderr))
}

// cli is what a command needs of its surroundings.
type cli struct {
	environ []string
	out     io.Writer
	errs    io.Writer
	config  string // path of the configuration file
}

const (
	exitFailed = 1
	exitUsage  = 2
)

func run(ctx context.Context, args, environ []string, out, errs io.Writer) int {
	c := &cli{environ: environ, out: out, errs: errs}
	root := &cobra.Command{Use: "mogna", Short: "Digital maturity assessment of municipalities",
		Long:         "Digital maturity assessment of municipalities.\n\nStart with mogna demo. Configuration: configs/mogna.yaml, or MOGNA_* environment variables.",
		SilenceUsage: true, SilenceErrors: true}
	root.PersistentFlags().StringVar(&c.config, "config", c.env("MOGNA_CONFIG"), "configuration file (see configs/mogna.yaml)")
	root.AddCommand(c.init(), c.serve(), c.demo(), c.importing(), c.export(), c.score(), c.migrate(), c.backup(), c.verify(), c.restore(), c.admin(), c.checkConfig(), c.healthcheck(), c.version(), c.manual())
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return emptyFlags(cmd) }
	root.SetArgs(args)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return 0
	}
	fmt.Fprintln(errs, message(err, c.language()))
	return exitCode(err)
}

// emptyFlags refuses an option that is there and says nothing, as one does whose variable is not set: it must not come to mean the
// default, or all.
func emptyFlags(cmd *cobra.Command) error {
	var faults []survey.Fault
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if value := f.Value.String(); value == "" || f.Name == "round" && value == "0" {
			faults = append(faults, survey.Fault{Path: "--" + f.Name, What: survey.Say("Värdet är tomt.", "The value is empty."),
				Mend: survey.Say("Skriv ett värde, eller utelämna det.", "Enter a value, or leave it out.")})
		}
	})
	if len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return nil
}

// exitCode tells input that is wrong from a command that failed. Cobra's own errors are about the command line.
func exitCode(err error) int {
	var ours *survey.Error
	var failed failure
	switch {
	case errors.As(err, &ours) && ours.Code != survey.Unavailable:
		return exitUsage
	case errors.As(err, &failed):
		return exitFailed
	}
	return exitUsage
}

// failure marks an error of a command that ran.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

// running makes a command's own errors failures.
func running(fn func(cmd *cobra.Command, args []string) error) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error {
		if err := fn(cmd, args); err != nil {
			return failure{err}
		}
		return nil
	}
}

func message(err error, lang string) string {
	var ours *survey.Error
	if errors.As(err, &ours) {
		return ours.In(lang)
	}
	return "mogna: " + err.Error()
}

func (c *cli) env(name string) string {
	for _, e := range c.environ {
		if value, found := strings.CutPrefix(e, name+"="); found {
			return value
		}
	}
	return ""
}

// language is the reader's, by the locale: Swedish where it says so, English else.
func (c *cli) language() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := c.env(name); v != "" {
			if strings.HasPrefix(v, "sv") {
				return survey.Swedish
			}
			break
		}
	}
	return survey.English
}

func (c *cli) load() (*config.Config, error) { return config.Load(c.config, c.environ) }

// open opens the service on its database without listening.
func (c *cli) open(ctx context.Context) (*server.Server, error) {
	cfg, err := c.load()
	if err != nil {
		return nil, err
	}
	return server.Open(ctx, cfg)
}
