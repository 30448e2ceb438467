package config

import (
	"log/slog"
	"net"
	"net/url"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"mogna/internal/spelling"
	"mogna/internal/survey"
)

// faults are what is wrong with the options, by their names in the file.
type faults []survey.Fault

func (f *faults) add(option string, what, mend survey.Text) {
	*f = append(*f, survey.Fault{Path: option, What: what, Mend: mend})
}

// Validate names everything that can't work.
func (c *Config) Validate() error {
	var f faults
	f.texts("", reflect.ValueOf(*c))
	if len(f) == 0 {
		f.database(c.Database)
		f.listen("listen", c.Listen)
		f.metrics(c)
		f.baseURL(c.BaseURL)
		f.others(c)
		f.proxies(c.TrustedProxies)
	}
	if len(f) > 0 {
		return survey.Refuse(f)
	}
	return nil
}

// texts holds every text of the options to one line, without the spaces and quotation marks that a shell or a file of variables
// may leave about it. What may be secret is not repeated, and can have spaces.
func (f *faults) texts(within string, v reflect.Value) {
	for i := range v.NumField() {
		name := within + v.Type().Field(i).Tag.Get("koanf")
		switch value := v.Field(i); value.Kind() {
		case reflect.Struct:
			f.texts(name+".", value)
		case reflect.String:
			s := value.String()
			secret := strings.HasSuffix(name, "assword") || strings.HasSuffix(name, "ecret")
			if strings.ContainsFunc(s, unicode.IsControl) || !secret && (strings.TrimSpace(s) != s || quoted(s)) {
				f.add(name, survey.Say("Värdet har ett mellanslag, en radbrytning eller ett citattecken i början eller slutet.", "The value begins or ends with a space, a line break or a quotation mark."),
					survey.Say("Ta bort det.", "Remove it."))
			} else if r, _, found := survey.Unreadable(s, false); found && !secret {
				*f = append(*f, survey.CheckText(name, string(r), false)...) // without what stands before it: an address may have a password
			}
		}
	}
}

func quoted(s string) bool {
	return s != "" && (strings.ContainsRune(`"'`, rune(s[0])) || strings.ContainsRune(`"'`, rune(s[len(s)-1])))
}

