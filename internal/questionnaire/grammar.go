package questionnaire

import (
	"net/url"
	"slices"
	"strings"
)

// grammar is the schema as a document: the validator says which rule was broken, the rule says what would be right.
type grammar struct{ root map[string]any }

// rule is one subschema; its name is that of the definition it is, if it is one.
type rule struct {
	grammar grammar
	name    string
	body    map[string]any
}

// rule finds a subschema by its address and follows it to the definition it refers to. A condition stands for the
// object that it is about, which knows what its keys are.
func (g grammar) rule(address string) rule {
	_, fragment, _ := strings.Cut(address, "#")
	if plain, err := url.PathUnescape(fragment); err == nil {
		fragment = plain
	}
	fragment, _, _ = strings.Cut(fragment, "/allOf/")
	body := g.root
	for _, key := range strings.Split(fragment, "/")[1:] {
		body, _ = body[pointerUnescape.Replace(key)].(map[string]any)
	}
	name, isDefinition := strings.CutPrefix(fragment, "/$defs/")
	if !isDefinition || strings.Contains(name, "/") {
		name = ""
	}
	return g.follow(rule{grammar: g, name: name, body: body})
}

var pointerUnescape = strings.NewReplacer("~1", "/", "~0", "~")

func (g grammar) follow(r rule) rule {
	if ref, ok := r.body["$ref"].(string); ok {
		return g.rule(ref)
	}
	return r
}

// key is the rule for one of an object's keys.
func (r rule) key(name string) rule {
	properties, _ := r.body["properties"].(map[string]any)
	body, _ := properties[name].(map[string]any)
	return r.grammar.follow(rule{grammar: r.grammar, body: body})
}

// keys lists the keys that an object may have, in order.
func (r rule) keys() []string {
	properties, _ := r.body["properties"].(map[string]any)
	var keys []string
	for key := range properties {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// choices lists the values of an enumeration.
func (r rule) choices() []string { return listed(r.body["enum"]) }

// required lists the keys that an object must have.
func (r rule) required() []string { return listed(r.body["required"]) }

func (r rule) kind() string {
	kind, _ := r.body["type"].(string)
	return kind
}

// listed takes the texts out of a list.
func listed(v any) []string {
	list, _ := v.([]any)
	var out []string
	for _, x := range list {
		if s, ok := x.(string); ok {
			out = append(out, s)
		}
	}
	return out
}
