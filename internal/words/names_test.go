package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	codeName = regexp.MustCompile(`^([a-z]+)((?:\.\w+)+)$`)
	codePath = regexp.MustCompile(`^[\w.-]+(?:/[\w.-]+)+$`)
)

// What ARCHITECTURE.md, CONTRIBUTING.md and the decisions call by name is there: functions, types and methods by their package, and
// files and folders by their path.
func TestNamesInDocumentsExist(t *testing.T) {
	declared := declarations(t)
	walked := 0
	for _, file := range documents(t) {
		if file != "ARCHITECTURE.md" && file != "CONTRIBUTING.md" && !strings.HasPrefix(file, "docs/decisions/") {
			continue
		}
		for _, m := range inTicks.FindAllStringSubmatch(fenced.ReplaceAllString(read(t, file), ""), -1) {
			if name := codeName.FindStringSubmatch(m[1]); name != nil && declared[name[1]] != nil {
				walked++
				if !declared[name[1]][name[2][1:]] {
					t.Errorf("%s: there is no %s", file, m[1])
				}
			} else if codePath.MatchString(m[1]) && strings.Contains(path.Base(m[1]), ".") && !exists(m[1]) {
				t.Errorf("%s: there is no file %s", file, m[1])
			}
		}
	}
	if walked < 40 {
		t.Errorf("only %d names are found", walked)
	}
}

// makeTarget is a target that a document tells its reader to run.
var makeTarget = regexp.MustCompile("`make ([a-z-]+)[` ]")

// Each target that a document names has a rule: without one, and declared as phony, make does nothing and says nothing.
func TestMakeTargetsInDocumentsExist(t *testing.T) {
	rules := read(t, "Makefile")
	for _, file := range documents(t) {
		if file == "docs/glossary.md" {
			continue // it has phrases that begin with make
		}
		for _, m := range makeTarget.FindAllStringSubmatch(read(t, file), -1) {
			if !strings.Contains(rules, "\n"+m[1]+":") {
				t.Errorf("%s: the Makefile has no rule for %s", file, m[1])
			}
		}
	}
}

func exists(file string) bool {
	for _, at := range []string{"", "internal/"} {
		if _, err := os.Stat(root + at + file); err == nil {
			return true
		}
	}
	return false
}

// declarations are the names of each package, with methods as Type.Method.
func declarations(t *testing.T) map[string]map[string]bool {
	t.Helper()
	all := map[string]map[string]bool{}
	for _, folder := range []string{"internal", "cmd"} {
		err := filepath.WalkDir(root+folder, func(file string, entry os.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
				return err
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			names := all[parsed.Name.Name]
			if names == nil {
				names = map[string]bool{}
				all[parsed.Name.Name] = names
			}
			for _, d := range parsed.Decls {
				for _, name := range declares(d) {
					names[name] = true
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func declares(d ast.Decl) (names []string) {
	switch d := d.(type) {
	case *ast.FuncDecl:
		name := d.Name.Name
		if d.Recv != nil {
			of := d.Recv.List[0].Type
			if p, is := of.(*ast.StarExpr); is {
				of = p.X
			}
			if i, is := of.(*ast.IndexExpr); is {
				of = i.X
			}
			if id, is := of.(*ast.Ident); is {
				name = id.Name + "." + name
			}
		}
		names = append(names, name)
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				names = append(names, s.Name.Name)
			case *ast.ValueSpec:
				for _, n := range s.Names {
					names = append(names, n.Name)
				}
			}
		}
	}
	return names
}