var (
	scheme   = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]+:`)
	keyValue = regexp.MustCompile(`(?i)(^|\s)(host|hostaddr|port|dbname|user|password|sslmode)\s*=`)
)

// database takes a PostgreSQL URL, or the path of a file. Anything else that looks like an address is no path: it would become an
// empty file, in folders of its own.
func (f *faults) database(s string) {
	mend := survey.Say("Skriv sökvägen till en SQLite-fil, till exempel /var/lib/mogna/mogna.db, eller PostgreSQL:s adress, postgres://användare:lösenord@server:5432/databas.",
		"Enter the path of a SQLite file, for example /var/lib/mogna/mogna.db, or a PostgreSQL address, postgres://user:password@server:5432/database.")
	const option = "database"
	if strings.HasPrefix(s, "postgres://") || strings.HasPrefix(s, "postgresql://") {
		if _, err := url.Parse(s); err != nil {
			f.add(option, survey.Say("Adressen till PostgreSQL går inte att tolka.", "The PostgreSQL address cannot be read."),
				survey.Say("Skriv postgres://användare:lösenord@server:5432/databas, med tecken som @ och / i lösenordet som %%40 och %%2F.",
					"Enter postgres://user:password@server:5432/database, with characters such as @ and / in the password written as %%40 and %%2F."))
		}
		return
	}
	kind := scheme.FindString(s)
	switch {
	case s == "":
		f.add(option, survey.Say("Databasen saknas.", "The database is missing."), mend)
	case kind != "", strings.Contains(s, "://"):
		f.add(option, survey.Say("Databastypen ”%s” finns inte.", "There is no database type “%s”.", kind), mend)
	case keyValue.MatchString(s):
		f.add(option, survey.Say("Skriv PostgreSQL-databasen som en adress.", "Enter the PostgreSQL database as an address."), mend)
	case strings.HasPrefix(s, "~"), strings.Contains(s, "$"), strings.Contains(s, ":memory:"):
		f.add(option, survey.Say("”%s” är ingen sökväg till en fil.", "“%s” is not a file path.", s), mend)
	case strings.HasSuffix(s, "/"), strings.HasSuffix(s, string(filepath.Separator)):
		f.add(option, survey.Say("”%s” är en mapp.", "“%s” is a folder.", s), mend)
	}
}

var hostName = regexp.MustCompile(`^[A-Za-z0-9.:%_-]*$`)

func (f *faults) listen(option, s string) {
	host, port, err := net.SplitHostPort(s)
	n, number := strconv.Atoi(port)
	if err != nil || number != nil || n < 0 || n > 65535 || !hostName.MatchString(host) {
		f.add(option, survey.Say("”%s” är inte dator:port.", "“%s” is not host:port.", s),
			survey.Say("Skriv till exempel 127.0.0.1:8080, eller :8080 för alla nätverk. Porten är högst 65535.", "Enter for example 127.0.0.1:8080, or :8080 for all networks. The port is at most 65535."))
	}
}

func (f *faults) baseURL(s string) {
	u, err := url.Parse(s)
	whole := err == nil && u.Hostname() != "" && (u.Scheme == "http" || u.Scheme == "https") && u.Path == "" && u.RawQuery == "" && u.Fragment == "" && u.User == nil &&
		!strings.ContainsAny(s, "?#")
	if !whole {
		f.add("baseUrl", survey.Say("”%s” är ingen webbadress som kan användas i länkar.", "“%s” is not a web address that can be used in links.", s),
			survey.Say("Skriv hela adressen utan något efter den, till exempel https://mogna.example.se.", "Enter the whole address with nothing after it, for example https://mogna.example.se."))
	}
}

func (f *faults) others(c *Config) {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.LogLevel)); err != nil {
		f.add("logLevel", survey.Say("Nivån ”%s” finns inte.", "There is no level “%s”.", c.LogLevel), survey.Say("Välj debug, info, warn eller error.", "Choose debug, info, warn or error."))
	}
	if c.LogFormat != "text" && c.LogFormat != "json" {
		f.add("logFormat", survey.Say("Formatet ”%s” finns inte.", "There is no format “%s”.", c.LogFormat), survey.Say("Välj text eller json.", "Choose text or json."))
	}
	if c.ShutdownTimeout < 0 {
		f.add("shutdownTimeout", survey.Say("Tiden är negativ.", "The time is negative."), survey.Say("Skriv till exempel 20s.", "Enter for example 20s."))
	}
	if c.DrainPeriod < 0 {
		f.add("drainPeriod", survey.Say("Tiden är negativ.", "The time is negative."), survey.Say("Skriv till exempel 5s, eller 0s om ingen väntan behövs.", "Enter for example 5s, or 0s for no wait."))
	}
	if err := c.SMTP.validate(); err != nil {
		f.add("smtp", survey.Say("%s", "%s", err.Error()), nil)
	}
	if o := c.OIDC; o.Issuer == "" && (o.ClientID != "" || o.ClientSecret != "") {
		f.add("oidc.issuer", survey.Say("Inloggningstjänstens adress saknas, men andra inställningar för den finns.", "The sign-in service's address is missing, but its other options are set."),
			survey.Say("Skriv adressen (issuer), eller ta bort de andra.", "Enter the address (issuer), or clear the others."))
	} else if o.Issuer != "" && !isIssuer(o.Issuer) {
		f.add("oidc.issuer", survey.Say("”%s” är ingen adress till en inloggningstjänst.", "“%s” is not the address of a sign-in service.", o.Issuer),
			survey.Say("Skriv adressen som tjänsten anger den, med https och utan något efter frågetecken, till exempel https://login.example.se/realms/kommun.",
				"Enter the address as the service gives it, with https and nothing after a question mark, for example https://login.example.se/realms/kommun."))
	}
}

// isIssuer reports whether an address can be a sign-in service's: https, or http on this machine alone.
func isIssuer(s string) bool {
	u, err := url.Parse(s)
	if err != nil || s != strings.TrimSpace(s) || u.Hostname() == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return u.Scheme == "https" || u.Scheme == "http" && (u.Hostname() == "localhost" || ip != nil && ip.IsLoopback())
}

// strayNames names variables that look like an option's and are none: one letter wrong, and the default would be used without a word.
// Left alone are what the project's own tests set, and what Docker and Kubernetes set for a service that is called mogna.
func strayNames(environ []string, names map[string]string) (f faults) {
	known := make([]string, 0, len(names)+1)
	for name := range names {
		known = append(known, name)
	}
	known = append(known, prefix+"CONFIG")
	slices.Sort(known)
	for _, e := range environ {
		name, _, _ := strings.Cut(e, "=")
		upper := strings.ToUpper(name)
		word, ours := strings.CutPrefix(upper, prefix)
		if !ours || slices.Contains(known, name) {
			continue
		}
		if meant := meantName(word, known); meant != "" {
			f.add(name, survey.Say("Det finns ingen sådan inställning.", "The option does not exist."), survey.Say("Menar du %s?", "Do you mean %s?", meant))
		} else if !fromElsewhere.MatchString(word) {
			f.add(name, survey.Say("Det finns ingen sådan inställning.", "The option does not exist."),
				survey.Say("Inställningarna är %s.", "The options are %s.", strings.Join(known, ", ")))
		}
	}
	return f
}

var fromElsewhere = regexp.MustCompile(`^(BIN|PICTURES|EXPORT_ALONE|TEST_[A-Z0-9_]+|([A-Z0-9_]+_)?(SERVICE_HOST|SERVICE_PORT(_[A-Z0-9_]+)?|PORT(_[0-9]+_(TCP|UDP)(_[A-Z]+)?)?))$`)

// meantName is the option that a name may stand for: in capitals, with a letter or two wrong, or with more after it.
func meantName(word string, known []string) string {
	for _, k := range known {
		if its := strings.TrimPrefix(k, prefix); word == its || strings.HasPrefix(word, its+"_") {
			return k
		}
	}
	meant, _ := spelling.Nearest(word, func(yield func(string, string) bool) {
		for _, k := range known {
			if !yield(strings.TrimPrefix(k, prefix), k) {
				return
			}
		}
	})
	return meant
}
