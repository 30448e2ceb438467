package scoring

import "mogna/internal/survey"

// EachDerivation passes on how every figure came about: for each questionnaire and organisation by construct, the total
// under "". It is what is kept with a comparison that must explain itself when the answers or the method are no longer at
// hand. Published figures are of one moment, after which nothing more comes in, so that counts by option are told here.
func (r *Round) EachDerivation(keep func(questionnaire, organisation string, all map[string]Derivation) error) error {
	for _, s := range r.scorers {
		explain := r.explainer(s)
		for o, org := range r.organisations {
			all := explain(o, org.Code)
			if len(all) == 0 {
				continue
			}
			if err := keep(s.in.Questionnaire.ID, org.Code, all); err != nil {
				return err
			}
		}
	}
	return nil
}

// explainer does once what the organisations have in common.
func (r *Round) explainer(s *scorer) func(o int, code string) map[string]Derivation {
	switch s.in.Questionnaire.Kind {
	case survey.Maturity:
		return func(o int, _ string) map[string]Derivation { return r.deriver(s, o, true).all() }
	case survey.Capability:
		doc := s.document(r.organisations)
		return func(_ int, code string) map[string]Derivation {
			return s.each(func(item string) (*Derivation, bool) { return s.deriveLevel(doc, code, item) })
		}
	case survey.Importance:
		all := s.each(func(item string) (*Derivation, bool) { return s.deriveImportance(item, true) })
		return func(int, string) map[string]Derivation { return all }
	}
	costs := s.costs(r.organisations)
	return func(o int, _ string) map[string]Derivation { return s.allCosts(costs, o) }
}

func (d *deriver) all() map[string]Derivation {
	all := map[string]Derivation{"": *d.total()}
	for n, node := range d.m.s.nodes {
		all[node.id] = d.node(n)
	}
	return all
}

func (s *scorer) each(derive func(item string) (*Derivation, bool)) map[string]Derivation {
	all := map[string]Derivation{}
	for _, i := range s.in.Questionnaire.Items() {
		if d, there := derive(i.ID); there {
			all[i.ID] = *d
		}
	}
	return all
}
