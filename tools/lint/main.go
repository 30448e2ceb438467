// Command lint holds what vet, Staticcheck and errorlint find against each package in one pass: go vet runs it, with -vettool.
package main

import (
	"encoding/json"
	"os"
	"runtime/debug"
	"strings"

	"github.com/polyfloyd/go-errorlint/errorlint"
	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/suite/vet"
	"golang.org/x/tools/go/analysis/unitchecker"
	"honnef.co/go/tools/analysis/lint"
	"honnef.co/go/tools/simple"
	"honnef.co/go/tools/staticcheck"
	"honnef.co/go/tools/stylecheck"
	"honnef.co/go/tools/unused"
)

func main() {
	debug.SetGCPercent(400) // a process lives for one package
	all := append(vet.Suite, errorlint.NewAnalyzer(), unused.Analyzer.Analyzer)
	for _, list := range [][]*lint.Analyzer{staticcheck.Analyzers, simple.Analyzers, stylecheck.Analyzers} {
		for _, one := range list {
			if !one.Doc.NonDefault {
				all = append(all, one.Analyzer)
			}
		}
	}
	if onlyFacts(os.Args[len(os.Args)-1]) {
		all = factual(all)
	}
	unitchecker.Main(all...)
}

// onlyFacts says whether go vet asks about a library: nobody reads what is found in it, only what it says of its functions.
func onlyFacts(file string) bool {
	if !strings.HasSuffix(file, ".cfg") {
		return false
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return false
	}
	var asked unitchecker.Config
	return json.Unmarshal(text, &asked) == nil && asked.VetxOnly
}

// factual returns the analyzers among these, and among those they build on, that say something of a package to its users.
func factual(all []*analysis.Analyzer) []*analysis.Analyzer {
	var out []*analysis.Analyzer
	seen := map[*analysis.Analyzer]bool{}
	var visit func([]*analysis.Analyzer)
	visit = func(list []*analysis.Analyzer) {
		for _, one := range list {
			if seen[one] {
				continue
			}
			seen[one] = true
			if len(one.FactTypes) > 0 {
				out = append(out, one)
			}
			visit(one.Requires)
		}
	}
	visit(all)
	return out
}
