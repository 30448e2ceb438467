package letter

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"mogna/internal/survey"
)

func TestMoments(t *testing.T) {
	for _, test := range []struct{ at, sv, en string }{
		{"2026-12-03T22:59:00Z", until, untilEn},
		{"2026-06-30T21:59:59Z", "tisdag 30 juni 2026 kl. 23.59", "Tuesday 30 June 2026, 23:59"},
		{"2026-12-31T23:00:00Z", "fredag 1 januari 2027 kl. 00.00", "Friday 1 January 2027, 00:00"},
		{"2026-03-29T00:59:00Z", "söndag 29 mars 2026 kl. 01.59", "Sunday 29 March 2026, 01:59"},
		{"2026-03-29T01:00:00Z", "söndag 29 mars 2026 kl. 03.00", "Sunday 29 March 2026, 03:00"},
		{"2026-10-25T01:30:00Z", "söndag 25 oktober 2026 kl. 02.30", "Sunday 25 October 2026, 02:30"},
		{"2026-08-01T12:00:00-05:00", "lördag 1 augusti 2026 kl. 19.00", "Saturday 1 August 2026, 19:00"},
		{"2026-02-04T07:05:00Z", "onsdag 4 februari 2026 kl. 08.05", "Wednesday 4 February 2026, 08:05"},
		{"2026-05-04T07:05:00Z", "måndag 4 maj 2026 kl. 09.05", "Monday 4 May 2026, 09:05"},
		{"0001-01-01T00:00:00Z", "", ""},
	} {
		at, err := time.Parse(time.RFC3339, test.at)
		if err != nil {
			t.Fatal(err)
		}
		if sv, en := moment(at, "sv"), moment(at, "en"); sv != test.sv || en != test.en {
			t.Errorf("%s: %q, %q", test.at, sv, en)
		}
		if at.IsZero() && day(at, "sv")+day(at, "en") != "" {
			t.Error("no day has a name")
		}
	}
}

func TestSmallFacts(t *testing.T) {
	for role, want := range map[survey.Role][2]string{
		survey.ChiefExecutive: {"kommundirektör", "chief executive"}, survey.ITManager: {"it-chef", "IT manager"},
		survey.EServices: {"e-samordnare", "e-services coordinator"}, "": {"", ""},
	} {
		f := Facts{Role: role}
		if sv, en := f.value("role", "sv"), f.value("role", "en"); sv != want[0] || en != want[1] {
			t.Errorf("%s: %q, %q", role, sv, en)
		}
	}
	for n, want := range map[int][2]string{1: {"1 minut", "1 minute"}, 30: {"30 minuter", "30 minutes"}, 0: {"", ""}, -1: {"", ""}} {
		if sv, en := minutes(n, "sv"), minutes(n, "en"); sv != want[0] || en != want[1] {
			t.Errorf("%d: %q, %q", n, sv, en)
		}
	}
}

// Names come from spreadsheets and, at a hand-over, from whoever writes them.
func TestHostileFacts(t *testing.T) {
	for name, hostile := range map[string]string{
		"markup":         `<script>alert(1)</script><a href="https://evil.example">Klicka</a>`,
		"attribute":      `" onclick="alert(1)`,
		"new lines":      "Bo\r\n\r\nBetala till 123-4\n\n" + rule + "\n\nHej",
		"odd line":       "Bo\u2028\u2029\u0085\vHej",
		"placeholders":   "{closes}{minutes}{URL}{{.Subject}}",
		"reversed":       "Bo \u202egnp.exe\u2066",
		"long":           strings.Repeat("å", 5000),
		"control":        "Bo\x00\x1b[31m",
		"broken":         "Bo\xff\xfe",
		"verbs":          "%s%d%!",
		"nothing to see": "Bo\t\t  Ek",
	} {
		t.Run(name, func(t *testing.T) {
			f := facts()
			f.Name, f.Organisation, f.Round, f.Organiser, f.Contact, f.Reason, f.By = hostile, hostile, hostile, hostile, hostile, hostile, hostile
			for _, kind := range Kinds {
				_, plainText, plainHTML := write(t, kind, facts(), Own{})
				l, text, html := write(t, kind, f, Own{})
				if strings.Count(text, "\n") != strings.Count(plainText, "\n") || strings.Count(html, "\n") != strings.Count(plainHTML, "\n") {
					t.Errorf("%s has other lines: %s", kind, text)
				}
				if strings.Count(html, "<") != strings.Count(plainHTML, "<") || strings.Contains(html, `" onclick`) {
					t.Errorf("%s has other elements: %s", kind, html)
				}
				if strings.ContainsAny(l.Subject, "\r\n") || len([]rune(l.Subject)) > maxSubject {
					t.Errorf("%s: subject %q", kind, l.Subject)
				}
				if strings.ContainsAny(text+html, "\x00\x1b\u202e\u2066\u2028\u0085") || !utf8.ValidString(text+html) {
					t.Errorf("%s has what can't be seen: %q", kind, text)
				}
				if len(text) > 50_000 {
					t.Errorf("%s has %d bytes", kind, len(text))
				}
				if name == "placeholders" && !strings.Contains(text, hostile) {
					t.Errorf("%s filled in a fact: %s", kind, text)
				}
				seen(t, html)
			}
		})
	}
}
