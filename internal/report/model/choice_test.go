package model_test

import (
	"errors"
	"slices"
	"testing"

	"mogna/internal/report/model"
	"mogna/internal/scoring"
	"mogna/internal/survey"
)

func parties() model.Model {
	small, big := 12_000, 59_000
	return model.Model{Comparison: scoring.Comparison{Organisations: []scoring.OrganisationInfo{{Code: "1435", Name: "Tanum", Kind: survey.Municipality, Population: &small},
		{Code: "1488", Name: "Trollhättan", Kind: survey.Municipality, Population: &big}, {Code: "SML-IT", Name: "SML-IT", Kind: survey.JointBody}}}}
}

// Tables show the group and the reader's own, in alphabetical order, and all where no group is chosen.
func TestAGroupChoosesAmongThoseThatTakePart(t *testing.T) {
	places := map[string]survey.Place{"1435": {County: "Västra Götalands län", Group: "C9"}, "1488": {County: "Västra Götalands län"}, "0180": {County: "Stockholms län"}}
	for named, want := range map[string][]string{"": {"SML-IT", "1435", "1488"}, "size.small": {"SML-IT", "1435"}, "county.Västra Götalands län": {"SML-IT", "1435", "1488"}, "skr.C9": {"SML-IT", "1435"}, "chosen.1488": {"SML-IT", "1488"}} {
		m := parties()
		err := m.Choose("SML-IT", named, places)
		var got []string
		for _, o := range m.Shown() {
			got = append(got, o.Code)
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v", named, got, err)
		}
	}
	m := parties()
	if err := m.Choose("1435", "size.large", places); err != nil || m.InGroup("1435") || !m.InGroup("1488") || sizeOfGroup(m) != 1 {
		t.Errorf("%v, %+v", err, m.Group)
	}
}

// Whoever does not take part is refused, and a group of nobody is not all.
func TestAGroupOfNobodyIsRefused(t *testing.T) {
	for _, c := range []struct {
		own, group string
		want       survey.Code
	}{{"9999", "", survey.NotFound}, {"", "chosen.1435.9999", survey.NotFound}, {"", "county.Stockholms län", survey.Invalid}, {"", "size.medium", survey.Invalid}, {"", "everybody", survey.Invalid}} {
		m := parties()
		var refused *survey.Error
		if err := m.Choose(c.own, c.group, map[string]survey.Place{"0180": {County: "Stockholms län"}}); !errors.As(err, &refused) || refused.Code != c.want {
			t.Errorf("%s %s: %v", c.own, c.group, err)
		}
	}
}

// The own organisation is marked in words, and no other is.
func TestTheOwnOrganisationIsMarkedByName(t *testing.T) {
	for own, want := range map[string]string{"1435": "Tanum (min kommun)", "SML-IT": "SML-IT (min organisation)"} {
		m := parties()
		m.Own = own
		l := model.NewLabels(m, survey.Swedish)
		if l.Organisation(own) != want || l.Organisation("1488") != "Trollhättan" {
			t.Errorf("%q", l.Names)
		}
	}
}

func TestOrganisationsAreInSwedishOrder(t *testing.T) {
	var list []scoring.OrganisationInfo
	for _, name := range []string{"Öckerö", "Åmål", "Ale", "Älvsbyn", "Vara", "Wien", "åre"} {
		list = append(list, scoring.OrganisationInfo{Name: name})
	}
	got := ""
	for _, o := range model.Alphabetical(list) {
		got += o.Name + " "
	}
	if want := "Ale Vara Wien Åmål åre Älvsbyn Öckerö "; got != want || list[0].Name != "Öckerö" {
		t.Errorf("%s, want %s", got, want)
	}
}

func sizeOfGroup(m model.Model) (n int) {
	for _, o := range m.Comparison.Organisations {
		if m.InGroup(o.Code) {
			n++
		}
	}
	return n
}
