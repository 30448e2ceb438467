package letters

import (
	"slices"
	"time"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// LetterOrder chooses whom to write to: everybody in the round, or those of some organisations, of some ids, of a questionnaire. A nil
// list is everybody, and one that names none is nobody.
type LetterOrder struct {
	Kind          survey.LetterKind
	Respondents   []int64
	Organisations []string
	Questionnaire string
	own           string // the only organisation that whoever orders may write to; none for all
}

// confine lets a contact remind people in their own organisation, and nothing else.
func (o *LetterOrder) confine(actor permission.Actor) error {
	o.own = actor.Organisation()
	if o.own != "" && o.Kind != survey.ReminderLetter {
		return survey.Fail(survey.Forbidden, "Du kan skicka påminnelser till din egen organisation. Be processledaren skicka andra mejl.",
			"You can send reminders to your own organisation. Ask the coordinator to send other emails.")
	}
	return nil
}

// people are those of a round that may be written to.
func (o LetterOrder) people(tx Recipients, round int64) ([]survey.Respondent, error) {
	list, err := tx.Respondents(round)
	return slices.DeleteFunc(list, func(p survey.Respondent) bool { return o.own != "" && p.Organisation != o.own }), err
}

// Skipped counts those who get no letter, and says why.
type Skipped struct {
	Reason survey.SkipReason
	N      int
}

// recipients are those who should get a letter, and how many of the chosen should not.
type recipients struct {
	people  []survey.Respondent
	skipped []Skipped
}

func (r *recipients) skip(reason survey.SkipReason, n int) {
	if n == 0 {
		return
	}
	for i := range r.skipped {
		if r.skipped[i].Reason == reason {
			r.skipped[i].N += n
			return
		}
	}
	r.skipped = append(r.skipped, Skipped{reason, n})
}

// choose sorts those whom an order is about into who gets a letter and who doesn't.
func (o LetterOrder) choose(tx Recipients, round *survey.Round, now time.Time) (r recipients, err error) {
	questionnaires, err := tx.RoundQuestionnaires(round.ID)
	if err != nil {
		return r, err
	}
	people, err := o.people(tx, round.ID)
	if err != nil {
		return r, err
	}
	if err := o.check(tx, round, people); err != nil {
		return r, err
	}
	assignments, err := tx.Assignments(round.ID)
	if err != nil {
		return r, err
	}
	if assignments, err = notExempt(tx, round.ID, assignments); err != nil {
		return r, err
	}
	own, err := tx.OwnDeadlines(round.ID)
	if err != nil {
		return r, err
	}
	wrong, err := tx.WrongPersons(round.ID)
	outstanding := survey.NewOutstanding(questionnaires, assignments)
	for _, p := range people {
		if !o.about(p) || o.Questionnaire != "" && !outstanding.Asks(&p, o.Questionnaire) {
			continue
		}
		reason := skipReason(outstanding, round.As(own[p.Organisation]), p, o.Questionnaire, now)
		if _, says := wrong[p.ID]; says && reason == "" {
			reason = survey.SkipWrongPerson
		}
		if reason != "" {
			r.skip(reason, 1)
			continue
		}
		r.people = append(r.people, p)
	}
	return r, err
}

// skipReason says why a letter to somebody would be pointless, or nothing.
func skipReason(o survey.Outstanding, round *survey.Round, p survey.Respondent, questionnaire string, now time.Time) survey.SkipReason {
	switch {
	case !o.Asks(&p, questionnaire):
		return survey.SkipNotAsked
	case !o.Lacks(&p, questionnaire):
		return survey.SkipAnswered
	case round.TakesAnswers(now) != nil:
		return survey.SkipClosed
	case p.Email == "":
		return survey.SkipNoAddress
	}
	return ""
}

// notExempt leaves out what organisations need not answer.
func notExempt(tx Recipients, round int64, list []survey.Assignment) ([]survey.Assignment, error) {
	exempt, err := tx.Exemptions(round)
	return slices.DeleteFunc(list, func(a survey.Assignment) bool { return survey.Exempts(exempt, a.Organisation, a.Questionnaire) }), err
}

func (o LetterOrder) about(p survey.Respondent) bool {
	return (o.Respondents == nil || slices.Contains(o.Respondents, p.ID)) &&
		(o.Organisations == nil || slices.Contains(o.Organisations, p.Organisation))
}

// check names whom and what the order is about that isn't in the round.
func (o LetterOrder) check(tx Recipients, round *survey.Round, people []survey.Respondent) error {
	var faults []survey.Fault
	add := func(path string, what survey.Text) {
		faults = append(faults, survey.Fault{Path: path, What: what, Mend: survey.Say("Välj bland dem som är med i mätomgången.", "Choose one of the round's organisations.")})
	}
	for _, id := range o.Respondents {
		if !slices.ContainsFunc(people, func(p survey.Respondent) bool { return p.ID == id }) {
			add("respondents", survey.Say("Respondent %d finns inte i mätomgången.", "Respondent %d is not in the round.", id))
		}
	}
	members, err := MemberCodes(tx, round.ID)
	if err != nil {
		return err
	}
	for _, code := range o.Organisations {
		if !slices.Contains(members, code) || o.own != "" && code != o.own {
			add("organisations", survey.Say("Organisationen ”%s” är inte med i mätomgången.", "The organisation “%s” is not in the round.", code))
		}
	}
	if o.Questionnaire != "" && !slices.Contains(round.Questionnaires, o.Questionnaire) {
		add("questionnaire", survey.Say("Formuläret ”%s” är inte med i mätomgången.", "The questionnaire “%s” is not in the round.", o.Questionnaire))
	}
	if len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return nil
}

// MemberCodes are the codes of the organisations that take part in a round.
func MemberCodes(tx Recipients, round int64) (codes []string, err error) {
	list, err := tx.RoundOrganisations(round)
	for _, o := range list {
		codes = append(codes, o.Code)
	}
	return codes, err
}
