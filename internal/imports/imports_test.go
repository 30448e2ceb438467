// Package imports holds the direction of the project's imports: each package may import what stands in its line here, and a
// package without a line fails.
package imports

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// may lists, for each package, which of the project's packages it may import. A name that ends in /... is every package within.
var may = map[string]string{
	"internal/survey":            "",
	"internal/stats":             "",
	"internal/matching":          "",
	"internal/economy":           "internal/survey internal/locale configs",
	"internal/disclosure":        "",
	"internal/scoring":           "internal/survey internal/stats internal/matching internal/economy internal/disclosure",
	"internal/cashflow":          "",
	"internal/scenario":          "configs internal/survey internal/economy internal/scoring internal/cashflow",
	"internal/numeral":           "",
	"internal/questionnaire":     "configs internal/survey internal/spelling",
	"internal/spelling":          "",
	"internal/address":           "internal/survey",
	"internal/tabular":           "internal/survey internal/numeral",
	"internal/importing":         "internal/survey internal/tabular internal/spelling internal/address internal/numeral internal/ledger",
	"internal/ledger":            "internal/survey configs",
	"internal/ledger/ledgertest": "",
	"internal/offline":           "internal/survey internal/scoring",
	"internal/locale":            "internal/survey",
	"internal/chart":             "",
	"internal/pdf":               "internal/survey",
	"internal/narrative":         "internal/survey internal/cashflow internal/scoring internal/economy internal/stats internal/locale",
	"internal/planning":          "internal/survey internal/scoring internal/locale",
	"internal/report":            "internal/survey internal/report/model internal/report/csv internal/report/html internal/report/svg internal/report/xlsx",
	"internal/app":               "internal/survey internal/app/...",
	"internal/store":             "internal/survey internal/questionnaire internal/tracing internal/app internal/app/...",
	"internal/demo":              "internal/survey internal/app internal/app/... internal/importing internal/planning configs",
	"internal/config":            "configs internal/mail internal/spelling internal/survey",
	"api":                        "internal/survey internal/scoring internal/narrative internal/economy",
	"configs":                    "",
	"frontend":                   "",
	"internal/httpapi":           "api internal/survey internal/app internal/app/... internal/economy internal/importing internal/ledger internal/narrative internal/planning internal/report internal/scoring internal/signin internal/statement internal/tabular internal/tracing internal/watch",
	"internal/statement":         "internal/survey internal/address",
	"internal/server": "api configs frontend internal/app internal/app/... internal/config internal/httpapi internal/mail internal/pdf internal/questionnaire internal/report " +
		"internal/signin internal/statement internal/store internal/survey internal/tracing internal/watch",
	"internal/server/servertest": "api internal/app internal/app/apptest internal/config internal/cputest internal/mail/mailtest internal/pgtest internal/server",
	"cmd/mogna": "internal/app internal/app/... internal/config internal/demo internal/importing internal/offline internal/questionnaire internal/report internal/scoring " +
		"internal/server internal/store internal/survey",
	"cmd/testserver":         "internal/app internal/config internal/mail/mailtest internal/server",
	"internal/mail":          "internal/survey internal/address",
	"internal/mail/mailtest": "",
	"internal/letter":        "internal/survey",
	"internal/signin":        "internal/survey",
	"internal/signin/optest": "",
	"cmd/testservices":       "internal/mail/mailtest internal/signin/optest",
	"internal/pgtest":        "internal/cputest",
	"internal/cputest":       "",
	"internal/imports":       "",
	"internal/words":         "",
	"internal/watch":         "",
	"internal/tracing":       "internal/survey",

	// The use cases: a package for each subject, and below them what they share.
	"internal/app/audit":        "",
	"internal/app/usecase":      "internal/survey",
	"internal/app/permission":   "internal/app/audit internal/app/usecase internal/survey",
	"internal/app/counting":     "internal/survey internal/scoring",
	"internal/app/outbox":       "internal/survey internal/mail",
	"internal/app/access":       "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/outbox internal/address",
	"internal/app/results":      "internal/app/audit internal/app/outbox internal/app/permission internal/app/usecase internal/survey internal/app/counting internal/scoring internal/scenario",
	"internal/app/risks":        "internal/app/audit internal/app/permission internal/app/usecase internal/survey",
	"internal/app/actionplans":  "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/results",
	"internal/app/letters":      "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/access internal/app/outbox internal/address internal/letter internal/mail",
	"internal/app/openlinks":    "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/access",
	"internal/app/scenarios":    "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/results internal/scoring internal/scenario",
	"internal/app/staff":        "internal/app/outbox internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/access internal/address",
	"internal/app/answering":    "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/access internal/app/counting internal/app/openlinks internal/app/outbox internal/address internal/economy internal/importing internal/ledger internal/scoring",
	"internal/app/rounds":       "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/counting internal/app/letters internal/app/outbox",
	"internal/app/workshops":    "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/access internal/app/counting internal/app/openlinks internal/importing internal/scoring",
	"internal/app/followup":     "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/counting internal/app/letters internal/app/outbox internal/app/results internal/scoring",
	"internal/app/participants": "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/access internal/app/answering internal/app/counting internal/app/rounds internal/app/staff internal/address internal/economy internal/importing",
	"internal/app/privacy":      "internal/app/audit internal/app/permission internal/app/usecase internal/survey internal/app/access internal/app/answering internal/app/counting",

	"internal/app/apptest": "internal/survey internal/app internal/app/... internal/importing internal/mail internal/mail/mailtest internal/questionnaire internal/scoring internal/store",

	"internal/attack":             "internal/survey internal/scoring internal/disclosure",
	"internal/report/model":       "internal/survey internal/cashflow internal/scoring internal/economy internal/stats internal/locale internal/narrative",
	"internal/report/measure":     "internal/survey internal/scoring internal/economy internal/narrative internal/report/model",
	"internal/report/csv":         "internal/survey internal/scoring internal/economy internal/narrative internal/report/model internal/report/measure",
	"internal/report/html":        "internal/survey internal/chart internal/scoring internal/economy internal/locale internal/narrative internal/report/model internal/report/measure internal/report/svg",
	"internal/report/xlsx":        "internal/survey internal/chart internal/scoring internal/economy internal/locale internal/narrative internal/report/model internal/report/measure internal/report/svg",
	"internal/report/svg":         "internal/survey internal/scoring internal/economy internal/locale internal/narrative internal/chart internal/report/model",
	"internal/report/figurestest": "internal/scoring internal/economy internal/survey",
	"internal/report/reporttest": "internal/survey internal/scoring internal/economy internal/scenario internal/narrative internal/questionnaire " +
		"internal/report/model internal/report/csv internal/report/xlsx",
}

