package importing

import (
	"strings"

	"mogna/internal/address"
	"mogna/internal/spelling"
	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// person is the first row with an address.
type person struct {
	Place
	organisation string
	role         survey.Role
}

// respondent reads a row. What it gives is only used where no fault was found.
func (r *row) respondent() survey.Respondent {
	p := survey.Respondent{Organisation: r.employer(), Name: r.readName()}
	email, ok := r.email()
	p.Email, p.Role = email.Text, r.role()
	if ok {
		r.requireUniqueAddress(email, p)
	}
	return p
}

func (r *row) email() (tabular.Cell, bool) {
	c, ok := r.neededCell("email")
	if !ok {
		return c, false
	}
	c.Text = address.Tidy(c.Text)
	for _, f := range address.Check("", c.Text) {
		r.addFault(c, f.What, f.Mend)
		return c, false
	}
	return c, true
}

func (r *row) role() survey.Role {
	c, ok := r.neededCell("role")
	if !ok {
		return ""
	}
	role, known := survey.ParseRole(c.Text)
	if !known {
		r.addFault(c, survey.Say("Rollen ”%s” finns inte.", "There is no role “%s”.", showSafely(c.Text)),
			meantRole(c.Text))
	}
	return role
}

// meantRole says which role may have been meant, and which there are.
func meantRole(text string) survey.Text {
	all := withList("Rollerna är: ", "The roles are: ", roles)
	near, found := spelling.Nearest(foldHeading(text), func(yield func(string, survey.Role) bool) {
		for _, role := range survey.Roles {
			if !yield(foldHeading(role.Title()[survey.Swedish]), role) || !yield(foldHeading(role.Title()[survey.English]), role) {
				return
			}
		}
	})
	if !found {
		return all
	}
	sv, en := near.Title()[survey.Swedish], near.Title()[survey.English]
	return survey.Text{survey.Swedish: "Menar du " + sv + "? " + all[survey.Swedish], survey.English: "Do you mean " + en + "? " + all[survey.English]}
}

func roles(lang string) string {
	var titles []string
	for _, role := range survey.Roles {
		titles = append(titles, role.Title().In(lang))
	}
	return strings.Join(titles, ", ")
}

// requireUniqueAddress holds each address to one row: a person gets one link.
func (r *row) requireUniqueAddress(c tabular.Cell, p survey.Respondent) {
	key := strings.ToLower(c.Text)
	first, twice := r.emails[key]
	if !twice {
		r.emails[key] = person{Place{r.source, c.Row}, p.Organisation, p.Role}
		return
	}
	at := first.seenFrom(r.source)
	if first.organisation == p.Organisation && first.role == p.Role {
		r.addFault(c, survey.Text{
			survey.Swedish: "Personen finns redan på " + at[survey.Swedish] + ".",
			survey.English: "The person is already on " + at[survey.English] + ".",
		}, survey.Say("Ta bort den ena raden.", "Remove one of the rows."))
		return
	}
	r.addFault(c, survey.Text{
		survey.Swedish: "Adressen finns redan på " + at[survey.Swedish] + ", med en annan organisation eller roll.",
		survey.English: "The address is already on " + at[survey.English] + ", with another organisation or role.",
	}, survey.Say("En person får en länk: behåll den rad som stämmer bäst.", "A person gets one link. Keep the row that fits best."))
}
