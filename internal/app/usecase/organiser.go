package usecase

import "context"

type organiserKey struct{}

// ForOrganiser confines what is read and changed with a context to one organiser's. Without it, and with 0, everything is there: for
// respondents, who are let in by their own links, and for what runs by itself.
func ForOrganiser(ctx context.Context, organiser int64) context.Context {
	return context.WithValue(ctx, organiserKey{}, organiser)
}

// OrganiserIn is whose data a context is confined to, and 0 where it is not.
func OrganiserIn(ctx context.Context) int64 {
	organiser, _ := ctx.Value(organiserKey{}).(int64)
	return organiser
}
