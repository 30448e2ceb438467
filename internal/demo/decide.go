package demo

import (
	"context"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// decide enters what the steering group and the municipalities have made of the answers so far.
func (t *teller) decide(ctx context.Context, round int64) error {
	t.to(reckoned, 13)
	for _, enter := range []func(context.Context, *app.App, int64) error{agreeKey, weighRisksAnew, t.beginPlan, enterScenarios} {
		if err := enter(ctx, t.service, round); err != nil {
			return err
		}
	}
	return nil
}

// agreeKey spreads SML-IT's costs over its owners by their users, as they have agreed.
func agreeKey(ctx context.Context, service *app.App, round int64) error {
	return service.Participants.PutAllocationKey(ctx, permission.System, round, survey.RevisionOf([]survey.AllocationShare(nil)), survey.AllocationKey{Organisation: "SML-IT", Shares: []survey.AllocationShare{
		{Organisation: "1484", Weight: 43}, {Organisation: "1430", Weight: 30}, {Organisation: "1427", Weight: 27}}})
}
