package httpapi_test

import (
	"fmt"
	"strings"
	"testing"

	"mogna/api"
	"mogna/internal/server/servertest"
)

// Whatever the coordinator and a contact press, no answer of a personal form comes to them.
func TestNoButtonShowsAnAnswer(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		d := newCoveredRound(t, p)
		kim := servertest.Staff(t, p.Server, p.Browser, api.NewStaff{Name: "Kim Holm", Email: "kim@tanum.example", Role: "contact", Organisation: new("1435")})
		d.everyOperation(kim)
		for _, name := range []string{"Åsa Öberg", "Bo Ek"} {
			link := d.newLink(name)
			d.asks(p.Another(), "POST", "/api/v1/link-previews", []byte(`{"token":"`+link+`"}`), "application/json")
			b := d.by(link)
			d.opens(b, d.form[name])
			d.asks(b, "GET", fmt.Sprintf("/api/v1/sessions/current/personal-data/%d", d.id[name]), nil, "")
			d.asks(p.Browser, "GET", fmt.Sprintf("/api/v1/respondents/%d/personal-data", d.id[name]), nil, "")
		}
		// The address is corrected to the coordinator's own, and the letter that comes there opened.
		p.Call("PATCH", fmt.Sprintf("/respondents/%d", d.id["Bo Ek"]), map[string]string{"email": "mitt@fyrbodal.example"}, 204, nil)
		p.SendLetters(map[string]any{"kind": "reminder", "respondents": []int64{d.id["Bo Ek"]}})
		b, _ := p.Follow("mitt@fyrbodal.example")
		d.opens(b, d.form["Bo Ek"])
		// The contact gives the form that Bo has begun to herself, and so does the coordinator.
		for n, who := range []*servertest.Browser{kim, p.Browser} {
			email := fmt.Sprintf("jag%d@tanum.example", n)
			who.Call("POST", fmt.Sprintf("/assignments/%d/hand-overs", d.form["Bo Ek"]), api.Colleague{Name: "Jag", Email: email}, 201, nil)
			p.Settle()
			b, assignments := p.Follow(email)
			if assignments[0].Answered != 0 || assignments[0].State != "not-started" {
				t.Errorf("the form is not empty: %+v", assignments[0])
			}
			d.opens(b, d.form["Bo Ek"])
		}
		for _, m := range p.Mail.Messages() {
			d.look("the letter to "+m.To, m.Text+m.HTML)
		}
		if d.seen < 150 {
			t.Errorf("only %d answers were looked through", d.seen)
		}
		var own api.Form // and it was there to be found
		if d.asa.Call("GET", fmt.Sprintf("/assignments/%d", d.form["Åsa Öberg"]), nil, 200, &own); len(own.Answers) < 40 || own.Covered != nil {
			t.Errorf("Åsa sees %d of her answers", len(own.Answers))
		}
	}, "digital-mognad", "formagor-2030")
}

// everyOperation calls every operation of the contract as the coordinator and as a contact, where the table of rights has a way to.
func (d *coveredRound) everyOperation(kim *servertest.Browser) {
	d.T.Helper()
	w := &site{Browser: d.Browser, kind: d.kind(), database: servertest.OpenDatabase(d.T, d.Database), inside: map[string]*servertest.Browser{"respondent": d.asa}, tokens: map[string]string{},
		draft: d.Round, open: d.Round, closed: d.Round, alone: d.Round, own: d.form["Åsa Öberg"], shared: d.form["Bo Ek"], costs: d.form["Åsa Öberg"], free: d.Round, shown: d.Round,
		asa: d.id["Åsa Öberg"], code: "AAAA-AAAA", tag: "none"}
	for _, r := range rights {
		if strings.Contains(r.call, " ") || afterwards[r.call] {
			continue
		}
		for _, b := range []*servertest.Browser{d.Browser, kim} {
			ask, made := servertest.Request{}, false
			func() {
				defer func() { made = recover() == nil }()
				ask = r.ask(w)
			}()
			if made {
				d.asks(b, ask.Method, ask.URL, ask.Body, contentType(ask))
			}
		}
	}
}

// afterwards are those that would end what the test goes on with: they sign out, or close the round.
var afterwards = map[string]bool{"endSession": true, "startSession": true, "deleteRound": true, "takeBack": true, "submit": true, "saveAnswers": true, "handOver": true,
	"retryLetter": true, "createSnapshot": true, "useOpenLink": true, "revokeOpenLink": true, "createOpenLinks": true}

