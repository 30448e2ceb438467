package importing

import (
	"net/mail"
	"strings"

	"mogna/internal/survey"
	"mogna/internal/tabular"
)

// person is the first row with an address.
type person struct {
	place
	organisation string
	role         survey.Role
}

// respondent reads a row. What it gives is only used where no fault was found.
func (r *row) respondent() survey.Respondent {
	p := survey.Respondent{Organisation: r.employer(), Name: r.name()}
	email, ok := r.email()
	p.Email, p.Role = email.Text, r.role()
	if ok {
		r.once(email, p)
	}
	return p
}

// employer finds the organisation by its code or by its name exactly as written: Habo and Håbo are two municipalities.
func (r *row) employer() string {
	c, ok := r.need("organisation")
	if !ok {
		return ""
	}
	switch found := r.directory.find(c.Text); len(found) {
	case 0:
		r.fault(c, survey.Say("Organisationen ”%s” är inte känd.", "The organisation “%s” is not known.", show(c.Text)), r.directory.suggest(&r.faults, c.Text))
	case 1:
		return found[0]
	default:
		r.fault(c, survey.Say("Flera organisationer heter ”%s”.", "Several organisations are called “%s”.", show(c.Text)),
			survey.Say("Skriv koden i stället.", "Write the code instead."))
	}
	return ""
}

// maxEmail is what SMTP allows.
const maxEmail = 254

func (r *row) email() (tabular.Cell, bool) {
	c, ok := r.need("email")
	if !ok {
		return c, false
	}
	address, err := mail.ParseAddress(c.Text)
	switch {
	case err != nil || address.Name != "" || address.Address != c.Text:
		r.fault(c, survey.Say("”%s” är ingen e-postadress.", "“%s” is not an e-mail address.", show(c.Text)),
			survey.Say("Skriv bara adressen, till exempel namn@kommun.se.", "Write the address only, such as name@kommun.se."))
		return c, false
	case len(c.Text) > maxEmail:
		r.fault(c, survey.Say("E-postadressen är %d tecken.", "The e-mail address is %d characters.", len(c.Text)),
			survey.Say("En adress kan ha högst %d.", "An address can have at most %d.", maxEmail))
		return c, false
	}
	return c, true
}

func (r *row) role() survey.Role {
	c, ok := r.need("role")
	if !ok {
		return ""
	}
	role, known := survey.ParseRole(c.Text)
	if !known {
		r.fault(c, survey.Say("Rollen ”%s” finns inte.", "There is no role “%s”.", show(c.Text)),
			listed("Rollerna är: ", "The roles are: ", roles))
	}
	return role
}

func roles(lang string) string {
	var titles []string
	for _, role := range survey.Roles {
		titles = append(titles, role.Title().In(lang))
	}
	return strings.Join(titles, ", ")
}

// once holds each address to one row: a person gets one link.
func (r *row) once(c tabular.Cell, p survey.Respondent) {
	key := strings.ToLower(c.Text)
	first, twice := r.emails[key]
	if !twice {
		r.emails[key] = person{place{r.source, c.Row}, p.Organisation, p.Role}
		return
	}
	at := first.from(r.source)
	if first.organisation == p.Organisation && first.role == p.Role {
		r.fault(c, survey.Text{
			survey.Swedish: "Personen finns redan på " + at[survey.Swedish] + ".",
			survey.English: "The person is already on " + at[survey.English] + ".",
		}, survey.Say("Ta bort den ena raden.", "Remove one of the rows."))
		return
	}
	r.fault(c, survey.Text{
		survey.Swedish: "Adressen finns redan på " + at[survey.Swedish] + ", med en annan organisation eller roll.",
		survey.English: "The address is already on " + at[survey.English] + ", with another organisation or role.",
	}, survey.Say("En person får en länk: behåll den rad som stämmer bäst.", "A person gets one link: keep the row that fits best."))
}
