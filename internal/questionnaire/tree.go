package questionnaire

import (
	"strconv"

	"go.yaml.in/yaml/v3"

	"mogna/internal/survey"
)

// Bounds that keep a hostile file from costing more than a large honest one.
const (
	maxDepth = 40
	maxNodes = 50_000
	maxKey   = 64
)

var (
	shortcut = survey.Say("YAML:s genvägar &, * och << går inte att använda här.", "YAML's shortcuts &, * and << cannot be used here.")
	spellOut = survey.Say("Skriv ut värdet på varje ställe.", "Enter the value in each place.")

	tooDeep     = survey.Say("Nivåerna är fler än %d.", "There are more than %d levels.", maxDepth)
	makeShallow = survey.Say("Använd färre nivåer.", "Use fewer levels.")
)

// tree turns YAML's nodes into plain maps, lists, texts, numbers and booleans, and remembers where each stood.
// What can't be taken gets a fault, and nil in its stead.
func (d *draft) tree(root *yaml.Node) any {
	if nodes := count(root, maxNodes); nodes > maxNodes {
		d.faultAt(0, "", survey.Say("Filen har fler än %d värden.", "The file has more than %d values.", maxNodes),
			survey.Say("Dela den i flera formulär.", "Split it into several questionnaires."))
		d.places[""] = place{line: 1, broken: true}
		return nil
	}
	return d.value("", root.Line, root, 0)
}

func count(n *yaml.Node, limit int) int {
	sum := 1
	for _, c := range n.Content {
		if sum > limit {
			break
		}
		sum += count(c, limit-sum)
	}
	return sum
}

func (d *draft) value(path string, line int, n *yaml.Node, depth int) any {
	d.places[path] = place{line: line, node: n}
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		return d.broken(path, shortcut, spellOut)
	case n.Style&yaml.TaggedStyle != 0:
		return d.broken(path, survey.Say("YAML-taggen %s går inte att använda här.", "The YAML tag %s cannot be used here.", short(n.Tag)),
			survey.Say("Ta bort den.", "Remove it."))
	case depth > maxDepth:
		return d.broken(path, tooDeep, makeShallow)
	case n.Kind == yaml.MappingNode:
		return d.mapping(path, n, depth)
	case n.Kind == yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, c := range n.Content {
			list[i] = d.value(join(path, strconv.Itoa(i)), c.Line, c, depth+1)
		}
		return list
	}
	return d.scalar(path, n)
}

// broken adds a fault and marks the place, so that the stand-in nil isn't held against the schema.
func (d *draft) broken(path string, what, mend survey.Text) any {
	d.fault(path, what, mend)
	p := d.places[path]
	p.broken = true
	d.places[path] = p
	return nil
}

func (d *draft) mapping(path string, n *yaml.Node, depth int) any {
	object := make(map[string]any, len(n.Content)/2)
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if !d.key(path, key) {
			continue
		}
		at := join(path, key.Value)
		if _, twice := object[key.Value]; twice {
			d.faultAt(key.Line, at, survey.Say("Fältet ”%s” finns redan på rad %d.", "The field “%s” is already on line %d.", key.Value, d.places[at].line),
				survey.Say("Behåll den ena.", "Keep one of them."))
			continue
		}
		object[key.Value] = d.value(at, key.Line, value, depth+1)
	}
	return object
}

// key reports whether a key is one that can stand in a document path.
func (d *draft) key(path string, key *yaml.Node) bool {
	switch {
	case key.Kind == yaml.AliasNode || key.Anchor != "" || key.ShortTag() == "!!merge":
		d.faultAt(key.Line, path, shortcut, spellOut)
	case key.Kind != yaml.ScalarNode || key.Style&yaml.TaggedStyle != 0 || key.Value == "" || unreadable(key.Value):
		d.faultAt(key.Line, path, survey.Say("Ett fältnamn här är inte ett ord.", "A field name here is not a word."), keyMend)
	case len(key.Value) > maxKey:
		d.faultAt(key.Line, path, survey.Say("Fältnamnet ”%s” är för långt.", "The field name “%s” is too long.", short(key.Value)), keyMend)
	case key.ShortTag() != "!!str":
		d.faultAt(key.Line, join(path, key.Value), survey.Say("Fältnamnet %s är inte ett ord.", "The field name %s is not a word.", key.Value), keyMend)
	default:
		return true
	}
	return false
}

var keyMend = survey.Say("Skriv fältnamnet som ett ord följt av kolon.", "Enter the field name as a word followed by a colon.")
