package server_test

import (
	"net/http"
	"slices"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"mogna/api"
)

// unrevised are the changes that take no revision, and why none is needed.
var unrevised = map[string]string{
	"putExemption": "it is made once: another reason than the one that stands is refused",
	"saveAnswers":  "each answer says which revision its writer has seen (since), and one that somebody else has written stays beside it",
}

// Whoever changes what somebody else may have changed says what they have read, by one of these names.
func TestEveryChangeSaysWhatWasRead(t *testing.T) {
	doc, err := openapi3.NewLoader().LoadFromData(api.Spec)
	if err != nil {
		t.Fatal(err)
	}
	met := map[string]bool{}
	for path, item := range doc.Paths.Map() {
		for _, method := range []string{http.MethodPut, http.MethodPatch} {
			op := item.GetOperation(method)
			if op == nil {
				continue
			}
			says := false
			for _, content := range op.RequestBody.Value.Content {
				says = says || takes(content.Schema.Value, "revision") || takes(content.Schema.Value, "version")
			}
			met[op.OperationID] = true
			if _, meant := unrevised[op.OperationID]; says == meant {
				t.Errorf("%s %s (%s): takes a revision: %v, and is meant not to: %v", method, path, op.OperationID, says, meant)
			}
		}
	}
	if len(met) < 10 {
		t.Errorf("only %d changes are in the contract", len(met))
	}
	for id := range unrevised {
		if !met[id] {
			t.Errorf("%s is not in the contract", id)
		}
	}
}

// takes reports whether a body has a member, its own or that of what it is made of.
func takes(s *openapi3.Schema, member string) bool {
	return s.Properties[member] != nil || slices.ContainsFunc(s.AllOf, func(r *openapi3.SchemaRef) bool { return takes(r.Value, member) })
}
