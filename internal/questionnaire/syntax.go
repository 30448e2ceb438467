package questionnaire

import (
	"bytes"
	"regexp"
	"sort"
	"strings"

	"go.yaml.in/yaml/v3"

	"mogna/internal/survey"
)

// syntax names a YAML error on the line where the parser gave up.
func (d *draft) syntax(data []byte, err error) {
	what, mend := syntaxWords(err.Error())
	d.faultAt(syntaxLine(data, err), "", what, mend)
}

// syntaxLine finds the shortest beginning of the file that fails in the same way. The parser's own line can't be used:
// it is where the surrounding block began, in some cases less one.
func syntaxLine(data []byte, err error) int {
	lines := bytes.SplitAfter(data, []byte("\n"))
	end := 0
	ends := make([]int, len(lines))
	for n, l := range lines {
		end += len(l)
		ends[n] = end
	}
	return 1 + sort.Search(len(lines)-1, func(n int) bool { return sameFailure(data[:ends[n]], err) })
}

func sameFailure(data []byte, want error) bool {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var err error
	for err == nil {
		err = decoder.Decode(new(yaml.Node))
	}
	return err.Error() == want.Error()
}

var yamlPrefix = regexp.MustCompile(`^yaml: (line \d+: )?`)

// syntaxWords puts the parser's words into ours.
func syntaxWords(message string) (what, mend survey.Text) {
	message = yamlPrefix.ReplaceAllString(message, "")
	for _, w := range syntaxFaults {
		if strings.Contains(message, w.sign) {
			return w.what, w.mend
		}
	}
	return survey.Say("Filen är inte giltig YAML: %s.", "The file is not valid YAML: %s.", message),
		survey.Say("Jämför raden och den ovanför med ett formulär som fungerar.", "Compare the line and the one above it with a questionnaire that works.")
}

var syntaxFaults = []struct {
	sign       string
	what, mend survey.Text
}{
	{"mapping values are not allowed",
		survey.Say("Ett kolon är på fel plats, eller så är indraget fel.", "A colon is in the wrong place, or the indentation is wrong."),
		survey.Say("Sätt en text som innehåller kolon inom citattecken och kontrollera indraget.", "Put a text with a colon in quotation marks, and check the indentation.")},
	{"did not find expected key",
		survey.Say("Raden passar inte ihop med raderna ovanför.", "The line does not fit the lines above it."),
		survey.Say("Rikta in fält på samma nivå rakt under varandra, och kontrollera citattecknen.", "Align fields of the same level directly below one another, and check the quotation marks.")},
	{"did not find expected '-' indicator",
		survey.Say("Listan fortsätter inte som den började.", "The list does not continue as it started."),
		survey.Say("Börja varje post med ett bindestreck, rakt under det förra.", "Start each entry with a hyphen, directly below the previous one.")},
	{"could not find expected ':'",
		survey.Say("Här saknas ett kolon efter ett fältnamn.", "A colon is missing after a field name."),
		survey.Say("Skriv fältnamn, kolon, mellanslag och värde.", "Enter key, colon, space and value.")},
	{"cannot start any token",
		survey.Say("Ett tecken här kan inte inleda ett värde. Ofta är det ett tabbtecken, @ eller %.", "A character here cannot start a value. It is often a tab, @ or %."),
		survey.Say("Gör indrag med mellanslag och sätt texten inom citattecken.", "Indent with spaces, and put the text in quotation marks.")},
	{"tab character",
		survey.Say("Raden har ett tabbtecken i indraget.", "The line has a tab in its indentation."),
		survey.Say("Gör indrag med mellanslag.", "Indent with spaces.")},
	{"unexpected end of stream",
		survey.Say("Ett citattecken som öppnas här stängs aldrig.", "A quotation mark that opens here is never closed."),
		survey.Say("Lägg till det som saknas.", "Add the one that is missing.")},
	{"did not find expected ',' or",
		survey.Say("En klammer är inte stängd, ett komma saknas, eller så finns ett skiljetecken i en text utan citattecken.",
			"A bracket is not closed, a comma is missing, or a text without quotes has punctuation in it."),
		survey.Say("Skriv {nyckel: \"värde\", nyckel: \"värde\"} eller [värde, värde].", "Enter {key: \"value\", key: \"value\"} or [value, value].")},
	{"unknown escape character",
		survey.Say("Ett omvänt snedstreck inom dubbla citattecken följs av fel tecken.", "A backslash in double quotes is followed by a wrong character."),
		survey.Say("Använd enkla citattecken i stället.", "Use single quotes instead.")},
	{"control characters are not allowed",
		survey.Say("Filen innehåller ett osynligt styrtecken.", "The file has an invisible control character."),
		survey.Say("Ta bort det, eller spara filen på nytt som UTF-8.", "Remove it, or save the file again as UTF-8.")},
	{"exceeded max depth", tooDeep, makeShallow},
	{"unknown anchor", shortcut, spellOut},
}
