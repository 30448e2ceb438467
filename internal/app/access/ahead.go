package access

import "context"

// Ahead is a personal link that is read with the session, by the same question, since it is what the session is held against next. It is
// read anew at each request, and used once: what is revoked stops working at once.
type Ahead struct {
	link  *Link
	learn func(hash string)
}

type aheadKey struct{}

// WithAhead lets a request's session be read with its link.
func WithAhead(ctx context.Context) context.Context {
	return context.WithValue(ctx, aheadKey{}, &Ahead{})
}

// AheadIn is a request's, and nil where there is none.
func AheadIn(ctx context.Context) *Ahead {
	a, _ := ctx.Value(aheadKey{}).(*Ahead)
	return a
}

// Learn has whoever reads sessions told which link is looked up after one.
func (a *Ahead) Learn(learn func(hash string)) {
	if a != nil {
		a.learn = learn
	}
}

// Keep keeps a link that was read.
func (a *Ahead) Keep(l *Link) {
	if a != nil {
		a.link = l
	}
}

// take gives the link of a hash, where it was read ahead.
func (a *Ahead) take(hash string) (l *Link, is bool) {
	if a == nil {
		return nil, false
	}
	if l = a.link; l != nil && l.Hash == hash {
		a.link = nil
		return l, true
	}
	if a.learn != nil {
		a.learn(hash)
	}
	return nil, false
}
