package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"mogna/internal/config"
	"mogna/internal/survey"
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
	want := config.Config{Listen: "127.0.0.1:8080", Database: "mogna.db", BaseURL: "http://127.0.0.1:8080", LogLevel: "info", LogFormat: "text", ShutdownTimeout: 20 * time.Second, DrainPeriod: 5 * time.Second,
		SMTP: config.SMTP{TLS: "starttls", FromName: "Mogna"}, OIDC: config.OIDC{RoleClaim: "roles", Roles: []string{}}}
	if !reflect.DeepEqual(*c, want) {
		t.Errorf("%+v", c)
	}
}

func TestWhatCannotWorkIsRefused(t *testing.T) {
	for _, e := range []string{"MOGNA_LISTEN=8080", "MOGNA_DATABASE=", "MOGNA_BASE_URL=mogna.example.se", "MOGNA_BASE_URL=https://x/y", "MOGNA_LOG_LEVEL=loud",
		"MOGNA_LISTEN=127.0.0.1:http", "MOGNA_LISTEN=127.0.0.1:80800", "MOGNA_LISTEN=http://127.0.0.1:80", "MOGNA_LISTEN=*:80", "MOGNA_LISTEN= 127.0.0.1:80", "MOGNA_BASE_URL=https://x?y", "MOGNA_BASE_URL=https://u@x",
		"MOGNA_BASE_URL=ftp://x", "MOGNA_BASE_URL=https://", "MOGNA_BASE_URL=\"https://x\"", "MOGNA_SMTP_PORT=smtp", "MOGNA_OIDC_CLIENT_ID=x", "MOGNA_OIDC_ISSUER=https://x\n", "MOGNA_SMTP_PASSWORD=x\n",
		"MOGNA_LOG_FORMAT=xml", "MOGNA_SHUTDOWN_TIMEOUT=soon", "MOGNA_SHUTDOWN_TIMEOUT=-1s", "MOGNA_SMTP_FROM_NAME=Mog\u200bna", "MOGNA_DATABASE=mogna\u00ad.db"} {
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

// Each of these would have become an empty SQLite file, in folders of its own.
func TestDatabaseAddressesThatAreNone(t *testing.T) {
	for _, database := range []string{"Postgres://127.0.0.1/x", "POSTGRES://127.0.0.1/x", " postgres://127.0.0.1/x", "postgres://127.0.0.1/x\n", `"postgres://127.0.0.1/x"`, "'mogna.db'", "mogna.db ",
		"jdbc:postgresql://127.0.0.1/x", "mysql://root@127.0.0.1/mogna", "sqlite:///var/lib/mogna/mogna.db", "sqlite:mogna.db", "file:mogna.db", "postgres:/127.0.0.1/x", "postgresq://x/y", "://x",
		"host=127.0.0.1 dbname=x", "~/mogna.db", "$HOME/mogna.db", ":memory:", "/var/lib/mogna/", "postgres://u:p%zz@h/x"} {
		_, err := config.Load("", []string{"MOGNA_DATABASE=" + database})
		var told *survey.Error
		if !errors.As(err, &told) || len(told.Faults) != 1 || told.Faults[0].Path != "database" || told.Faults[0].Mend[survey.Swedish] == "" {
			t.Errorf("%q: %v", database, err)
		}
	}
	for _, database := range []string{"mogna.db", "/var/lib/mogna/mogna.db", "./data/å b.db", `C:\mogna\mogna.db`, "postgres://u:p@127.0.0.1:5432/x?sslmode=disable", "postgresql://h/x"} {
		if _, err := config.Load("", []string{"MOGNA_DATABASE=" + database}); err != nil {
			t.Errorf("%q: %v", database, err)
		}
	}
}

// A misspelt variable would leave the default in place without a word.
func TestMisspeltVariables(t *testing.T) {
	for name, meant := range map[string]string{"MOGNA_DATABSE": "MOGNA_DATABASE", "MOGNA_DATABASE_URL": "MOGNA_DATABASE", "mogna_listen": "MOGNA_LISTEN", "MOGNA_BASEURL": "MOGNA_BASE_URL",
		"MOGNA_SMTP_FORM": "MOGNA_SMTP_FROM", "MOGNA_SMTPHOST": "MOGNA_SMTP_HOST", "MOGNA_SMTP_USER": "MOGNA_SMTP_USERNAME", "MOGNA_OIDC_SECRET": "MOGNA_OIDC_CLIENT_SECRET", "MOGNA_CONFG": "MOGNA_CONFIG"} {
		if _, err := config.Load("", []string{name + "=x"}); err == nil || !strings.Contains(err.Error(), meant) || !strings.Contains(err.Error(), name+":") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, name := range []string{"MOGNA_DB", "MOGNA_TRUSTED", "MOGNA_URL", "MOGNA_ADDRESS", "MOGNA_SECRET"} {
		if _, err := config.Load("", []string{name + "=x"}); err == nil || !strings.Contains(err.Error(), name+":") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := config.Load("", []string{"MOGNA_BIN=x", "MOGNA_CONFIG=x", "MOGNA_PICTURES=x", "MOGNA_CHROMIUM=off", "MOGNA_TEST_MAIL=x", "MOGNA_EXPORT_ALONE=x",
		"MOGNA_SERVICE_HOST=10.0.0.1", "MOGNA_SERVICE_PORT_HTTP=80", "MOGNA_PORT=tcp://10.0.0.1:80", "MOGNA_PORT_80_TCP_ADDR=10.0.0.1", "MOGNA_POSTGRES_SERVICE_HOST=10.0.0.2"}); err != nil {
		t.Error(err)
	}
}

// A sign-in service that can't be one is refused before anything is served.
func TestTheSignInServiceIsAnAddress(t *testing.T) {
	for issuer, fits := range map[string]bool{"https://login.example.se/realms/kommun": true, "http://127.0.0.1:8180": true, "http://localhost:8180/x": true,
		"http://login.example.se": false, "login.example.se": false, "https://": false, "https://login.example.se?x=1": false, "https://a:b@login.example.se": false, "ldap://login.example.se": false} {
		_, err := config.Load("", []string{"MOGNA_OIDC_ISSUER=" + issuer, "MOGNA_OIDC_CLIENT_ID=x", "MOGNA_OIDC_CLIENT_SECRET=y"})
		if (err == nil) != fits {
			t.Errorf("%s: %v", issuer, err)
		}
	}
}
