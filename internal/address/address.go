// Package address is what Mogna takes for an e-mail address, at every door: what passes here can be sent to. A domain may have
// letters of any language, since it has a form in plain letters (xn--); what stands before the @ has none, and few mail servers
// take it.
package address

import (
	"net/mail"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/idna"
	"golang.org/x/text/unicode/norm"

	"mogna/internal/survey"
)

// What SMTP allows, in bytes of the plain form.
const (
	maxAddress = 254
	maxLocal   = 64
)

// profile is IDNA as browsers have it (UTS 46), held to what the domain name system can carry.
var profile = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.StrictDomainName(true), idna.VerifyDNSLength(true), idna.Transitional(false))

var (
	label = regexp.MustCompile(`^[a-z0-9]([a-z0-9-]*[a-z0-9])?$`)
	digit = regexp.MustCompile(`^[0-9]+$`)
)

// Tidy trims an address and gives its domain the one form in which it is kept and shown: as people write it, not as xn--.
func Tidy(s string) string {
	s = strings.TrimSpace(s)
	local, domain, _ := cut(s)
	wire, err := profile.ToASCII(domain)
	if err != nil || plain(domain) && !strings.Contains(strings.ToLower(domain), "xn--") {
		return s
	}
	if shown, err := profile.ToUnicode(wire); err == nil {
		return local + "@" + shown
	}
	return s
}

// Wire is the form in which the address is sent: with the domain in plain letters.
func Wire(s string) string {
	local, domain, ok := cut(s)
	if wire, err := profile.ToASCII(domain); ok && err == nil && !plain(domain) {
		return local + "@" + wire
	}
	return s
}

// Check says what is wrong with an address and what to do about it, by the name of the field; nothing where it can be sent to.
func Check(field, s string) []survey.Fault {
	what, mend := fault(s)
	if what == nil {
		return nil
	}
	return []survey.Fault{{Path: field, What: what, Mend: mend}}
}

func fault(s string) (what, mend survey.Text) {
	local, domain, _ := cut(s)
	a, err := mail.ParseAddress(s)
	switch {
	case survey.HoldsPersonalNumber(s):
		return survey.Say("Adressen verkar innehålla ett personnummer.", "The address seems to contain a personal identity number."),
			survey.Say("Skriv en annan adress. Personnummer får inte lagras.", "Enter another address. Personal identity numbers must not be stored.")
	case err != nil || a.Name != "" || a.Address != s:
		return survey.Say("”%s” är ingen e-postadress.", "“%s” is not an email address.", short(s)),
			survey.Say("Skriv bara adressen, till exempel namn@kommun.se.", "Enter only the address, for example name@kommun.se.")
	case !plain(local):
		return unplain(s, local, domain)
	case strings.HasPrefix(domain, "["):
		return survey.Say("Adressen har en dator (%s) i stället för en domän.", "The address has a computer (%s) instead of a domain.", short(domain)),
			survey.Say("Skriv adressen med organisationens domän, till exempel namn@kommun.se.", "Enter the address with the organisation's domain, for example name@kommun.se.")
	case !strings.Contains(domain, "."):
		return survey.Say("Domänen ”%s” är ofullständig: den saknar punkt.", "The domain “%s” is incomplete: it has no full stop.", short(domain)),
			survey.Say("Skriv hela domänen, till exempel kommun.se.", "Enter the whole domain, for example kommun.se.")
	}
	wire, err := profile.ToASCII(domain)
	switch {
	case err != nil || !named(wire):
		return survey.Say("Domänen ”%s” är ogiltig.", "The domain “%s” is not valid.", short(domain)),
			survey.Say("Kontrollera stavningen efter @. Varje del ska börja och sluta med en bokstav eller siffra.",
				"Check the spelling after @. Each part must start and end with a letter or a digit.")
	case len(local) > maxLocal || len(local)+1+len(wire) > maxAddress:
		return survey.Say("E-postadressen är %d tecken.", "The email address has %d characters.", len(local)+1+len(wire)),
			survey.Say("En adress kan ha högst %d tecken, varav %d före @.", "An address can have at most %d characters, %d of them before @.", maxAddress, maxLocal)
	}
	return nil, nil
}

// unplain names what few mail servers take, and what the address may be instead.
func unplain(s, local, domain string) (what, mend survey.Text) {
	odd := strings.Map(func(r rune) rune {
		if r > unicode.MaxASCII && unicode.IsPrint(r) {
			return r
		}
		return -1
	}, norm.NFC.String(local))
	what = survey.Say("Adressen har ”%s” före @. De flesta e-postservrar tar inte emot sådana adresser.",
		"The address has “%s” before @. Most mail servers do not accept such addresses.", short(odd))
	guess := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(local))
	if !plain(guess) {
		return what, survey.Say("Fråga personen efter en adress med bara a–z.", "Ask the person for an address with a–z only.")
	}
	return what, survey.Say("Kontrollera med personen. Kanske är adressen %s?", "Ask the person. Perhaps the address is %s?", short(guess+"@"+domain))
}

// named holds a domain to parts of plain letters, the last of them no number.
func named(wire string) bool {
	parts := strings.Split(wire, ".")
	for _, p := range parts {
		if !label.MatchString(p) {
			return false
		}
	}
	return len(parts) > 1 && !digit.MatchString(parts[len(parts)-1])
}

// cut parts an address at its last @, as mail does.
func cut(s string) (local, domain string, ok bool) {
	i := strings.LastIndexByte(s, '@')
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+1:], true
}

func plain(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r > unicode.MaxASCII })
}

const maxShown = 60

// short makes what was typed fit to be repeated: on one line, not long.
func short(s string) string {
	s = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, " "))
	if long := []rune(s); len(long) > maxShown {
		return string(long[:maxShown]) + "…"
	}
	return s
}
