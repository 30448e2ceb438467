// Command lint holds what vet, Staticcheck and errorlint find against each package in one pass: go vet runs it, with -vettool.
package main

import (
	"github.com/polyfloyd/go-errorlint/errorlint"
	"golang.org/x/tools/go/analysis/suite/vet"
	"golang.org/x/tools/go/analysis/unitchecker"
	"honnef.co/go/tools/analysis/lint"
	"honnef.co/go/tools/simple"
	"honnef.co/go/tools/staticcheck"
	"honnef.co/go/tools/stylecheck"
	"honnef.co/go/tools/unused"
)

func main() {
	all := append(vet.Suite, errorlint.NewAnalyzer(), unused.Analyzer.Analyzer)
	for _, list := range [][]*lint.Analyzer{staticcheck.Analyzers, simple.Analyzers, stylecheck.Analyzers} {
		for _, one := range list {
			if !one.Doc.NonDefault {
				all = append(all, one.Analyzer)
			}
		}
	}
	unitchecker.Main(all...)
}
