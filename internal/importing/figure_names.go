package importing

import (
	"regexp"
	"strconv"
	"strings"

	"mogna/internal/survey"
)

// itemNames finds items by what people call them. Names are folded; one that several items share has them all, by section.
type itemNames map[string][]namedItem

type namedItem struct {
	survey.Item
	section string
}

// synonyms are other common names of measures and of classes, folded.
var synonyms = map[string][]string{
	"total": {"total", "totalt", "totalkostnad", "itkostnad", "itkostnadtotalt", "summaitkostnad", "itcost"}, "year": {"ar", "year", "kalenderar"},
	"users": {"anvandare", "antalanvandare", "users"}, "workplaces": {"arbetsplatser", "itarbetsplatser", "antaldatorer", "workplaces"},
	"it-staff":       {"itpersonal", "itanstallda", "arsarbetskrafter", "heltidstjanster", "fte", "itstaff"},
	"internal-labor": {"personal", "personalkostnad", "personalkostnader", "loner"}, "external-labor": {"konsulter", "konsultkostnader", "inhyrda"},
	"hardware": {"hardvara"}, "software": {"mjukvara", "licenser", "programvaror"}, "cloud-services": {"moln", "molntjanst"},
	"outside-services": {"kopttjanst", "outsourcing"}, "telecom": {"telefoni", "tele", "datakommunikation"}, "facilities": {"lokal", "lokalkostnader"},
	"data-center": {"datacenter", "serverhall"}, "compute": {"server"}, "network": {"natverk"}, "end-user": {"arbetsplats", "klient"},
	"application": {"system", "applikationer"}, "security": {"itsakerhet"}, "it-management": {"ledning"},
	"run": {"drift"}, "improve": {"forbattring"}, "new": {"nyutveckling", "utveckling"}, "unallocated": {"ejfordelat", "ofordelad"},
}

func newItemNames(q *survey.Questionnaire) itemNames {
	names := itemNames{}
	for _, s := range q.Sections {
		for _, i := range s.Items {
			if i.Type != survey.NumberItem {
				continue
			}
			own := append([]string{i.ID, i.Text.In(survey.Swedish), i.Text.In(survey.English)}, synonyms[i.Measure+i.Pool+i.Tower+i.Purpose]...)
			seen := map[string]bool{"": true}
			for _, name := range own {
				if key := foldName(name); !seen[key] {
					seen[key] = true
					names[key] = append(names[key], namedItem{i, s.ID})
				}
			}
		}
	}
	return names
}

var besides = regexp.MustCompile(`\(.*?\)|,? *\b(kr|kronor|sek|tkr)\b|[:.,*]`)

// foldName leaves out units and what stands in brackets.
func foldName(s string) string { return fold(besides.ReplaceAllString(strings.ToLower(s), " ")) }

// find gives the item with a name; of several the one in the section at hand.
func (n itemNames) find(name, section string) (namedItem, bool) {
	found := n[foldName(name)]
	for _, i := range found {
		if len(found) == 1 || i.section == section {
			return i, true
		}
	}
	return namedItem{}, false
}

var (
	swedishGroups = regexp.MustCompile(`^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$`)
	englishGroups = regexp.MustCompile(`^-?\d{1,3}(,\d{3}){2,}(\.\d+)?$`)
	decimal       = regexp.MustCompile(`^-?\d{1,15}(\.\d{1,6})?$`)
	currency      = regexp.MustCompile(`(?i)(kr|kronor|sek|:-)\.?$`)
)

// amount reads a number as people write it: "1 234 567", "1.234.567,50", "1234,5 kr".
func amount(s string) (float64, bool) {
	s = strings.NewReplacer(" ", "", "\u00a0", "", "\u2009", "", "\u202f", "", "'", "", "’", "", "−", "-", "–", "-").Replace(s)
	s = currency.ReplaceAllString(s, "")
	switch {
	case swedishGroups.MatchString(s):
		s = strings.ReplaceAll(s, ".", "")
	case englishGroups.MatchString(s):
		s = strings.ReplaceAll(s, ",", "")
	}
	s = strings.Replace(s, ",", ".", 1)
	if !decimal.MatchString(s) {
		return 0, false
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil
}
