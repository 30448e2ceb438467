package apptest

import (
	"mogna/internal/app/access"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// Browser is one in which somebody begins by links.
type Browser struct {
	*App
	Holds access.Credentials
	Code  string // that was shown to them
}

// Links makes a link for everybody in a round, by address.
func (a *App) Links(round int64) map[string]string {
	a.T.Helper()
	links := map[string]string{}
	for _, l := range Must(a.Access.CreateLinks(a.T.Context(), permission.System, round, nil))(a.T) {
		links[l.Respondent.Email] = l.Token
	}
	return links
}

// Begin is a browser in which somebody has begun by a link.
func (a *App) Begin(link string) *Browser {
	a.T.Helper()
	b := &Browser{App: a}
	a.OK(b.Open(link))
	return b
}

// Open begins by another link.
func (b *Browser) Open(link string) error {
	holds, began, err := b.Access.StartSession(b.T.Context(), b.Holds, link)
	b.Holds, b.Code = holds, began.Code
	return err
}

// Actor is who asks by it now.
func (b *Browser) Actor() permission.Actor {
	b.T.Helper()
	return Must(b.Access.Identify(b.T.Context(), b.Holds))(b.T)
}

// Admit is a browser of somebody who has been given access.
func (a *App) Admit(who survey.Staff) *Browser {
	a.T.Helper()
	added := Must(a.Staff.AddStaff(a.T.Context(), permission.System, who))(a.T)
	link, _, err := a.Staff.CreateStaffLink(a.T.Context(), permission.System, added.ID)
	a.OK(err)
	return a.Begin(link)
}
