package letter

import (
	"strings"

	"mogna/internal/survey"
)

const (
	below = "In English below."
	rule  = "----------------------------------------"
)

var copyLink = survey.Say("Fungerar inte knappen? Kopiera länken till webbläsaren:", "If the button does not work, copy this link to your browser:")

// Text renders the letter as plain text.
func (l Letter) Text() string {
	blocks := []string{below}
	for i, s := range l.Sections {
		if i > 0 {
			blocks = append(blocks, rule, s.Title)
		}
		blocks = append(blocks, s.Paragraphs...)
		blocks = append(blocks, s.Button.Text+":\n"+s.Button.URL)
		blocks = append(blocks, s.After...)
		if s.Wrong.URL != "" {
			blocks = append(blocks, s.Wrong.Text+":\n"+s.Wrong.URL)
		}
		blocks = append(blocks, s.Sender...)
	}
	return strings.Join(blocks, "\n\n") + "\n"
}
