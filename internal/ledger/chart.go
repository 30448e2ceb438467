package ledger

import (
	"io/fs"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"mogna/configs"
	"mogna/internal/survey"
)

// Chart is a chart of accounts: which pool its accounts belong to, from where that is known and when it was read.
type Chart struct {
	ID            string
	Title         string
	Edition       string
	Checked       string // the day when the source was read
	Source        survey.Text
	Questionnaire struct{ ID, Version string }
	Pay           []string // the accounts of pay
	Fees          string   // those of social contributions
	Accounts      []Entry
}

// Entry is an account of a chart, or all accounts that begin with its number. Read tells that its meaning stands in a text that was read.
type Entry struct {
	Account string
	To      string
	Read    bool
	Title   survey.Text
	Doubt   survey.Text
}

// Charts are those that ship. A file that cannot be read is a fault of the program, which its tests find.
var Charts = []*Chart{readChart("kommun-bas"), readChart("bas")}

func readChart(id string) *Chart {
	c := &Chart{}
	load(id, c)
	return c
}

func load(name string, into any) {
	data, err := fs.ReadFile(configs.Ledger, "ledger/"+name+".yaml")
	if err == nil {
		err = yaml.Unmarshal(data, into)
	}
	if err != nil {
		panic(name + ": " + err.Error())
	}
}

// Find gives a chart by its id.
func Find(id string) (*Chart, bool) {
	n := slices.IndexFunc(Charts, func(c *Chart) bool { return c.ID == id })
	if n < 0 {
		return nil, false
	}
	return Charts[n], true
}

// Fits reports whether a questionnaire has the cost pools that the chart proposes.
func (c *Chart) Fits(q *survey.Questionnaire) bool {
	return q.ID == c.Questionnaire.ID && q.Version == c.Questionnaire.Version
}

// entry is the account's own, or that of the longest number that it begins with.
func (c *Chart) entry(account string) (found Entry, ok bool) {
	for _, e := range c.Accounts {
		if strings.HasPrefix(account, e.Account) && len(e.Account) > len(found.Account) {
			found, ok = e, true
		}
	}
	return found, ok
}

// certain reports whether the account holds costs of one pool alone.
func (e Entry) certain() bool { return len(e.Doubt) == 0 }