// only lists libraries that belong to a few packages alone.
var only = map[string]string{
	"github.com/labstack/echo/v4":                    "internal/httpapi api",
	"gorm.io/gorm":                                   "internal/store",
	"github.com/xuri/excelize/v2":                    "internal/tabular internal/report/xlsx internal/report/reporttest",
	"github.com/pressly/goose/v3":                    "internal/store",
	"github.com/alexedwards/scs/v2":                  "internal/httpapi",
	"github.com/spf13/cobra":                         "cmd/mogna",
	"github.com/knadh/koanf/v2":                      "internal/config",
	"gonum.org/v1/gonum/stat/distuv":                 "internal/stats",
	"go.yaml.in/yaml/v3":                             "internal/questionnaire internal/statement internal/words internal/ledger",
	"github.com/wneessen/go-mail":                    "internal/mail",
	"github.com/emersion/go-smtp":                    "internal/mail/mailtest",
	"github.com/coreos/go-oidc/v3/oidc":              "internal/signin",
	"github.com/chromedp/chromedp":                   "internal/pdf",
	"go.opentelemetry.io/otel/sdk/trace":             "internal/tracing",
	"go.opentelemetry.io/otel/trace":                 "internal/tracing internal/httpapi",
	"github.com/prometheus/client_golang/prometheus": "internal/watch",
	"github.com/zitadel/oidc/v3/pkg/op":              "internal/signin/optest",
}

const module = "mogna/"

func TestImportsGoOneWay(t *testing.T) {
	for _, p := range packages(t) {
		allowed, known := may[p.name]
		if !known {
			t.Errorf("%s has no line in this test: say what it may import", p.name)
			continue
		}
		for _, i := range p.Imports {
			if own, ours := strings.CutPrefix(i, module); ours && !within(strings.Fields(allowed), own) {
				t.Errorf("%s must not import %s", p.name, own)
			}
			if where, guarded := only[i]; guarded && !slices.Contains(strings.Fields(where), p.name) {
				t.Errorf("%s must not import %s; only %s may", p.name, i, where)
			}
		}
	}
}

func within(allowed []string, own string) bool {
	return slices.ContainsFunc(allowed, func(a string) bool {
		folder, all := strings.CutSuffix(a, "...")
		return a == own || all && strings.HasPrefix(own, folder)
	})
}

// The domain stands on the standard library alone.
func TestTheDomainImportsNothing(t *testing.T) {
	for _, p := range packages(t) {
		if p.name != "internal/survey" {
			continue
		}
		for _, i := range p.Imports {
			if strings.Contains(i, ".") {
				t.Errorf("%s imports %s", p.name, i)
			}
		}
	}
}

// Every package says what it is for. Those that only tests are in say it in their tests.
func TestEveryPackageHasAComment(t *testing.T) {
	for _, p := range packages(t) {
		if p.Doc == "" && len(p.GoFiles) > 0 {
			t.Errorf("%s has no package comment", p.name)
		}
	}
}

// oneScreen is how many files a folder lists on one.
const oneScreen = 60

// A folder that is longer than one screen says why it is one, in its package comment.
func TestALongFolderSaysWhy(t *testing.T) {
	for _, p := range packages(t) {
		folder := "../../" + p.name
		files, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		if len(files) > oneScreen && !slices.ContainsFunc(p.GoFiles, func(file string) bool { return saysWhy(t, folder+"/"+file) }) {
			t.Errorf("%s has %d files: part it, or say in the package comment why it is one folder, since …", p.name, len(files))
		}
	}
}

func saysWhy(t *testing.T, file string) bool {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	comment, _, _ := strings.Cut(string(text), "\npackage ")
	return strings.Contains(comment, "one folder, since")
}

type goPackage struct {
	name       string
	ImportPath string
	Doc        string
	Imports    []string
	GoFiles    []string
}

func packages(t *testing.T) (list []goPackage) {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Doc,Imports,GoFiles", "./...")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		p.name = strings.TrimPrefix(p.ImportPath, module)
		list = append(list, p)
	}
	if len(list) < len(may)/2 {
		t.Fatalf("only %d packages found", len(list))
	}
	return list
}
