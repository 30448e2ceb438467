package demo

import (
	"context"

	"mogna/internal/app"
	"mogna/internal/app/access"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// TryIn is an organisation that has not handed in, so that there is something to try.
const TryIn = "Strömstad"

const tryInCode = "1486"

// Links makes links for one respondent of each role in an organisation that has not answered yet.
func Links(ctx context.Context, service *app.App, round int64) ([]access.PersonalLink, error) {
	people, err := service.Participants.Respondents(ctx, permission.System, round, 0, 10_000)
	if err != nil {
		return nil, err
	}
	var chosen []int64
	seen := map[survey.Role]bool{}
	for _, p := range people.Items {
		if p.Organisation == tryInCode && !seen[p.Role] && !p.Erased {
			seen[p.Role] = true
			chosen = append(chosen, p.ID)
		}
	}
	if len(chosen) == 0 {
		return nil, nil
	}
	return service.Access.CreateLinks(ctx, permission.System, round, chosen)
}
