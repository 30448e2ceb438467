package narrative

import "slices"

// Only is what is said of some questionnaires; without any, all. Of organisations only their types are kept: what is told of each one is
// told over all questionnaires.
func (s Summary) Only(ids []string) Summary {
	if ids == nil {
		return s
	}
	part := Summary{Premises: s.Premises, Documents: []DocumentWords{}, Organisations: map[string]Organisation{}, Scenarios: s.Scenarios, Risks: s.Risks}
	for _, d := range s.Documents {
		if slices.Contains(ids, d.Questionnaire) {
			part.Documents = append(part.Documents, d)
		}
	}
	for code, o := range s.Organisations {
		types := map[string]string{}
		for id, words := range o.Types {
			if slices.Contains(ids, id) {
				types[id] = words
			}
		}
		if len(types) > 0 {
			part.Organisations[code] = Organisation{Types: types}
		}
	}
	return part
}
