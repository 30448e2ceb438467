package config_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"mogna/internal/config"
)

func TestTheEnvironmentOverridesTheFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mogna.yaml")
	if err := os.WriteFile(file, []byte("listen: 127.0.0.1:1\ndatabase: file.db\nshutdownTimeout: 5s\nchromium: off\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(file, []string{"MOGNA_LISTEN=127.0.0.1:2", "MOGNA_BASE_URL=https://mogna.example.se/", "MOGNA_BIN=x", "HOME=/"})
	if err != nil {
		t.Fatal(err)
	}
	if c.Listen != "127.0.0.1:2" || c.Database != "file.db" || c.BaseURL != "https://mogna.example.se" || c.ShutdownTimeout != 5*time.Second || c.LogLevel != "info" || c.Chromium != "off" {
		t.Errorf("%+v", c)
	}
}

func TestDefaults(t *testing.T) {
	c, err := config.Load("", nil)
	if err != nil {
		t.Fatal(err)
	}
	want := config.Config{Listen: "127.0.0.1:8080", Database: "mogna.db", BaseURL: "http://127.0.0.1:8080", LogLevel: "info", LogFormat: "text", ShutdownTimeout: 20 * time.Second,
		SMTP: config.SMTP{TLS: "starttls", FromName: "Mogna"}, OIDC: config.OIDC{RoleClaim: "roles", Roles: []string{}}}
	if !reflect.DeepEqual(*c, want) {
		t.Errorf("%+v", c)
	}
}

func TestWhatCannotWorkIsRefused(t *testing.T) {
	for _, e := range []string{"MOGNA_LISTEN=8080", "MOGNA_DATABASE=", "MOGNA_BASE_URL=mogna.example.se", "MOGNA_BASE_URL=https://x/y", "MOGNA_LOG_LEVEL=loud",
		"MOGNA_LOG_FORMAT=xml", "MOGNA_SHUTDOWN_TIMEOUT=soon", "MOGNA_SHUTDOWN_TIMEOUT=-1s"} {
		if _, err := config.Load("", []string{e}); err == nil {
			t.Errorf("%s was accepted", e)
		}
	}
}

// A list is lines in the file, and parted by semicolons in the environment: names of groups have commas in them.
func TestListsComeFromBothPlaces(t *testing.T) {
	file := filepath.Join(t.TempDir(), "mogna.yaml")
	if err := os.WriteFile(file, []byte("oidc:\n  roles:\n    - CN=Mogna, OU=Tanum = contact:1435\n    - Alla = reader\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := []string{"CN=Mogna, OU=Tanum = contact:1435", "Alla = reader"}
	for where, environ := range map[string][]string{file: nil, "": {"MOGNA_OIDC_ROLES=CN=Mogna, OU=Tanum = contact:1435;Alla = reader"}} {
		c, err := config.Load(where, environ)
		if err != nil || !reflect.DeepEqual(c.OIDC.Roles, want) {
			t.Errorf("%q: %q %v", where, c.OIDC.Roles, err)
		}
	}
}
