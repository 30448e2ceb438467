package signin_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"mogna/internal/signin"
	"mogna/internal/signin/optest"
	"mogna/internal/survey"
)

func TestWhatClaimsGive(t *testing.T) {
	const boss, board, tanum = "0a1b2c3d-1111-4222-8333-444455556666", "0a1b2c3d-1111-4222-8333-444455557777", "0a1b2c3d-1111-4222-8333-444455558888"
	groups := map[string]string{boss: "coordinator", board: "reader", tanum: "contact:1435"}
	names := map[string]string{"boss": "coordinator", "board": "reader", "local": "contact", "local-*": "contact:*", "local-all": "reader", "lo*": "contact:*"}
	for name, c := range map[string]struct {
		claim, organisation string
		roles               map[string]string
		claims              string
		want                []signin.Grant
	}{
		"a list":                {claims: `{"roles":["Mogna.Styrgrupp","Mogna.Processledare"]}`, roles: roles, want: []signin.Grant{{Role: "reader"}, {Role: "coordinator"}}},
		"one text":              {claims: `{"roles":"Mogna.Styrgrupp"}`, roles: roles, want: []signin.Grant{{Role: "reader"}}},
		"each once":             {claims: `{"roles":["Mogna.Styrgrupp","Mogna.Styrgrupp"]}`, roles: roles, want: []signin.Grant{{Role: "reader"}}},
		"as it stands":          {claims: `{"roles":["mogna.styrgrupp","Mogna.Styrgrupp ","Mogna"]}`, roles: roles, want: []signin.Grant{}},
		"no roles":              {claims: `{}`, roles: roles, want: []signin.Grant{}},
		"roles elsewhere":       {claims: `{"roles":["Mogna.Styrgrupp"]}`, want: []signin.Grant{}},
		"not texts":             {claims: `{"roles":[true,null,{"a":1},["Mogna.Styrgrupp"],7]}`, roles: map[string]string{"7": "reader"}, want: []signin.Grant{{Role: "reader"}}},
		"neither text nor list": {claims: `{"roles":true}`, roles: roles, want: []signin.Grant{}},
		"nested":                {claim: "realm_access.roles", claims: `{"realm_access":{"roles":["boss"]}}`, roles: names, want: []signin.Grant{{Role: "coordinator"}}},
		"nested deeper":         {claim: "resource_access.mogna.roles", claims: `{"resource_access":{"mogna":{"roles":["board"]}}}`, roles: names, want: []signin.Grant{{Role: "reader"}}},
		"a dot in a name":       {claim: "resource_access.mogna.example.roles", claims: `{"resource_access":{"mogna.example":{"roles":["board"]}}}`, roles: names, want: []signin.Grant{{Role: "reader"}}},
		"named by an address":   {claim: "https://mogna.example/roles", claims: `{"https://mogna.example/roles":["boss"]}`, roles: names, want: []signin.Grant{{Role: "coordinator"}}},
		"names in an object":    {claim: "urn:project:roles", claims: `{"urn:project:roles":{"board":{"1":"x"},"boss":{}}}`, roles: names, want: []signin.Grant{{Role: "reader"}, {Role: "coordinator"}}},
		"Entra's groups":        {claim: "groups", claims: `{"groups":["` + tanum + `","0a1b2c3d-9999-4222-8333-444455559999","` + boss + `"]}`, roles: groups, want: []signin.Grant{{Role: "contact", Organisation: "1435"}, {Role: "coordinator"}}},
		"an organisation claim": {organisation: "kommun", claims: `{"roles":"local","kommun":"0114"}`, roles: names, want: []signin.Grant{{Role: "contact", Organisation: "0114"}}},
		"several of them":       {organisation: "org.codes", claims: `{"roles":"local","org":{"codes":["1435","1430"," "]}}`, roles: names, want: []signin.Grant{{Role: "contact", Organisation: "1435"}, {Role: "contact", Organisation: "1430"}}},
		"a number":              {organisation: "kommun", claims: `{"roles":"local","kommun":1435}`, roles: names, want: []signin.Grant{{Role: "contact", Organisation: "1435"}}},
		"no organisation":       {organisation: "kommun", claims: `{"roles":["local","board"]}`, roles: names, want: []signin.Grant{{Role: "reader"}}},
		"a star":                {organisation: "kommun", claims: `{"roles":["local-1435"]}`, roles: map[string]string{"local-*": "contact:*"}, want: []signin.Grant{{Role: "contact", Organisation: "1435"}}},
		"a line before a star":  {organisation: "kommun", claims: `{"roles":["local-all","board"]}`, roles: names, want: []signin.Grant{{Role: "reader"}}},
		"the star itself":       {organisation: "kommun", claims: `{"roles":["local-*","local-"]}`, roles: map[string]string{"local-*": "contact:*"}, want: []signin.Grant{}},
	} {
		t.Run(name, func(t *testing.T) {
			var claims map[string]any
			if err := json.Unmarshal([]byte(c.claims), &claims); err != nil {
				t.Fatal(err)
			}
			user := optest.User{Subject: "1", Name: "A", Email: "a@tanum.example", Claims: claims}
			for _, thin := range []bool{false, true} {
				p := config(start(t, optest.Options{Users: []optest.User{user}, ThinTokens: thin}))
				p.RoleClaim, p.OrganisationClaim, p.Roles = c.claim, c.organisation, c.roles
				if p.OrganisationClaim == "" {
					p.OrganisationClaim = "nothing"
				}
				id, err := signedIn(t, connect(t, p), "1")
				if err != nil || !reflect.DeepEqual(id.Grants, c.want) {
					t.Errorf("thin tokens %v: %+v %v, want %+v", thin, id.Grants, err, c.want)
				}
			}
		})
	}
}

