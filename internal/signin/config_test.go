package signin_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"mogna/internal/signin"
	"mogna/internal/survey"
)

var right = signin.Config{Issuer: "https://login.example.se", ClientID: "mogna", ClientSecret: "hemligt", RedirectURL: "https://mogna.example.se/back"}

func TestSettingsThatWork(t *testing.T) {
	for name, change := range map[string]func(*signin.Config){
		"as it is": func(*signin.Config) {},
		"on one machine": func(c *signin.Config) {
			c.Issuer, c.RedirectURL = "http://localhost:9000/realm", "http://[::1]:8080/back"
		},
		"Entra": func(c *signin.Config) {
			c.Issuer = "https://login.microsoftonline.com/0a1b2c3d-1111-4222-8333-444455556666/v2.0"
		},
		"every role": func(c *signin.Config) {
			c.OrganisationClaim = "kommun"
			c.Roles = map[string]string{"a": "coordinator", "b": "reader", "c": "contact", "d": "contact: 1435", "e-*": "contact:*", "f": "contact:SML-IT"}
		},
	} {
		c := right
		change(&c)
		if err := c.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEveryFaultInTheSettingsIsNamed(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*signin.Config)
		want   []string
	}{
		"nothing is set":      {func(c *signin.Config) { *c = signin.Config{} }, []string{"issuer", "clientId", "clientSecret", "redirectUrl"}},
		"issuer in the open":  {func(c *signin.Config) { c.Issuer = "http://login.example.se" }, []string{"issuer"}},
		"issuer with a query": {func(c *signin.Config) { c.Issuer = "https://login.example.se?a=b" }, []string{"issuer"}},
		"issuer with a name":  {func(c *signin.Config) { c.Issuer = "https://a:b@login.example.se" }, []string{"issuer"}},
		"issuer of anybody":   {func(c *signin.Config) { c.Issuer = "https://login.microsoftonline.com/common/v2.0" }, []string{"issuer"}},
		"back in the open":    {func(c *signin.Config) { c.RedirectURL = "http://mogna.example.se/back" }, []string{"redirectUrl"}},
		"no openid":           {func(c *signin.Config) { c.Scopes = []string{"profile"} }, []string{"scopes"}},
		"roles": {func(c *signin.Config) {
			c.Roles = map[string]string{"a": "chef", "b": "reader:1435", "c": "contact:", "d": "contact", "e": "contact:*", "f-*": "contact:1435", "*": "contact:*", "g*": "reader", "h": "contact: "}
		}, []string{"roles.*", "roles.a", "roles.b", "roles.c", "roles.d", "roles.e", "roles.f-*", "roles.g*", "roles.h"}},
	} {
		t.Run(name, func(t *testing.T) {
			config := right
			c.change(&config)
			_, err := signin.New(config)
			if paths := faultPaths(t, err); !slices.Equal(paths, c.want) {
				t.Errorf("%v, want %v\n%v", paths, c.want, err)
			}
		})
	}
}

func TestRolesAsLines(t *testing.T) {
	got, err := signin.ParseRoles([]string{"Mogna.Processledare = coordinator", "CN=Mogna Kontakt,OU=Grupper,DC=tanum = contact:1435", "x=reader"})
	want := map[string]string{"Mogna.Processledare": "coordinator", "CN=Mogna Kontakt,OU=Grupper,DC=tanum": "contact:1435", "x": "reader"}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v %v", got, err)
	}
	_, err = signin.ParseRoles([]string{"coordinator", "= reader", "a = reader", "a = coordinator", ""})
	if paths := faultPaths(t, err); len(paths) != 4 {
		t.Errorf("%v", err)
	}
}

func faultPaths(t *testing.T, err error) (paths []string) {
	t.Helper()
	var told *survey.Error
	if !errors.As(err, &told) || told.Code != survey.Invalid {
		t.Fatalf("%v", err)
	}
	for _, f := range told.Faults {
		if f.What[survey.Swedish] == "" || f.What[survey.English] == "" || f.Mend[survey.Swedish] == "" || f.Mend[survey.English] == "" {
			t.Errorf("%+v lacks words", f)
		}
		paths = append(paths, f.Path)
	}
	return paths
}
