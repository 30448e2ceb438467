package main

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"mogna/internal/server"
	"mogna/internal/survey"
)

func (c *cli) checkConfig() *cobra.Command {
	return &cobra.Command{Use: "check-config", Short: "Check the settings and the files that they name, and change nothing", Args: cobra.NoArgs,
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.load()
			if err != nil {
				return err
			}
			if err := server.Check(cfg); err != nil {
				return err
			}
			c.say(survey.Say("Inställningarna går att använda.", "The settings can be used."))
			return nil
		})}
}

// patience is longer than readyz takes to answer.
const patience = 5 * time.Second

func (c *cli) healthcheck() *cobra.Command {
	return &cobra.Command{Use: "healthcheck", Short: "Ask a running server on this machine whether it is ready: exit code 0 if it is", Args: cobra.NoArgs,
		RunE: running(func(cmd *cobra.Command, _ []string) error {
			cfg, err := c.load()
			if err != nil {
				return err
			}
			return c.askReady(cmd.Context(), cfg.Listen)
		})}
}

func (c *cli) askReady(ctx context.Context, listen string) error {
	host, port, err := net.SplitHostPort(listen)
	if err != nil {
		return err
	}
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+net.JoinHostPort(host, port)+"/readyz", nil)
	if err != nil {
		return err
	}
	res, err := (&http.Client{Transport: &http.Transport{}}).Do(req) // by no proxy
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("the server is not ready (%s); the reason is in its log", res.Status)
	}
	c.say(survey.Say("Servern är redo.", "The server is ready."))
	return nil
}
