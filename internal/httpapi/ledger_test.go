package httpapi_test

import (
	"bytes"
	"fmt"
	"math"
	"mime/multipart"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/config"
	"mogna/internal/ledger/ledgertest"
	"mogna/internal/server/servertest"
)

// sendLedger sends a ledger, with what is chosen: names of fields and values by turns.
func sendLedger(b *servertest.Browser, assignment int64, file []byte, status int, into any, fields ...string) {
	b.T.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	part, err := w.CreateFormFile("files", "huvudbok.csv")
	if err != nil {
		b.T.Fatal(err)
	}
	_, _ = part.Write(file)
	for n := 0; n < len(fields); n += 2 {
		_ = w.WriteField(fields[n], fields[n+1])
	}
	_ = w.Close()
	req, err := http.NewRequest("POST", fmt.Sprintf("%s/api/v1/assignments/%d/ledger-imports", b.Base, assignment), &body)
	if err != nil {
		b.T.Fatal(err)
	}
	req.Header.Set("Content-Type", w.FormDataContentType())
	b.Send(req, status, into)
}

func answersOf(b *servertest.Browser, assignment int64) map[string]float64 {
	values := map[string]float64{}
	for _, a := range b.Standing(assignment).Answers {
		if a.Value != nil {
			values[a.Item] = *a.Value
		}
	}
	return values
}

func groupOf(l api.LedgerImport, account string) api.LedgerGroup {
	for _, g := range l.Groups {
		if g.Account == account {
			return g
		}
	}
	return api.LedgerGroup{}
}

const smallLedger = "Konto;Kontonamn;Ansvar;Leverantör;Belopp\n5011;Månadslön;12;;1000\n6440;Licenser;12;Nordlicens AB;600,40\n6440;Licenser;30;Nordlicens AB;-100\n3710;Interna intäkter;12;;-90\n"

// What a person has accepted and moved becomes answers, with their history; what was moved is remembered for the organisation's next round.
func TestALedgerBecomesAnswersAndMovesAreRemembered(t *testing.T) {
	for kind, database := range servertest.Databases(t) {
		t.Run(kind, func(t *testing.T) {
			s := servertest.Start(t, database)
			b := servertest.Coordinator(t, s)
			open := func() (*servertest.Browser, int64) {
				_, tokens := servertest.OpenRound(t, b, "it-ekonomi")
				asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
				return asa, assignments[0].ID
			}
			asa, form := open()
			var seen api.LedgerImport
			sendLedger(asa, form, []byte(smallLedger), 200, &seen, "preview", "true", "chart", "kommun-bas")
			if g := groupOf(seen, "6440"); g.Pool != "software" || g.Sum != 500.4 || g.Count != 2 || len(g.Rows) != 2 || g.Moved || g.Why == "" || g.Doubt == nil || groupOf(seen, "3710").Pool != "none" {
				t.Errorf("%+v", seen)
			}
			if got := answersOf(asa, form); len(got) > 0 {
				t.Errorf("a preview changed %v", got)
			}
			sendLedger(asa, form, []byte(smallLedger), 200, &seen, "chart", "kommun-bas", "pool", "6440=cloud-services", "without", "30")
			want := map[string]float64{"pool-own-staff": 1000, "pool-cloud-services": 600, "total": 1600}
			if got := answersOf(asa, form); fmt.Sprint(got) != fmt.Sprint(want) || seen.Changed != 3 {
				t.Errorf("got %v and %d, want %v", got, seen.Changed, want)
			}
			if n := servertest.Values(t, servertest.OpenDatabase(t, database), "SELECT item || ' ' || writer FROM answer_history ORDER BY item"); len(n) != 3 || !strings.HasSuffix(n[0], " import") {
				t.Errorf("history %v", n)
			}
			asa, next := open()
			sendLedger(asa, next, []byte(smallLedger), 200, &seen, "preview", "true", "chart", "kommun-bas")
			if g := groupOf(seen, "6440"); g.Pool != "cloud-services" || g.Proposed != "software" || !g.Moved {
				t.Errorf("the next round does not remember: %+v", g)
			}
			sendLedger(asa, next, []byte(smallLedger), 200, &seen, "chart", "kommun-bas", "pool", "6440=software")
			sendLedger(asa, next, []byte(smallLedger), 200, &seen, "preview", "true", "chart", "kommun-bas")
			if g := groupOf(seen, "6440"); g.Pool != "software" || g.Moved {
				t.Errorf("what was moved back is still remembered: %+v", g)
			}
		})
	}
}

