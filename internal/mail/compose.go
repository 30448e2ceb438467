package mail

import (
	"bytes"
	"cmp"
	netmail "net/mail"
	"regexp"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	"mogna/internal/address"
	"mogna/internal/survey"
)

// envelope is a letter ready to leave: who it is from and to, and every byte of it.
type envelope struct {
	from, to string
	content  []byte
}

var plainID = regexp.MustCompile(`^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$`)

// check refuses what could not be a letter, and what could become a header of its own.
func (m Message) check() error {
	switch {
	case len(m.ID) > 100 || !plainID.MatchString(m.ID):
		return unfit(survey.Say("Mejlets id får bara ha bokstäverna a–z, siffror, punkt, bindestreck och understreck.",
			"The email's id can contain only the letters a–z, digits, full stops, hyphens and underscores."))
	case !plainAddress(m.To):
		return unfit(survey.Say("Mottagarens adress är ingen e-postadress. Skriv bara adressen, till exempel namn@kommun.se.",
			"The recipient's address is not an email address. Enter only the address, for example name@kommun.se."))
	case m.ReplyTo != "" && !plainAddress(m.ReplyTo):
		return unfit(survey.Say("Svarsadressen är ingen e-postadress. Skriv bara adressen, till exempel namn@kommun.se.",
			"The reply address is not an email address. Enter only the address, for example name@kommun.se."))
	case !oneLine(m.FromName):
		return unfit(survey.Say("Avsändarens namn måste stå på en rad, med högst %d tecken.",
			"The sender's name must be on one line of at most %d characters.", maxLine))
	case !oneLine(m.ToName):
		return unfit(survey.Say("Mottagarens namn måste stå på en rad, med högst %d tecken.",
			"The recipient's name must be on one line of at most %d characters.", maxLine))
	case strings.TrimSpace(m.Subject) == "" || !oneLine(m.Subject):
		return unfit(survey.Say("Mejlet behöver en ämnesrad, med högst %d tecken.",
			"The email needs a subject, on one line of at most %d characters.", maxLine))
	case strings.TrimSpace(m.Text) == "" || strings.TrimSpace(m.HTML) == "":
		return unfit(survey.Say("Mejlet behöver finnas både som text och som HTML.", "The email is needed both as text and as HTML."))
	}
	return nil
}

// compose writes the letter out whole, before there is a connection that could wait for it.
func (s *Sender) compose(m Message) (*envelope, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	from, to := address.Wire(s.config.From), address.Wire(m.To)
	letter := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	letter.FromMailAddress(&netmail.Address{Name: cmp.Or(m.FromName, s.config.FromName), Address: from})
	letter.ToMailAddress(&netmail.Address{Name: m.ToName, Address: to})
	if m.ReplyTo != "" {
		letter.ReplyToMailAddress(&netmail.Address{Address: address.Wire(m.ReplyTo)})
	}
	letter.Subject(m.Subject)
	letter.SetMessageIDWithValue(m.ID + from[strings.LastIndexByte(from, '@'):])
	letter.SetDateWithValue(time.Now())
	letter.SetGenHeader("Auto-Submitted", "auto-generated") // RFC 3834: holiday notices don't answer it
	letter.SetBodyString(gomail.TypeTextPlain, strings.ToValidUTF8(m.Text, "\ufffd"))
	letter.AddAlternativeString(gomail.TypeTextHTML, strings.ToValidUTF8(m.HTML, "\ufffd"))
	var b bytes.Buffer
	if _, err := letter.WriteTo(&b); err != nil {
		return nil, err
	}
	return &envelope{from: from, to: to, content: b.Bytes()}, nil
}
