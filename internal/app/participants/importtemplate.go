package participants

import (
	"context"

	"mogna/internal/app/permission"
	"mogna/internal/importing"
)

// ImportTemplate is a list to fill in for a round: with its organisations to choose from, or the country's where it has none.
func (s *Service) ImportTemplate(ctx context.Context, actor permission.Actor, round int64, lang string) (t importing.Template, err error) {
	if err := actor.MustCoordinate(); err != nil {
		return t, err
	}
	err = s.store.Read(ctx, func(tx Tx) error {
		r, err := tx.Round(round)
		if err != nil {
			return err
		}
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return err
		}
		var names []string
		for _, o := range organisations {
			names = append(names, importing.Label(o))
		}
		if len(names) == 0 {
			for _, p := range s.municipalities {
				names = append(names, importing.Label(p.Organisation()))
			}
		}
		t = importing.NewTemplate(names, r.OpenLink, lang)
		return nil
	})
	return t, err
}
