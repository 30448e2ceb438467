package signin

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// find follows a dotted path into nested claims. A claim's own name may have dots in it (some providers name claims by an
// address), so every way to cut the path is tried, the whole path first.
func find(claims map[string]any, path string) any {
	if v, ok := claims[path]; ok {
		return v
	}
	for i := range len(path) {
		if path[i] != '.' {
			continue
		}
		if inner, ok := claims[path[:i]].(map[string]any); ok {
			if v := find(inner, path[i+1:]); v != nil {
				return v
			}
		}
	}
	return nil
}

// texts are the values of a claim: itself, what it lists, or the names in an object.
func texts(claim any) []string {
	switch v := claim.(type) {
	case string:
		return []string{v}
	case json.Number:
		return []string{v.String()}
	case []any:
		var list []string
		for _, one := range v {
			switch one.(type) {
			case string, json.Number:
				list = append(list, texts(one)...)
			}
		}
		return list
	case map[string]any:
		return slices.Sorted(maps.Keys(v))
	}
	return nil
}

// text is a claim that is one text, or empty.
func text(claims map[string]any, name string) string {
	s, _ := claims[name].(string)
	return strings.TrimSpace(s)
}

// truth reads a claim that is true or, as some providers write it, "true".
func truth(claims map[string]any, name string) bool {
	return claims[name] == true || claims[name] == "true"
}

// outside tells whether the provider says that a claim exists but did not fit into the token, as Entra does with the groups of
// somebody who is in very many.
func outside(claims map[string]any, path string) bool {
	name, _, _ := strings.Cut(path, ".")
	names, _ := claims["_claim_names"].(map[string]any)
	_, elsewhere := names[name]
	return elsewhere || name == "groups" && truth(claims, "hasgroups")
}
