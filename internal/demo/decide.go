package demo

import (
	"context"

	"mogna/internal/app"
)

// decide enters what the steering group and the municipalities have made of the answers so far.
func (t *teller) decide(ctx context.Context, round int64) error {
	t.to(reckoned, 13)
	for _, enter := range []func(context.Context, *app.App, int64) error{weighRisksAnew, t.beginPlan, enterScenarios} {
		if err := enter(ctx, t.service, round); err != nil {
			return err
		}
	}
	return nil
}
