package config_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"mogna/configs"
	"mogna/internal/config"
)

// option is one of configs/mogna.yaml, which is where options are described.
type option struct{ name, value, about string }

func options(t *testing.T) (list []option) {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(configs.Defaults, &doc); err != nil {
		t.Fatal(err)
	}
	var walk func(within, about string, n *yaml.Node)
	walk = func(within, about string, n *yaml.Node) {
		for i := 0; i < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			if key.HeadComment != "" || within == "" && i > 0 && n.Content[i-2].Line+1 < key.Line {
				about = key.HeadComment
			}
			if value.Kind == yaml.MappingNode {
				walk(within+key.Value+".", about, value)
				continue
			}
			list = append(list, option{within + key.Value, value.Value, about})
		}
	}
	walk("", "", doc.Content[0])
	return list
}

// The options of the program, of its file of defaults and of the documentation are the same, with the same defaults.
func TestOptionsAreDocumentedOnce(t *testing.T) {
	var inFile, inProgram []string
	table := "| Option | Variable | Default |\n|---|---|---|\n"
	for _, o := range options(t) {
		inFile = append(inFile, o.name)
		if o.about == "" {
			t.Errorf("configs/mogna.yaml does not say what %s is", o.name)
		}
		value := "`" + o.value + "`"
		if o.value == "" {
			value = ""
		}
		table += fmt.Sprintf("| `%s` | `%s` | %s |\n", o.name, variable(o.name), value)
	}
	var walk func(within string, of reflect.Type)
	walk = func(within string, of reflect.Type) {
		for i := range of.NumField() {
			name := within + of.Field(i).Tag.Get("koanf")
			if of.Field(i).Type.Kind() == reflect.Struct {
				walk(name+".", of.Field(i).Type)
			} else {
				inProgram = append(inProgram, name)
			}
		}
	}
	walk("", reflect.TypeFor[config.Config]())
	slices.Sort(inFile)
	slices.Sort(inProgram)
	if !slices.Equal(inFile, inProgram) {
		t.Errorf("configs/mogna.yaml has %q, the program has %q", inFile, inProgram)
	}
	docs, err := os.ReadFile("../../docs/operations.md")
	if err != nil || !strings.Contains(string(docs), table) {
		t.Errorf("docs/operations.md should have under Settings (%v):\n%s", err, table)
	}
}

// variable is how the environment has an option.
func variable(name string) string {
	var b strings.Builder
	for _, r := range name {
		if r >= 'A' && r <= 'Z' || r == '.' {
			b.WriteByte('_')
		}
		if r != '.' {
			b.WriteRune(r)
		}
	}
	return "MOGNA_" + strings.ToUpper(b.String())
}

// What is secret can be kept in a file of its own. A file that can not be what was meant is told of.
func TestSecretsComeFromFiles(t *testing.T) {
	place := func(name, content string) string {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	c, err := config.Load("", []string{"MOGNA_DATABASE_FILE=" + place("d", "postgres://u:p@127.0.0.1/x\n"), "MOGNA_SMTP_HOST=mail.example.se", "MOGNA_SMTP_FROM=x@example.se", "MOGNA_SMTP_USERNAME=u",
		"MOGNA_SMTP_PASSWORD_FILE=" + place("p", " med mellanslag\r\n")})
	if err != nil || c.Database != "postgres://u:p@127.0.0.1/x" || c.SMTP.Password != " med mellanslag" {
		t.Errorf("%+v %v", c, err)
	}
	for what, environ := range map[string][]string{
		"missing":         {"MOGNA_SMTP_PASSWORD_FILE=/nowhere"},
		"no name":         {"MOGNA_SMTP_PASSWORD_FILE="},
		"empty":           {"MOGNA_DATABASE_FILE=" + place("d", "\n")},
		"both":            {"MOGNA_DATABASE=x.db", "MOGNA_DATABASE_FILE=" + place("d", "x.db")},
		"no such option":  {"MOGNA_PASSWORD_FILE=" + place("d", "x")},
		"two lines":       {"MOGNA_DATABASE_FILE=" + place("d", "a.db\nb.db\n")},
		"not of this set": {"MOGNA_CONFIG_FILE=" + place("d", "x")},
	} {
		if _, err := config.Load("", environ); err == nil || strings.Contains(err.Error(), "mellanslag") {
			t.Errorf("%s: %v", what, err)
		}
	}
}
