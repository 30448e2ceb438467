package participants

import (
	"context"

	"mogna/internal/app/permission"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// ImportTemplate is a list to fill in for a round: with its organisations to choose from, or the country's where it has none.
func (s *Service) ImportTemplate(ctx context.Context, actor permission.Actor, round int64, lang string) (importing.Template, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, func(tx Tx, r *survey.Round) (importing.Template, error) {
		organisations, err := tx.RoundOrganisations(round)
		if err != nil {
			return importing.Template{}, err
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
		return importing.NewTemplate(names, r.OpenLink, lang), nil
	})
}
