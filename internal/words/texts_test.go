// Package words reads the texts of the whole project: no text uses a word that the glossary has retired, and the Swedish ones are
// as easy to read as we say they are. It also holds that the documents answer all of ASVS and name tests that exist.
package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

const root = "../../"

// passage is one text, where it was found and in which language.
type passage struct {
	where string
	lang  string
	text  string
}

// texts reads every text of a root: a file, or a folder with everything below it.
func texts(t *testing.T, path string) (all []passage) {
	t.Helper()
	err := filepath.WalkDir(root+path, func(file string, entry os.DirEntry, err error) error {
		if err == nil && entry.IsDir() && entry.Name() == "testdata" {
			return filepath.SkipDir
		}
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		at := strings.TrimPrefix(file, root)
		switch name := entry.Name(); {
		case strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, ".gen.go"):
		case strings.HasSuffix(name, ".go"):
			all = append(all, fromGo(t, at, data)...)
		case strings.HasSuffix(name, ".tmpl"):
			all = append(all, fromTemplate(at, string(data))...)
		case strings.HasSuffix(name, ".yaml"), strings.HasSuffix(name, ".yml"):
			all = append(all, fromYAML(t, at, data)...)
		case strings.HasSuffix(name, ".md"):
			all = append(all, fromMarkdown(at, string(data))...)
		case name == "sv.ts", name == "en.ts":
			all = append(all, fromDictionary(at, strings.TrimSuffix(name, ".ts"), string(data))...)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// fromGo finds the texts that are given in both languages: two literals beside each other among the arguments of a call.
func fromGo(t *testing.T, at string, data []byte) (all []passage) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, at, data, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		call, is := n.(*ast.CallExpr)
		if !is || !says(call) {
			return true
		}
		for i := 0; i+1 < len(call.Args); i++ {
			sv, first := literal(call.Args[i])
			en, second := literal(call.Args[i+1])
			if first && second && (strings.Contains(sv, " ") || strings.Contains(en, " ") || sv != en) {
				at := at + ":" + strconv.Itoa(files.Position(call.Pos()).Line)
				all = append(all, passage{at, "sv", sv}, passage{at, "en", en})
				break
			}
		}
		return true
	})
	return all
}

var said = regexp.MustCompile(`say "([^"]+)" "([^"]+)"`)

// fromTemplate finds the texts of a report's template.
func fromTemplate(at, data string) (all []passage) {
	for n, line := range strings.Split(data, "\n") {
		for _, m := range said.FindAllStringSubmatch(line, -1) {
			at := at + ":" + strconv.Itoa(n+1)
			all = append(all, passage{at, "sv", m[1]}, passage{at, "en", m[2]})
		}
	}
	return all
}

// says tells whether a call makes a text in both languages: Say and Fail, and their like in a package.
func says(c *ast.CallExpr) bool {
	name := ""
	switch f := c.Fun.(type) {
	case *ast.Ident:
		name = f.Name
	case *ast.SelectorExpr:
		name = f.Sel.Name
	}
	switch name {
	case "Say", "say", "Fail", "SayNumbers", "tell", "with", "namedAreas":
		return true
	}
	return false
}

func literal(e ast.Expr) (string, bool) {
	switch x := e.(type) {
	case *ast.BasicLit:
		if x.Kind == token.STRING {
			s, err := strconv.Unquote(x.Value)
			return s, err == nil
		}
	case *ast.BinaryExpr:
		left, first := literal(x.X)
		right, second := literal(x.Y)
		return left + right, first || second
	}
	return "", false
}

// fromYAML finds the texts of a configuration: what stands under sv and en, and the descriptions of the API.
func fromYAML(t *testing.T, at string, data []byte) (all []passage) {
	var document yaml.Node
	if err := yaml.Unmarshal(data, &document); err != nil {
		t.Fatalf("%s: %v", at, err)
	}
	var walk func(n *yaml.Node)
	walk = func(n *yaml.Node) {
		for i := 0; n.Kind == yaml.MappingNode && i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i], n.Content[i+1]
			if value.Kind != yaml.ScalarNode || value.Value == "" {
				continue
			}
			place := at + ":" + strconv.Itoa(value.Line)
			switch key.Value {
			case "sv", "en":
				all = append(all, passage{place, key.Value, value.Value})
			case "summary", "description":
				all = append(all, passage{place, "en", ticked.ReplaceAllString(value.Value, "")})
			}
		}
		for _, child := range n.Content {
			walk(child)
		}
	}
	walk(&document)
	return all
}

var (
	fenced = regexp.MustCompile("(?s)```.*?```")
	ticked = regexp.MustCompile("`[^`\n]*`")
	linked = regexp.MustCompile(`\]\([^)]*\)|<[^>]*>`)
)

// fromMarkdown takes a document as one text for each line, without code and addresses.
func fromMarkdown(at, data string) (all []passage) {
	data = fenced.ReplaceAllStringFunc(data, func(s string) string { return strings.Repeat("\n", strings.Count(s, "\n")) })
	for n, line := range strings.Split(data, "\n") {
		if strings.HasPrefix(line, "    ") { // code
			continue
		}
		line = linked.ReplaceAllString(ticked.ReplaceAllString(line, ""), "]")
		all = append(all, passage{at + ":" + strconv.Itoa(n+1), "en", line})
	}
	return all
}

var entry = regexp.MustCompile(`(?m)^\s*(?:'[^']+'|[\w.]+):\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|` + "`((?:[^`\\\\]|\\\\.)*)`" + `)`)

// fromDictionary reads the texts of a page.
func fromDictionary(at, lang, data string) (all []passage) {
	for _, m := range entry.FindAllStringSubmatchIndex(data, -1) {
		for group := 2; group <= 6; group += 2 {
			if m[group] >= 0 {
				line := 1 + strings.Count(data[:m[group]], "\n")
				all = append(all, passage{at + ":" + strconv.Itoa(line), lang, strings.NewReplacer(`\'`, `'`, `\n`, "\n").Replace(data[m[group]:m[group+1]])})
			}
		}
	}
	return all
}
