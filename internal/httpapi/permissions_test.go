package httpapi

import (
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"mogna/api"
)

// The contract says of each operation how callers identify themselves, and the permissions are those that the program holds to: the
// two say the same.
func TestTheContractSaysWhoIdentifiesThemselves(t *testing.T) {
	doc, err := openapi3.NewLoader().LoadFromData(api.Spec)
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for path, item := range doc.Paths.Map() {
		for method, o := range item.Operations() {
			name := strings.ToUpper(o.OperationID[:1]) + o.OperationID[1:]
			if name == "GetApiInfo" {
				name = "GetAPIInfo"
			}
			p, placed := permissions[name]
			if !placed {
				t.Errorf("%s %s: %s has no permission", method, path, name)
				continue
			}
			seen++
			says := ways(doc, o)
			people, machines := respondent|coordinator|contact|reader, machine|statusToken|resultsToken
			if open := p&anyone != 0; says["open"] != open {
				t.Errorf("%s: open to anyone is %t in the contract and %t in the program", name, says["open"], open)
			}
			if tokens := p&machines != 0; says["bearer"] != tokens {
				t.Errorf("%s: for tokens is %t in the contract and %t in the program", name, says["bearer"], tokens)
			}
			for scope, its := range map[string]callers{"status": statusToken, "results": resultsToken} {
				if told := strings.Contains(strings.Join(strings.Fields(o.Description), " "), "API tokens: scope `"+scope+"`"); told != (p&its != 0) && p&machine == 0 {
					t.Errorf("%s: its description names the scope %s: %t", name, scope, told)
				}
			}
			if session := p&people != 0; says["session"] != session && p&anyone == 0 { // what anyone may call may use a session that there is
				t.Errorf("%s: for sessions is %t in the contract and %t in the program", name, says["session"], session)
			}
		}
	}
	if seen != len(permissions) {
		t.Errorf("%d operations are in the contract, %d in the program", seen, len(permissions))
	}
}

// ways are those in which callers of an operation may identify themselves, its own or the contract's: a scheme each, or none.
func ways(doc *openapi3.T, o *openapi3.Operation) map[string]bool {
	security := &doc.Security
	if o.Security != nil {
		security = o.Security
	}
	list := map[string]bool{"open": len(*security) == 0}
	for _, r := range *security {
		if len(r) == 0 {
			list["open"] = true
		}
		for scheme := range r {
			list[scheme] = true
		}
	}
	return list
}
