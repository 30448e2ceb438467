package html

import (
	"fmt"
	"strings"
)

// anchor is the place in the page of the organisation with a code. What an address can't hold as it is stands by its number.
func anchor(code string) string {
	var b strings.Builder
	b.WriteString("org-")
	for _, r := range code {
		if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "_%x", r)
		}
	}
	return b.String()
}

// to is an organisation's name, leading to its chapter, where it has one.
func (p *page) to(code string) piece {
	if p.Together() {
		return said(p.Organisation(code))
	}
	return piece{Text: p.Organisation(code), Href: "#" + anchor(code)}
}

// toAll are several names in a row.
func (p *page) toAll(codes []string) []piece {
	var parts []piece
	for n, code := range codes {
		switch {
		case n > 0 && n == len(codes)-1:
			parts = append(parts, said(p.Say(" och ", " and ")))
		case n > 0:
			parts = append(parts, said(", "))
		}
		parts = append(parts, p.to(code))
	}
	return parts
}
