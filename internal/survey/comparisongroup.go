package survey

import (
	"slices"
	"strings"
)

// ComparisonGroup is whom a reader compares with. It only chooses among organisations that are shown already: no figure is made of it.
type ComparisonGroup struct {
	Name Text
	has  func(code string, population *int, place Place) bool
}

// Has says whether an organisation is in the group, by where it is in the country's list.
func (g ComparisonGroup) Has(code string, population *int, place Place) bool {
	return g.has(code, population, place)
}

// SizeClass is a group of municipalities by residents, from and below; a limit of 0 is none.
type SizeClass struct {
	ID          string
	From, Below int
	Name        Text
}

// SizeClasses are all of them.
var SizeClasses = []SizeClass{
	{"small", 0, 15_000, Say("Under 15 000 invånare", "Below 15,000 residents")},
	{"medium", 15_000, 50_000, Say("15 000–49 999 invånare", "15,000–49,999 residents")},
	{"large", 50_000, 0, Say("Minst 50 000 invånare", "At least 50,000 residents")},
}

// SKRGroups are SKR's groups of municipalities (Kommungruppsindelning 2023), by code.
var SKRGroups = map[string]Text{
	"A1": Say("Storstäder", "Large cities"),
	"A2": Say("Pendlingskommun nära storstad", "Commuting municipality near a large city"),
	"B3": Say("Större stad", "Medium-sized town"),
	"B4": Say("Pendlingskommun nära större stad", "Commuting municipality near a medium-sized town"),
	"B5": Say("Lågpendlingskommun nära större stad", "Municipality near a medium-sized town, few commuters"),
	"C6": Say("Mindre stad eller tätort", "Small town or urban area"),
	"C7": Say("Pendlingskommun nära mindre tätort", "Commuting municipality near a small town"),
	"C8": Say("Landsbygdskommun", "Rural municipality"),
	"C9": Say("Landsbygdskommun med besöksnäring", "Rural municipality with a visitor industry"),
}

// ParseComparisonGroup reads a group as an address names it: size.small, county.NAME, skr.C9, or chosen. and codes with full stops between.
func ParseComparisonGroup(s string) (ComparisonGroup, error) {
	kind, value, _ := strings.Cut(s, ".")
	switch kind {
	case "size":
		for _, c := range SizeClasses {
			if c.ID == value {
				return ComparisonGroup{c.Name, func(_ string, residents *int, _ Place) bool {
					return residents != nil && *residents >= c.From && (c.Below == 0 || *residents < c.Below)
				}}, nil
			}
		}
	case "skr":
		if name, known := SKRGroups[value]; known {
			return ComparisonGroup{name, func(_ string, _ *int, p Place) bool { return p.Group == value }}, nil
		}
	case "county":
		if value != "" {
			return ComparisonGroup{Text{Swedish: value, English: value}, func(_ string, _ *int, p Place) bool { return p.County == value }}, nil
		}
	case "chosen":
		codes := strings.Split(value, ".")
		if !slices.Contains(codes, "") {
			return ComparisonGroup{Say("de som du har valt", "those you have selected"), func(code string, _ *int, _ Place) bool { return slices.Contains(codes, code) }}, nil
		}
	}
	return ComparisonGroup{}, Fail(Invalid, "Jämförelsegruppen ”%s” finns inte. Välj storlek, län, kommungrupp eller organisationer.", "There is no comparison group “%s”. Select size, county, group of municipalities, or organisations.", s)
}
