package app_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mogna/internal/app/audit"
)

// Whatever the log can say was done has words in both languages on its page.
func TestEveryActInTheLogHasWords(t *testing.T) {
	acts := audited(t)
	if len(acts) < 40 {
		t.Fatalf("only %d acts are found: %q", len(acts), acts)
	}
	for _, lang := range []string{"sv", "en"} {
		words, err := os.ReadFile("../../frontend/src/lib/coordinator/log/" + lang + ".ts")
		if err != nil {
			t.Fatal(err)
		}
		for _, act := range acts {
			if !strings.Contains(string(words), "'act."+act+"':") {
				t.Errorf("%s: no words for %q", lang, act)
			}
		}
	}
}

// audited are the acts that any use case writes in the log, read from the source. One that is handed on by a parameter is followed
// to where it is named.
func audited(t *testing.T) (acts []string) {
	names, err := filepath.Glob("*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	follow := map[string]int{"Record": 3} // functions that take an act, and which argument it is
	for grown := true; grown; {
		grown, acts = false, nil
		for _, f := range files {
			for _, d := range f.Decls {
				fn, is := d.(*ast.FuncDecl)
				if !is {
					continue
				}
				ast.Inspect(fn, func(n ast.Node) bool {
					c, is := n.(*ast.CallExpr)
					if !is {
						return true
					}
					at, there := follow[called(c)]
					if !there || at >= len(c.Args) {
						return true
					}
					switch x := c.Args[at].(type) {
					case *ast.BasicLit:
						act, _ := strconv.Unquote(x.Value)
						acts = append(acts, act)
					case *ast.Ident:
						if n := parameter(fn, x.Name); n >= 0 {
							if _, known := follow[fn.Name.Name]; !known {
								follow[fn.Name.Name], grown = n, true
							}
						} else {
							acts = append(acts, assigned(fn, x.Name)...)
						}
					}
					return true
				})
			}
		}
	}
	slices.Sort(acts)
	return slices.Compact(acts)
}

func called(c *ast.CallExpr) string {
	switch f := c.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

// parameter is the place of a function's parameter, or less than 0.
func parameter(fn *ast.FuncDecl, name string) int {
	n := 0
	for _, field := range fn.Type.Params.List {
		for _, p := range field.Names {
			if p.Name == name {
				return n
			}
			n++
		}
	}
	return -1
}

// assigned are the texts that a variable is given in a function.
func assigned(fn *ast.FuncDecl, name string) (texts []string) {
	ast.Inspect(fn, func(n ast.Node) bool {
		a, is := n.(*ast.AssignStmt)
		if !is {
			return true
		}
		for i, left := range a.Lhs {
			if id, is := left.(*ast.Ident); is && id.Name == name && i < len(a.Rhs) {
				if lit, is := a.Rhs[i].(*ast.BasicLit); is {
					text, _ := strconv.Unquote(lit.Value)
					texts = append(texts, text)
				}
			}
		}
		return true
	})
	return texts
}

// Whatever the log can say was done is in one group of those that the contract names, and no group has what nobody writes.
func TestEveryActInTheLogHasAGroup(t *testing.T) {
	contract, err := os.ReadFile("../../api/openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var grouped []string
	for _, name := range strings.Split(regexp.MustCompile(`AuditGroupName:\n.*\n\s+enum: \[(.+)\]`).FindStringSubmatch(string(contract))[1], ", ") {
		acts := audit.Group(name).Acts()
		if len(acts) == 0 {
			t.Errorf("the group %q is empty", name)
		}
		grouped = append(grouped, acts...)
	}
	slices.Sort(grouped)
	if acts := audited(t); !slices.Equal(grouped, acts) {
		t.Errorf("in groups are\n%q\nand written are\n%q", grouped, acts)
	}
}
