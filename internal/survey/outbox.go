package survey

import (
	"regexp"
	"strings"
	"time"
)

// LetterKind is the occasion for a letter.
type LetterKind string

const (
	InvitationLetter      LetterKind = "invitation"
	ReminderLetter        LetterKind = "reminder"
	ExtensionLetter       LetterKind = "extension"
	HandOverLetter        LetterKind = "hand-over"
	SignInLetter          LetterKind = "sign-in"          // to staff
	StaffInvitationLetter LetterKind = "staff-invitation" // to staff who are given access
	PublicationLetter     LetterKind = "publication"      // to staff who may read the results
)

// Act is what sending such a letter is: a publication is told of once it is there, and respondents while they can answer.
func (k LetterKind) Act() Act {
	if k == PublicationLetter {
		return Publish
	}
	return SendLetters
}

// LetterState is where a letter is on its way.
type LetterState string

const (
	LetterWaiting   LetterState = "waiting"   // to be sent when its time comes
	LetterSending   LetterState = "sending"   // somebody has claimed it; it has not gone
	LetterHanding   LetterState = "handing"   // from here on it may have gone
	LetterSent      LetterState = "sent"      // the mail server has taken it
	LetterFailed    LetterState = "failed"    // the mail server has refused it, or could not be reached for a day
	LetterUncertain LetterState = "uncertain" // it may have gone: sent again only when a person says so
	LetterCancelled LetterState = "cancelled" // there was no more reason to send it
)

// Letter is a letter in the outbox. It holds no address and no text: it is written when it is sent.
type Letter struct {
	ID           int64
	Once         string // no two letters have the same: what must not go twice
	MessageID    string // the same at every try
	Kind         LetterKind
	RoundID      int64
	RespondentID int64 // whom it is to
	StaffID      int64 // or whom of the staff
	ExtensionID  int64 // an extension's
	ByRespondent int64 // a hand-over's: who handed over
	ByStaff      int64
	State        LetterState
	Attempts     int
	Planned      time.Time
	Next         time.Time // the next attempt
	ClaimedBy    string
	ClaimedAt    time.Time
	SentAt       time.Time
	Told         Text   // why it has not gone
	Reason       string // the mail server's words, or why it was cancelled
}

// ClaimLife is how long a claim is believed in. A conversation with a mail server must end well within it.
const ClaimLife = 10 * time.Minute

// backOff is the time until the next attempt; they make a day together.
var backOff = []time.Duration{time.Minute, 5 * time.Minute, 15 * time.Minute, time.Hour, 3 * time.Hour, 7 * time.Hour, 12 * time.Hour}

// Claim takes the letter for somebody who will send it.
func (l *Letter) Claim(by string, now time.Time) {
	l.State, l.ClaimedBy, l.ClaimedAt = LetterSending, by, now
	l.Attempts++
}

// Claimed reports whether the letter is as a claim has left it: nobody has taken it over.
func (l *Letter) Claimed(claim Letter) bool {
	return l.ClaimedBy == claim.ClaimedBy && l.ClaimedAt.Equal(claim.ClaimedAt)
}

// Deliver notes that the mail server has taken it.
func (l *Letter) Deliver(now time.Time) {
	l.State, l.SentAt, l.Told, l.Reason = LetterSent, now, nil, ""
}

// Fail notes that it has not gone, with what we tell and with the words of the server or the system, and plans the next attempt
// where one may help.
func (l *Letter) Fail(now time.Time, told Text, reason string, permanent bool) {
	l.Told, l.Reason = told, reason
	if permanent || l.Attempts > len(backOff) {
		l.State = LetterFailed
		return
	}
	l.release(now.Add(backOff[l.Attempts-1]))
}

// MarkUncertain notes that nobody knows whether it has gone.
func (l *Letter) MarkUncertain(reason string) { l.State, l.Reason = LetterUncertain, reason }

