package httpapi_test

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// figures sends a file of costs, with the columns that are chosen in it.
func figures(b *servertest.Browser, path, csv string, preview bool, status int, into any, columns ...string) {
	b.T.Helper()
	var body bytes.Buffer
	w := multipart.NewWriter(&body)
	part, err := w.CreateFormFile("files", "it.csv")
	if err != nil {
		b.T.Fatal(err)
	}
	_, _ = part.Write([]byte(csv))
	_ = w.WriteField("preview", fmt.Sprint(preview))
	for _, c := range columns {
		_ = w.WriteField("column", c)
	}
	_ = w.Close()
	req, err := http.NewRequest("POST", b.Base+"/api/v1"+path, &body)
	if err != nil {
		b.T.Fatal(err)
	}
	req.Header.Set("Content-Type", w.FormDataContentType())
	b.Send(req, status, into)
}

func TestAFileOfCostsIsTakenInAsItWasChosen(t *testing.T) {
	s := servertest.Start(t, servertest.SQLite(t))
	b := servertest.Coordinator(t, s)
	round, tokens := servertest.OpenRound(t, b, "it-ekonomi")
	asa, assignments := servertest.Respondent(t, s, tokens["asa@tanum.example"])
	own := fmt.Sprintf("/assignments/%d/imports", assignments[0].ID)
	const csv = "Post;Utfall 2024 (tkr);Utfall 2025 (tkr)\nTotal it-kostnad;44 000;48 000\n"

	var refused api.Problem
	figures(asa, own, csv, false, 422, &refused)
	if len(*refused.Errors) != 1 || *(*refused.Errors)[0].Path != "B2" {
		t.Errorf("%+v", refused)
	}
	figures(asa, own, csv, false, 422, &refused, "1!D")
	figures(asa, own, csv, false, 422, &refused, "")
	wantFigures(t, asa, own, csv, "", "which") // nothing was taken in by those
	figures(asa, own, "År;2025\n", false, 200, nil)
	wantFigures(t, asa, own, csv, "4.8e+07 48 000 tkr", "read 1!C") // the form's year
	wantFigures(t, asa, own, csv, "4.4e+07 44 000 tkr", "read 1!B", "1!B")
	figures(asa, own, csv, false, 200, nil, "1!B")

	several := fmt.Sprintf("/rounds/%d/economy-imports", round)
	const many = "Kommun;Post;Budget 2025;Utfall 2025\nTanum;Total it-kostnad;50 000 000;48 000 000\n"
	figures(b, several, many, false, 422, &refused)
	wantFigures(t, b, several, many, "", "which")
	wantFigures(t, b, several, many, "4.8e+07 48 000 000 ", "read 1!D", "1!D")
}

func wantFigures(t *testing.T, b *servertest.Browser, path, csv, figure, column string, columns ...string) {
	t.Helper()
	var f api.FigureImport
	figures(b, path, csv, true, 200, &f, columns...)
	got, read := "", ""
	for _, o := range f.Organisations {
		for _, x := range o.Figures {
			unit := ""
			if x.Unit != nil {
				unit = *x.Unit
			}
			got += fmt.Sprintf("%v %s %s", x.Value, x.Written, unit)
		}
	}
	for _, c := range f.Columns {
		if c.Read && c.Choosable {
			read = "read " + c.ID
		}
	}
	if len(f.Questions) > 0 {
		read = "which"
	}
	if got != figure || read != column {
		t.Errorf("got %q, %q of %+v", got, read, f)
	}
}
