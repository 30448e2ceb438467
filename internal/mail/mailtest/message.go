package mailtest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// Message is a letter as a mail program would show it.
type Message struct {
	From, To  string // the envelope's: what decides where it goes
	Subject   string
	Text      string
	HTML      string
	MessageID string // without its angle brackets
	Header    mail.Header
	Raw       []byte
}

// parse reads a letter of the form that ours have: multipart/alternative with a text and an HTML, quoted-printable. Another
// form is a fault in the sender.
func parse(from, to string, raw []byte) (m Message, err error) {
	m = Message{From: from, To: to, Raw: raw}
	letter, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return m, err
	}
	m.Header = letter.Header
	m.MessageID = strings.Trim(m.Header.Get("Message-ID"), "<>")
	if m.Subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")); err != nil {
		return m, err
	}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		return m, err
	}
	if kind != "multipart/alternative" {
		return m, fmt.Errorf("it is %s, not multipart/alternative", kind)
	}
	parts := multipart.NewReader(letter.Body, params["boundary"])
	for _, part := range []struct {
		kind string
		to   *string
	}{{"text/plain", &m.Text}, {"text/html", &m.HTML}} { // a mail program shows the last that it can
		if *part.to, err = next(parts, part.kind); err != nil {
			return m, err
		}
	}
	if _, err := parts.NextRawPart(); !errors.Is(err, io.EOF) {
		return m, errors.New("it has more than two parts")
	}
	return m, nil
}

func next(parts *multipart.Reader, kind string) (string, error) {
	part, err := parts.NextRawPart()
	if err != nil {
		return "", err
	}
	found, params, err := mime.ParseMediaType(part.Header.Get("Content-Type"))
	if err != nil {
		return "", err
	}
	encoding := part.Header.Get("Content-Transfer-Encoding")
	if found != kind || !strings.EqualFold(params["charset"], "utf-8") || encoding != "quoted-printable" {
		return "", fmt.Errorf("a part is %s in %s, %s", found, params["charset"], encoding)
	}
	text, err := io.ReadAll(quotedprintable.NewReader(part))
	return strings.ReplaceAll(string(text), "\r\n", "\n"), err
}
