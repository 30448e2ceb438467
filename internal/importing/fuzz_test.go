package importing

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"mogna/internal/survey"
)

// FuzzParse holds for any two files: no panic, every refusal can be read and shows no personal identity number, and
// what is let in keeps the rules.
func FuzzParse(f *testing.F) {
	f.Add(fyrbodal(f), []byte(people+"\n1492;Åsa Öst;asa@amal.se;förvaltningschef\nTanumm;Bo;bo;chef\n"))
	f.Add([]byte("kod,namn\n114,Väsby\n114,=1\n"), []byte("Läs mig\n"))
	f.Add([]byte(orgs+"\nJ1;Ett;joint;15 352;2024-12-31;x;1435 J1 9999\n"), []byte("namn,namn,\nx,19121212-1212,121212-1212\n"))
	f.Add([]byte(orgs+"\nJ1;Ett;joint;;;;SML-IT\n"), []byte(people+"\n1435;Bo;bo@x.se;ekonom\n"))
	f.Add([]byte("kod,namn\n1421,Orust\n"), []byte(people+"\n1421;121212-1212;bo@x.se;ekonom\n"))
	f.Add([]byte("kod,namn\n1421,Orust\n1421,Orust\n"), []byte("kod,namn\n1438,Dals-Ed\n"))
	f.Add([]byte("kod,namn\n1421,Orust\n"), []byte(people+"\n1421;Bo;bo@x.se;ekonom\n1435;Bo;BO@x.se;ekonom\n"))
	f.Add(xlsx(f, sheet{"A", [][]any{{"kod", "namn"}, {1421, "Orust"}}}).Data, []byte("kod;namn;typ\nSML;SML;joint\n"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		batch, err := Parse([]File{{Name: "a", Data: a}, {Name: "b", Data: b}}, Against{Known: known})
		if err == nil {
			checkBatch(t, batch)
			return
		}
		var e *survey.Error
		if !errors.As(err, &e) || len(e.Faults) > 2*201 || batch.Organisations != nil || batch.Respondents != nil {
			t.Fatalf("bad refusal: %v", err)
		}
		checkRefusal(t, e)
		for _, fault := range e.Faults {
			if survey.HoldsPersonalNumber(fault.What.In(survey.Swedish)) || survey.HoldsPersonalNumber(fault.Mend.In(survey.Swedish)) {
				t.Errorf("repeated: %v", fault)
			}
		}
	})
}

func checkBatch(t *testing.T, b Batch) {
	orgs, emails := map[string]survey.OrganisationKind{}, map[string]bool{}
	for _, o := range known {
		orgs[o.Code] = o.Kind
	}
	own := map[string]bool{}
	for _, o := range b.Organisations {
		fits := o.Kind == survey.Municipality && survey.IsMunicipalCode(o.Code) && o.Members == nil || o.Kind == survey.JointBody && survey.IsBodyCode(o.Code)
		if !fits || own[o.Code] || badName(o.Name) || o.Population != nil && (*o.Population < 0 || *o.Population > maxPopulation) {
			t.Fatalf("let in %+v", o)
		}
		own[o.Code], orgs[o.Code] = true, o.Kind
	}
	for _, o := range b.Organisations {
		for _, m := range o.Members {
			if orgs[m] != survey.Municipality || m == o.Code {
				t.Fatalf("let in member %s of %+v", m, o)
			}
		}
	}
	for _, p := range b.Respondents {
		key := strings.ToLower(p.Email)
		if orgs[p.Organisation] == "" || badName(p.Name) || !p.Role.Known() || emails[key] || !strings.Contains(p.Email, "@") || survey.HoldsPersonalNumber(p.Email) {
			t.Fatalf("let in %+v", p)
		}
		emails[key] = true
	}
	if len(b.Organisations)+len(b.Respondents) == 0 {
		t.Fatal("let in nothing")
	}
}

func badName(s string) bool {
	return s == "" || utf8.RuneCountInString(s) > maxName || survey.HoldsPersonalNumber(s) || unreadable(s)
}

// FuzzFigures holds for any file of costs: no panic, and what is read is a number that the item takes, once for each.
func FuzzFigures(f *testing.F) {
	for _, seed := range []string{"Post;Konto;Budget;Utfall\nTotal it-kostnad;5420;50 000;48 000\n", "tkr\nKommun;Total it-kostnad;Antal användare\nTanum;48;-\n", ";Tanum;\nTotalt;1;2\n", "År;2024;2025\nEgen personal (antal);(3);25 %\n"} {
		f.Add([]byte(seed), "1!C")
	}
	organisations := []survey.Organisation{tanum, sotens}
	f.Fuzz(func(t *testing.T, data []byte, column string) {
		files := []File{{Name: "a", Data: data}}
		for _, read := range []func() (Figures, error){
			func() (Figures, error) {
				return ParseFigures(files, costs(), tanum, Asked{Columns: []string{column}, Year: 2025})
			},
			func() (Figures, error) { return ParseRoundFigures(files, costs(), organisations, Asked{}) },
		} {
			got, err := read()
			if err != nil {
				continue
			}
			for _, o := range got.Organisations {
				seen := map[string]bool{}
				for _, x := range o.Figures {
					if seen[x.Item] || x.Value < 0 {
						t.Fatalf("%+v", x)
					}
					seen[x.Item] = true
				}
			}
		}
	})
}