func TestALedgerIsRefusedWhereSomethingIsOpen(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	_, tokens := servertest.OpenRound(t, b, "it-ekonomi", "digital-mognad")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	form, other := assignments[0].ID, assignments[1].ID
	if assignments[0].Questionnaire != "it-ekonomi" {
		form, other = other, form
	}
	company := ledgertest.Company().File
	for name, c := range map[string]struct {
		form   int64
		file   string
		fields []string
		status int
		says   string
	}{
		"no chart":             {form, smallLedger, nil, 422, "kontoplan"},
		"an unknown chart":     {form, smallLedger, []string{"chart", "eubas"}, 422, "kontoplan"},
		"another form":         {other, smallLedger, []string{"chart", "bas"}, 409, "formulär"},
		"an unknown pool":      {form, smallLedger, []string{"chart", "kommun-bas", "pool", "6440=hopp"}, 422, "kostnadsslaget"},
		"an unknown account":   {form, smallLedger, []string{"chart", "kommun-bas", "pool", "9999=software"}, 422, "Kontot"},
		"an empty move":        {form, smallLedger, []string{"chart", "kommun-bas", "pool", ""}, 422, "Kontot"},
		"an unknown unit":      {form, smallLedger, []string{"chart", "kommun-bas", "without", "77"}, 422, "Enheten"},
		"the wrong chart":      {form, string(company), []string{"chart", "kommun-bas"}, 422, "verkar följa BAS, inte Kommun-Bas"},
		"two columns":          {form, "Konto;Budget;Utfall\n6011;1;2\n", []string{"chart", "kommun-bas"}, 422, "Beloppen kan vara fel"},
		"two accounts":         {form, "Konto;Kontonr;Belopp\n6011;6440;1\n", []string{"chart", "kommun-bas"}, 422, "Flera kolumner har kontonummer"},
		"rows twice":           {form, "Konto;Belopp\n6011;1\n6011;1\n", []string{"chart", "kommun-bas"}, 422, "lika en annan rad"},
		"an unknown sheet":     {form, smallLedger, []string{"chart", "kommun-bas", "sheet", "2"}, 422, "Bladet kan inte väljas"},
		"less than nothing":    {form, "Konto;Belopp\n6011;10\n6440;-5\n", []string{"chart", "kommun-bas"}, 422, "0"},
		"nothing for any pool": {form, "Konto;Belopp\n3000;-10\n", []string{"chart", "kommun-bas"}, 422, "Inget belopp"},
	} {
		var p api.Problem
		asa.T = t
		sendLedger(asa, c.form, []byte(c.file), c.status, &p, c.fields...)
		if !strings.Contains(fmt.Sprint(p.Detail, p.Errors, faultsOf(p)), c.says) {
			t.Errorf("%s: %s %v", name, p.Detail, faultsOf(p))
		}
	}
	if got := answersOf(asa, form); len(got) > 0 {
		t.Errorf("something was taken in: %v", got)
	}
	sendLedger(asa, form, company, 200, nil, "chart", "kommun-bas", "confirm", "true")
}

func faultsOf(p api.Problem) (list []string) {
	if p.Errors != nil {
		for _, f := range *p.Errors {
			list = append(list, f.What)
		}
	}
	return list
}

// Of a ledger of 2,000 rows nothing is kept that names a supplier or a person, or tells whose rows they were: not in any table, and not in the
// log at its most talkative.
func TestNothingOfALedgerIsKeptButSumsAndAccounts(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "log"))
	if err != nil {
		t.Fatal(err)
	}
	stderr := os.Stderr
	os.Stderr = file
	defer func() { os.Stderr = stderr }()
	database := servertest.SQLite(t)
	s := servertest.Start(t, database, func(c *config.Config) { c.LogLevel = "debug" })
	b := servertest.Coordinator(t, s)
	_, tokens := servertest.OpenRound(t, b, "it-ekonomi")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	form := assignments[0].ID
	for _, l := range []ledgertest.Ledger{ledgertest.Municipality(), ledgertest.Company()} {
		var seen api.LedgerImport
		sendLedger(asa, form, l.File, 200, &seen, "preview", "true", "chart", l.Chart)
		if said := fmt.Sprintf("%+v", seen.Groups); !strings.Contains(said, ledgertest.Suppliers[0]) || seen.Rows != ledgertest.Rows {
			t.Fatalf("%s: the person does not see the rows", l.Name)
		}
		sendLedger(asa, form, l.File, 200, &seen, "chart", l.Chart, "pool", seen.Groups[len(seen.Groups)/2].Account+"=other")
		sendLedger(asa, form, bytes.Replace(l.File, []byte("2025"), []byte("20x5"), 3), 200, nil, "preview", "true", "chart", l.Chart)
		for _, p := range seen.Pools {
			if got := answersOf(asa, form)[p.Item]; got != math.Round(p.Sum) {
				t.Errorf("%s: %s is %v, want %v", l.Name, p.Item, got, p.Sum)
			}
		}
	}
	kept := servertest.Dump(t, database)
	if !strings.Contains(kept, "import-ledger") {
		t.Error("the audit log does not tell of the import")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	log, err := os.ReadFile(file.Name())
	if err != nil || !strings.Contains(string(log), "msg=request") {
		t.Fatalf("no log: %v", err)
	}
	for _, secret := range append(append([]string{"1210 It-enheten", "Skolkontoret", "Projektledare", "Programvaror och licenser"}, ledgertest.Suppliers...), ledgertest.People...) {
		for what, text := range map[string]string{"database": kept, "log": string(log)} {
			if strings.Contains(text, secret) {
				t.Errorf("%q is in the %s", secret, what)
			}
		}
	}
}
