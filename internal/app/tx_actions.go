package app

import "mogna/internal/survey"

type actions interface {
	// Actions lists an organisation's plan in its order.
	Actions(round int64, organisation string) ([]survey.Action, error)
	// AddAction puts an action last, setting its id.
	AddAction(round int64, organisation string, a *survey.Action) error
	UpdateAction(round int64, organisation string, a survey.Action) error
	// PlaceActions puts a plan's actions in an order.
	PlaceActions(round int64, organisation string, ids []int64) error
	DeleteAction(round int64, organisation string, id int64) error
}
