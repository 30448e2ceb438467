// Command testservices runs what the service leans on beside it, for tests in a browser: an OpenID provider and a mail server. It
// prints where they are, as a line of JSON, and then a line for each letter; it ends when its input does.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"mogna/internal/mail/mailtest"
	"mogna/internal/signin/optest"
)

func main() {
	if err := run(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// people can sign in at the provider: one in each role, and one with none.
var people = []optest.User{
	person("anna", "Anna Åberg", "Mogna.Processledare"), person("kim", "Kim Holm", "Mogna.Kontakt.1435"), person("ola", "Ola Ström", "Mogna.Styrgrupp"),
	person("nils", "Nils Ek"),
}

func person(subject, name string, roles ...string) optest.User {
	return optest.User{Subject: subject, Name: name, Email: subject + "@fyrbodal.example", EmailVerified: true, Claims: map[string]any{"roles": roles}}
}

// place is where the services are.
type place struct {
	Issuer       string `json:"issuer"`
	ClientID     string `json:"clientId"`
	ClientSecret string `json:"clientSecret"`
	MailHost     string `json:"mailHost"`
	MailPort     int    `json:"mailPort"`
}

type letter struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
}

const look = 20 * time.Millisecond

func run(in io.Reader, out io.Writer) error {
	provider, err := optest.Start(optest.Options{Users: people})
	if err != nil {
		return err
	}
	defer provider.Close()
	post, err := mailtest.Run()
	if err != nil {
		return err
	}
	defer post.Close()
	say := json.NewEncoder(out)
	if err := say.Encode(place{provider.Issuer, provider.ClientID, provider.ClientSecret, post.Host(), post.Port()}); err != nil {
		return err
	}
	over := make(chan struct{})
	go func() {
		defer close(over)
		_, _ = io.Copy(io.Discard, in)
	}()
	for told := 0; ; {
		for _, m := range post.Messages()[told:] {
			if err := say.Encode(letter{m.To, m.Subject, m.Text}); err != nil {
				return err
			}
			told++
		}
		select {
		case <-over:
			return nil
		case <-time.After(look):
		}
	}
}