// By a link that others may have seen answers are covered: they count, are replaced by answering anew, and are shown to whoever has
// the code. The person's own letter shows them.
func TestCoveredAnswers(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		d := newCoveredRound(t, p)
		form := d.form["Bo Ek"]
		link := d.newLink("Bo Ek")
		b := d.by(link)
		var f api.Form
		b.Call("GET", fmt.Sprintf("/assignments/%d", form), nil, 200, &f)
		if len(f.Answers) != 0 || f.Covered == nil || len(*f.Covered) != f.Progress.Answered || f.Progress.Answered < 40 {
			t.Fatalf("%d answers, %d answered", len(f.Answers), f.Progress.Answered)
		}
		// The same answer and another are taken alike: nobody learns by guessing.
		first, second := d.bo.Standing(form).Answers[0], d.bo.Standing(form).Answers[1]
		same := b.Save(form, "another-browser", f.Revision, first.Item, *first.Value)
		other := b.Save(form, "another-browser", f.Revision, second.Item, anotherThan(*second.Value))
		if same.Revision != f.Revision+1 || other.Revision != same.Revision+1 || len(same.Answers) != 1 || len(other.Answers) != 2 {
			t.Errorf("%+v and then %+v", same, other)
		}
		receipt := b.Submit(form)
		if len(receipt.Answers) != 2 || receipt.Answered < 40 || receipt.Covered == nil {
			t.Errorf("%d answers of %d are in the receipt", len(receipt.Answers), receipt.Answered)
		}
		code := api.CodeEntry{Respondent: d.id["Bo Ek"], Code: strings.ToLower(strings.ReplaceAll(d.codes["Bo Ek"], "-", " "))}
		b.Call("POST", "/sessions/current/codes", code, 204, nil)
		if now := b.Standing(form); len(now.Answers) < 40 || now.Covered != nil {
			t.Errorf("with the code %d answers are shown", len(now.Answers))
		}
		// Who began sees what they wrote, and the letter to the person's own address all of it.
		if now := d.bo.Standing(form); len(now.Answers) < 38 {
			t.Errorf("Bo's own browser sees %d answers", len(now.Answers))
		}
		mailed, _ := p.Follow("bo@tanum.example")
		if now := mailed.Standing(form); len(now.Answers) < 40 || now.Covered != nil {
			t.Errorf("by the letter %d answers are shown", len(now.Answers))
		}
		// The page tells of the link.
		var preview api.LinkPreview
		p.Another().Call("POST", "/link-previews", api.LinkToken{Token: link}, 200, &preview)
		if n := preview.Respondent.Notices; !preview.Respondent.Covered || len(n) != 3 || n[0].Kind != "link-made" {
			t.Errorf("%+v", preview.Respondent)
		}
	}, "digital-mognad")
}

// Whoever begins before the person gets a code that shows nothing of what the person writes.
func TestBeginningFirstOpensNothing(t *testing.T) {
	servertest.OnBothDatabases(t, func(t *testing.T, p *servertest.MailedRound) {
		d := &coveredRound{MailedRound: p, secret: []string{plantedText}, form: map[string]int64{}, id: map[string]int64{}, codes: map[string]string{}}
		first := d.by(d.newLink("Bo Ek"))
		id := servertest.RespondentID(t, p.Browser, p.Round, "Bo Ek")
		p.Call("PATCH", fmt.Sprintf("/respondents/%d", id), map[string]string{"email": "mitt@fyrbodal.example"}, 204, nil)
		p.SendLetters(map[string]any{"kind": "invitation", "respondents": []int64{id}})
		mine, _ := p.Follow("mitt@fyrbodal.example")
		p.Call("PATCH", fmt.Sprintf("/respondents/%d", id), map[string]string{"email": "bo@tanum.example"}, 204, nil)
		p.Wake(p.Clock.Now().AddDate(0, 0, 1))
		p.SendLetters(map[string]any{"kind": "invitation", "respondents": []int64{id}})
		own, _ := p.Follow("bo@tanum.example")
		d.answer("Bo Ek", own)
		for _, b := range []*servertest.Browser{first, mine, d.by(d.newLink("Bo Ek"))} {
			d.opens(b, d.form["Bo Ek"])
		}
		if len(own.Standing(d.form["Bo Ek"]).Answers) < 40 {
			t.Error("Bo does not see his own answers")
		}
	}, "digital-mognad")
}
