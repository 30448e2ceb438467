package config

import (
	"os"
	"strings"

	"mogna/internal/survey"
)

// fromFiles replaces MOGNA_NAME_FILE by MOGNA_NAME with what the file has: secrets are then neither in the environment nor in the
// configuration file.
func fromFiles(environ []string, names map[string]string) (list []string, f faults) {
	given := map[string]bool{}
	for _, e := range environ {
		name, _, _ := strings.Cut(e, "=")
		given[name] = true
	}
	for _, e := range environ {
		variable, path, _ := strings.Cut(e, "=")
		name, is := strings.CutSuffix(variable, "_FILE")
		if _, known := names[name]; !is || !known {
			list = append(list, e)
			continue
		}
		data, err := os.ReadFile(path)
		value := strings.TrimSuffix(strings.TrimSuffix(string(data), "\n"), "\r")
		switch {
		case given[name]:
			f.add(variable, survey.Say("Både %s och %s finns.", "Both %s and %s are set.", name, variable), survey.Say("Ta bort den ena.", "Remove one of them."))
		case err != nil:
			f.add(variable, survey.Say("Filen ”%s” går inte att läsa.", "The file “%s” cannot be read.", path), survey.Say("Kontrollera sökvägen, och att användaren som kör Mogna får läsa filen.", "Check the path, and that the user that runs Mogna may read the file."))
		case value == "":
			f.add(variable, survey.Say("Filen ”%s” är tom.", "The file “%s” is empty.", path), survey.Say("Skriv värdet i filen.", "Write the value in the file."))
		default:
			list = append(list, name+"="+value)
		}
	}
	return list, f
}