func TestWhoSomebodyIs(t *testing.T) {
	users := []optest.User{
		{Subject: "full", Email: "a@b.example", EmailVerified: true, Name: "A"},
		{Subject: "unverified", Email: "a@b.example", Name: "A"},
		{Subject: "written", Email: "a@b.example", Name: "A", Claims: map[string]any{"email_verified": "true"}},
		{Subject: "nameless", Claims: map[string]any{"preferred_username": "a@b.example", "email_verified": true}},
		{Subject: "unknown"},
	}
	want := map[string]signin.Identity{
		"full":       {Email: "a@b.example", EmailVerified: true, Name: "A"},
		"unverified": {Email: "a@b.example", Name: "A"},
		"written":    {Email: "a@b.example", EmailVerified: true, Name: "A"},
		"nameless":   {Name: "a@b.example"}, // a name to sign in by is nobody's address
		"unknown":    {},
	}
	for _, thin := range []bool{false, true} {
		p := start(t, optest.Options{Users: users, ThinTokens: thin})
		for subject, w := range want {
			id, err := signedIn(t, connect(t, config(p)), subject)
			w.Issuer, w.Subject, w.Grants = p.Issuer, subject, []signin.Grant{}
			if err != nil || !reflect.DeepEqual(id, w) {
				t.Errorf("%+v %v, want %+v", id, err, w)
			}
		}
	}
}

// Somebody in more groups than fit must not look like somebody in none.
func TestGroupsThatDoNotFit(t *testing.T) {
	for _, claims := range []string{`{"hasgroups":true}`, `{"_claim_names":{"groups":"src1"},"_claim_sources":{"src1":{"endpoint":"https://graph.example/u/1/getMemberObjects"}}}`} {
		user := optest.User{Subject: "1", Name: "A", Email: "a@tanum.example"}
		if err := json.Unmarshal([]byte(claims), &user.Claims); err != nil {
			t.Fatal(err)
		}
		c := config(start(t, optest.Options{Users: []optest.User{user}}))
		if id, err := signedIn(t, connect(t, c), "1"); err != nil || len(id.Grants) != 0 {
			t.Errorf("groups that nobody asks for matter: %+v %v", id, err)
		}
		c.RoleClaim = "groups"
		_, err := signedIn(t, connect(t, c), "1")
		refused(t, err, survey.Forbidden, "fler grupper")
		c.Roles = nil
		if _, err := signedIn(t, connect(t, c), "1"); err != nil {
			t.Errorf("groups that give nothing matter: %v", err)
		}
	}
}

// The token has the role; which organisation it is for only userinfo tells.
func TestAnOrganisationThatOnlyUserinfoTells(t *testing.T) {
	user := optest.User{Subject: "1", Name: "A", Email: "a@b.example", Claims: map[string]any{"roles": []string{"local"}}}
	f := newFront(t, optest.Options{Users: []optest.User{user}}, nil)
	f.config.Roles, f.config.OrganisationClaim = map[string]string{"local": "contact"}, "kommun"
	f.instead["/userinfo"] = says(map[string]any{"sub": "1", "kommun": "1435"})
	id, err := signedIn(t, connect(t, f.config), "1")
	if err != nil || !reflect.DeepEqual(id.Grants, []signin.Grant{{Role: "contact", Organisation: "1435"}}) {
		t.Errorf("%+v %v", id, err)
	}
	f.instead["/userinfo"] = broken
	_, err = signedIn(t, connect(t, f.config), "1")
	refused(t, err, survey.Unavailable, "svarar inte just nu")
}

func TestUserinfoIsAskedOnlyForWhatIsMissing(t *testing.T) {
	bare := optest.User{Subject: "bare", Email: "a@b.example", Claims: map[string]any{"roles": "Mogna.Styrgrupp"}}
	roleless := optest.User{Subject: "roleless", Email: "a@b.example", Name: "A"}
	f := newFront(t, optest.Options{Users: []optest.User{anna, bare, roleless}}, nil)
	f.instead["/userinfo"] = broken
	s := connect(t, f.config)
	for _, subject := range []string{anna.Subject, "bare"} { // nothing is missing; a name can be done without
		if id, err := signedIn(t, s, subject); err != nil || len(id.Grants) != 1 {
			t.Errorf("%+v %v", id, err)
		}
	}
	_, err := signedIn(t, s, "roleless")
	refused(t, err, survey.Unavailable, "svarar inte just nu", "a@b.example")
	f.config.Roles = nil
	if _, err := signedIn(t, connect(t, f.config), "roleless"); err != nil {
		t.Errorf("roles that nobody reads matter: %v", err)
	}
}
