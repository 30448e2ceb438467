package survey

import (
	"strings"
	"time"
)

// A code is what a person is shown when they begin, and nobody else: by it they see what they have written, where their link is one
// that others may have seen. It has 40 random bits, and few tries.
const (
	codeLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ" // none of 0, 1, I and O, which look alike
	CodeBytes   = 8
	codeTries   = 5
	codeLock    = 24 * time.Hour
)

// NewCode writes random bytes as a code.
func NewCode(random [CodeBytes]byte) string {
	var b strings.Builder
	for n, x := range random {
		if n == CodeBytes/2 {
			b.WriteByte('-')
		}
		b.WriteByte(codeLetters[int(x)%len(codeLetters)])
	}
	return b.String()
}

// PlainCode is a code as it is compared: people write it in their own way.
func PlainCode(written string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(codeLetters, r) {
			return r
		}
		return -1
	}, strings.ToUpper(written))
}

// CodeTries is how often somebody has tried a respondent's code in vain, in whatever browser.
type CodeTries struct {
	Tries int
	Until time.Time // no code is looked at before
}

// Try fails while no more tries are taken, and counts one that is.
func (c *CodeTries) Try(now time.Time) error {
	if now.Before(c.Until) {
		return Fail(Conflict, "Koden har skrivits fel för många gånger. Försök igen om ett dygn, eller be om ett mejl till din egen adress. Länken i det visar dina svar.",
			"The code has been entered incorrectly too many times. Try again in 24 hours, or ask for an email to your own address. Its link shows your answers.")
	}
	if c.Tries++; c.Tries >= codeTries {
		c.Tries, c.Until = 0, now.Add(codeLock)
	}
	return nil
}

// Locked reports whether a try has been the last for now.
func (c *CodeTries) Locked(now time.Time) bool { return now.Before(c.Until) }

// WrongCode is the refusal of a code that is not right.
var WrongCode = Refuse([]Fault{{Path: "code", What: Say("Koden stämmer inte.", "The code is incorrect."),
	Mend: Say("Kontrollera koden, eller fortsätt utan den. Efter fem felaktiga försök måste du vänta ett dygn.", "Check it, or continue without it. After five incorrect attempts you have to wait 24 hours.")}})
