package mail

import (
	"cmp"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net/textproto"
	"strings"
	"unicode"

	"mogna/internal/survey"
)

// Failure is why a letter didn't leave, or why that isn't known. What is neither permanent nor uncertain is worth another
// try with the same letter.
type Failure struct {
	Permanent bool        // another try gives the same answer: the address or the letter is refused
	Uncertain bool        // the letter was handed over and no answer came: it may or may not arrive
	Reason    string      // the server's code and text, or what broke; one line, without the password. It may name the address. Empty where no server was asked
	Text      survey.Text // what happened and what to do
	Err       error

	answered bool // the server is there and waits for the next command
}

func (f *Failure) Error() string { return cmp.Or(f.Reason, f.Err.Error()) }
func (f *Failure) Unwrap() error { return f.Err }

// step is where in the conversation something happened.
type step int

const (
	connecting step = iota
	encrypting
	greeting
	loggingIn
	naming // the sender
	addressing
	opening
	handing // the letter's content, up to its end
	ending  // the end itself, and the server's answer to it
)

var (
	unreachable = survey.Say("Det går inte att nå e-postservern. Kontrollera serverns namn och port, eller försök igen senare.",
		"The mail server cannot be reached. Check its name and port, or try again later.")
	unencrypted = survey.Say("Anslutningen till e-postservern går inte att kryptera, så inget skickades. Kontrollera inställningen för kryptering och serverns certifikat.",
		"The connection to the mail server cannot be encrypted, so nothing was sent. Check the encryption setting and the server's certificate.")
	locked = survey.Say("E-postservern godtog inte användarnamnet eller lösenordet. Kontrollera dem.",
		"The mail server rejected the user name or password. Check them.")
	notSender = survey.Say("E-postservern tar inte emot mejl från avsändaradressen. Kontrollera adressen.",
		"The mail server does not accept email from the sender's address. Check the address.")
	notThere = survey.Say("E-postservern tar inte emot mejl till adressen. Kontrollera adressen.",
		"The mail server does not accept email to the address. Check the address.")
	unwanted = survey.Say("E-postservern tog inte emot mejlet. Läs serverns svar nedan.",
		"The mail server rejected the email. Read its reply below.")
	later = survey.Say("E-postservern tar inte emot mejlet just nu. Försök igen senare.",
		"The mail server does not accept the email at the moment. Try again later.")
	broken = survey.Say("Anslutningen till e-postservern bröts innan mejlet var överlämnat. Försök igen.",
		"The connection to the mail server was lost before the email had been passed on. Try again.")
	unanswered = survey.Say("Mejlet lämnades över, men e-postservern bekräftade det inte. Det kan ha kommit fram. Fråga mottagaren innan det skickas igen.",
		"The email was passed to the mail server, but delivery could not be confirmed. It may have arrived. Ask the recipient before it is sent again.")
)

var refused = map[step]survey.Text{connecting: unreachable, encrypting: unencrypted, greeting: unreachable, loggingIn: locked, naming: notSender,
	addressing: notThere, opening: unwanted, handing: unwanted, ending: unwanted}

// failed sorts what went wrong at a step.
func (s *Sender) failed(ctx context.Context, at step, err error) *Failure {
	f := &Failure{Err: err, Text: refused[at]}
	var reply *textproto.Error
	f.answered = errors.As(err, &reply)
	switch {
	case f.answered && reply.Code/100 == 5:
		f.Permanent = at >= naming && !passwordWanted(reply.Code)
		if passwordWanted(reply.Code) {
			f.Text = locked
		}
	case f.answered && reply.Code/100 == 4:
		f.Text = later
	case at == ending:
		f.Uncertain, f.Text = true, unanswered
	case at > loggingIn:
		f.Text = broken
	}
	f.Reason = s.show(err.Error())
	if f.answered {
		words := s.show(reply.Msg)
		f.Reason, f.Err = fmt.Sprintf("%03d %s", reply.Code, words), &textproto.Error{Code: reply.Code, Msg: words}
	} else if f.Reason != err.Error() {
		f.Err = errors.New(f.Reason)
	}
	if ctx.Err() != nil {
		f.Err = fmt.Errorf("%w: %w", ctx.Err(), f.Err)
	}
	return f
}

// passwordWanted tells the answers that are about who we are from those about the letter: they pass when the settings are
// mended.
func passwordWanted(code int) bool { return code == 530 || code == 534 || code == 535 || code == 538 }

const maxReason = 300

// show makes a server's words fit to be shown: on one line, not long, and without the password where a server repeats it.
func (s *Sender) show(text string) string {
	if s.config.Password != "" {
		for _, secret := range []string{s.config.Password, "\x00" + s.config.Username + "\x00" + s.config.Password} {
			text = strings.ReplaceAll(text, base64.StdEncoding.EncodeToString([]byte(secret)), "•••")
			text = strings.ReplaceAll(text, secret, "•••")
		}
	}
	text = strings.Join(strings.FieldsFunc(strings.ToValidUTF8(text, "?"), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
	if long := []rune(text); len(long) > maxReason {
		text = string(long[:maxReason]) + "…"
	}
	return text
}

// unfit refuses a letter before any server is asked.
func unfit(text survey.Text) *Failure {
	return &Failure{Permanent: true, Text: text, Err: errors.New(text.In(survey.English))}
}