// Abandon frees a letter whose sender has died: unsent it waits again, and handed over it is uncertain.
func (l *Letter) Abandon(now time.Time) {
	if l.State == LetterHanding {
		l.MarkUncertain("")
		return
	}
	l.release(now)
}

// Cancel notes that there is no more reason to send it.
func (l *Letter) Cancel(reason SkipReason) { l.State, l.Reason = LetterCancelled, string(reason) }

// Retry sends it again because a person says so.
func (l *Letter) Retry(now time.Time) error {
	if l.State != LetterFailed && l.State != LetterUncertain {
		return Fail(Conflict, "Bara mejl som inte kom fram kan skickas igen.", "Only emails that did not arrive can be sent again.")
	}
	l.Attempts, l.Told, l.Reason = 0, nil, ""
	l.release(now)
	return nil
}

func (l *Letter) release(next time.Time) {
	l.State, l.Next, l.ClaimedBy, l.ClaimedAt = LetterWaiting, next, "", time.Time{}
}

// SkipReason is why somebody gets no letter.
type SkipReason string

const (
	SkipAnswered    SkipReason = "answered"     // everything that is asked of them is handed in
	SkipNotAsked    SkipReason = "not-asked"    // nothing is asked of them
	SkipNoAddress   SkipReason = "no-address"   // there is no address to send to
	SkipClosed      SkipReason = "closed"       // they can't answer any more, or not yet
	SkipAlready     SkipReason = "already"      // they have been sent such a letter today
	SkipEnded       SkipReason = "ended"        // they no longer work with the service
	SkipWrongPerson SkipReason = "wrong-person" // they say that they are not the one to answer
	SkipTooLate     SkipReason = "too-late"     // they asked for it too long ago
)

var skipTexts = map[SkipReason]Text{
	SkipAnswered:    Say("Har redan skickat in allt.", "Has already submitted everything."),
	SkipNotAsked:    Say("Har inget att svara på.", "Has nothing to answer."),
	SkipNoAddress:   Say("Har ingen e-postadress.", "Has no email address."),
	SkipClosed:      Say("Svarstiden är slut, så personen kan inte svara.", "Can no longer answer."),
	SkipEnded:       Say("Har inte längre behörighet.", "No longer has access."),
	SkipTooLate:     Say("Mejlet hann inte skickas i tid och skickas därför inte. Skicka det igen om det behövs.", "The email was not sent in time to be useful, so it will not be sent. Send it again if needed."),
	SkipWrongPerson: Say("Har sagt att någon annan borde svara.", "Has said that someone else should answer."),
	SkipAlready:     Say("Har redan fått ett sådant mejl i dag.", "Has already been sent this email today."),
}

// Why says in words why the letter is where it is, where there is something to say.
func (l *Letter) Why() Text {
	switch l.State {
	case LetterCancelled:
		return skipTexts[SkipReason(l.Reason)]
	case LetterUncertain:
		return Say("Mejlet lämnades över, men e-postservern bekräftade det inte. Fråga mottagaren innan du skickar det igen.",
			"The email was passed to the mail server, but delivery could not be confirmed. Ask the recipient before you send it again.")
	case LetterFailed, LetterWaiting:
		return l.broke()
	}
	return nil
}

// answer is how a mail server's words begin.
var answer = regexp.MustCompile(`^[245][0-9][0-9] `)

// broke says why the letter has not gone: in our words, and then in those of the server or the system. Only what the server has
// said is put in its mouth.
func (l *Letter) broke() Text {
	switch {
	case l.Reason == "":
		return l.Told
	case len(l.Told) == 0 || answer.MatchString(l.Reason):
		words := Say("E-postservern svarade: %s", "The mail server answered: %s", l.Reason)
		return Text{Swedish: joined(l.Told[Swedish], words[Swedish]), English: joined(l.Told[English], words[English])}
	}
	words := Say("Teknisk uppgift: %s", "Technical details: %s", l.Reason)
	return Text{Swedish: joined(l.Told[Swedish], words[Swedish]), English: joined(l.Told[English], words[English])}
}

func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }
