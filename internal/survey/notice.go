package survey

import "time"

// NoticeKind is something that somebody else has done about a respondent.
type NoticeKind string

const (
	LinkMade       NoticeKind = "link-made"       // one that whoever made it has seen
	LinksRevoked   NoticeKind = "links-revoked"   //
	AddressChanged NoticeKind = "address-changed" //
	FormTaken      NoticeKind = "form-taken"      // a form of theirs is somebody else's now
	FormGiven      NoticeKind = "form-given"      // a form that was somebody else's is theirs
	DataExported   NoticeKind = "data-exported"   // without answers
	DataReleased   NoticeKind = "data-released"   // with them, by whoever runs the service
	CodeLocked     NoticeKind = "code-locked"     // somebody has written wrong codes
)

// Notice is told to the person it is about, on their own page.
type Notice struct {
	Respondent    int64
	At            time.Time
	Kind          NoticeKind
	Questionnaire string // of a form
	StaffID       int64  // who did it; 0: whoever runs the service
	By            string // as read: their name, where it is kept
	Role          StaffRole
}
