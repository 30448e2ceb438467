package importing

import (
	"regexp"
	"slices"

	"mogna/internal/numeral"
	"mogna/internal/survey"
)

// itemNames finds items by what people call them. Names are folded; one that several items share has them all, by section.
type itemNames map[string][]namedItem

type namedItem struct {
	survey.Item
	section string
}

// synonyms are other common names of measures and of classes, folded. A name that two items could have is in both: then neither is taken.
var synonyms = map[string][]string{
	"total": {"total", "totalt", "totalkostnad", "itkostnad", "itkostnadtotalt", "summaitkostnad", "itcost"}, "year": {"ar", "year", "kalenderar"},
	"users-without-pupils": {"anvandareutanelever", "medarbetaremedkonto", "anstalldamedkonto"}, "pupils": {"elever", "antalelever", "elevermedkonto", "elevkonton"},
	"service-workplaces": {"itarbetsplatser", "arbetsplatserexklsurfplattor"}, "workplace-service": {"itarbetsplatstjanst", "arbetsplatstjansten"},
	"hired-staff": {"inhyrdaarsarbetare", "inhyrditpersonal", "konsulterarsarbetare", "hiredfte"}, "outsourced": {"utkontrakterat", "outsourcaddrift"}, "telephony": {"telefonikostnad"},
	"investment":         {"investering", "investeringar", "aretsinvesteringar", "itinvesteringar", "investments", "capex"},
	"capitalised-labour": {"egenaktiveradarbetstid", "aktiveradarbetstid", "aktiveratarbete", "capitalisedworkingtime"},
	"internal-interest":  {"internranta", "varavinternranta", "internalinterest"},
	"operating-cost":     {"kommunenskostnader", "verksamhetskostnader", "kostnadertotaltkommunen", "operatingcost"},
	"income":             {"intakter", "intaktersaldit", "saldit", "itintakter"}, "fee": {"avgifttillgemensamorganisation", "avgiftgemensamit", "medlemsavgiftit"},
	"hardware-capital": {"avskrivningutrustning", "avskrivningarutrustning", "avskrivningarinventarier", "kapitalkostnadutrustning"},
	"software-capital": {"avskrivningprogramvara", "avskrivningarprogramvara", "avskrivningarimmateriellatillgangar", "kapitalkostnadprogramvara"},
	"storage":          {"sakerhetskopiering", "backup"}, "output": {"utskrifter", "skrivare"}, "data": {"dataochanalys", "analys"}, "delivery": {"driftochleverans", "leverans"},
	"central": {"centralit", "itenheten", "itavdelningen", "itkontoret"}, "departments": {"forvaltningar", "forvaltningarnasit"}, "schools": {"skola", "skolornasit", "skolansit", "skolorna"},
	"users": {"anvandare", "antalanvandare", "users"}, "workplaces": {"arbetsplatser", "antalarbetsplatser", "itarbetsplatser", "antaldatorer", "datorer", "enheter", "antalenheter", "workplaces",
		"numberofworkplaces", "devices", "numberofdevices"},
	"it-staff":       {"itpersonal", "itanstallda", "itpersonalheltidstjanster", "arsarbetare", "arsarbetskrafter", "heltidstjanster", "fte", "itstaff"},
	"internal-labor": {"personal", "personalkostnad", "personalkostnader", "loner"}, "external-labor": {"konsulter", "konsultkostnader", "inhyrda"},
	"hardware": {"hardvara"}, "software": {"mjukvara", "licenser", "programvaror"}, "cloud-services": {"moln", "molntjanst"},
	"outside-services": {"kopttjanst", "outsourcing"}, "telecom": {"telefoni", "tele", "datakommunikation"}, "facilities": {"premises", "lokal", "lokalkostnader"},
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
			own := append([]string{i.ID, i.Text.In(survey.Swedish), i.Text.In(survey.English)}, synonyms[i.Measure+i.Pool+i.Tower+i.Purpose+i.Centre]...)
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

var bracketed = regexp.MustCompile(`\([^()]*\)|\[[^\[\]]*\]`)

// foldName leaves out units and what stands in brackets, but not what tells that the figure is another: a budget, a share, a year.
func foldName(s string) string {
	s = bracketed.ReplaceAllStringFunc(s, func(in string) string {
		if use := useOf(in); use == AmountColumn && !isPlanned(in) && len(yearsIn(in)) == 0 || use == QuantityColumn {
			return " "
		}
		return in
	})
	return foldHeading(numeral.Without(s))
}

// findItem gives the item with a name; of several the one in the section at hand.
func (n itemNames) findItem(name, section string) (namedItem, bool) {
	found := n[foldName(name)]
	for _, i := range found {
		if i.Money() && slices.ContainsFunc(bracketed.FindAllString(name, -1), func(in string) bool { return useOf(in) == QuantityColumn }) {
			continue // how many they are, and not what they cost
		}
		if len(found) == 1 || i.section == section {
			return i, true
		}
	}
	return namedItem{}, false
}
