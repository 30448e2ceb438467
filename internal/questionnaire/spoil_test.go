package questionnaire_test

import (
	"errors"
	"testing"

	"go.yaml.in/yaml/v3"

	"mogna/internal/questionnaire"
	"mogna/internal/survey"
)

// Every key and value of a whole questionnaire is spoilt in turn, now in one way, now in another. Most are refused; what
// is taken must be valid.
func TestEveryValueSpoilt(t *testing.T) {
	var whole yaml.Node
	if err := yaml.Unmarshal([]byte(read(t, "testdata/rich.yaml")), &whole); err != nil {
		t.Fatal(err)
	}
	loader := newLoader(t)
	ways := []string{"", "x", "-1", "true", "[]", "{x: y}", "[x, x]"}
	refused, taken := 0, 0
	eachNode(whole.Content[0], func(n *yaml.Node) {
		kept := *n
		*n = *value(t, ways[(refused+taken)%len(ways)])
		if spoil(t, loader, &whole) {
			taken++
		} else {
			refused++
		}
		*n = kept
	})
	if refused < 300 || taken < 10 {
		t.Errorf("%d refused, %d taken", refused, taken)
	}
}

func eachNode(n *yaml.Node, visit func(*yaml.Node)) {
	visit(n)
	for _, c := range n.Content {
		eachNode(c, visit)
	}
}

func value(t *testing.T, text string) *yaml.Node {
	t.Helper()
	var list yaml.Node
	if err := yaml.Unmarshal([]byte("["+text+" ]"), &list); err != nil {
		t.Fatal(err)
	}
	if text == "" {
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!null"}
	}
	return list.Content[0].Content[0]
}

func spoil(t *testing.T, loader *questionnaire.Loader, whole *yaml.Node) (taken bool) {
	t.Helper()
	data, err := yaml.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	q, err := loader.Parse("q.yaml", data)
	var faulty *survey.Error
	switch {
	case err == nil && len(q.Validate()) > 0:
		t.Errorf("taken with %v:\n%s", q.Validate(), data)
	case err != nil && (!errors.As(err, &faulty) || faulty.Faults[0].Line == 0):
		t.Errorf("refused with %v:\n%s", err, data)
	}
	return err == nil
}
