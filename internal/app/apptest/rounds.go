package apptest

import (
	"fmt"

	"mogna/internal/app/answering"
	"mogna/internal/app/participants"
	"mogna/internal/app/permission"
	"mogna/internal/app/rounds"
	"mogna/internal/importing"
	"mogna/internal/survey"
)

// Organisations has two municipalities, and a joint body of one of them.
const Organisations = "kod;namn;typ;befolkning;medlemmar\n1435;Tanum;kommun;12865;\n1486;Strömstad;kommun;13482;\nSML-IT;SML-IT;gemensamt organ;;1435\n"

// People has three respondents in Tanum, of different roles, and one in Strömstad.
const People = "organisation;namn;e-post;roll\n" +
	"1435;Åsa Öberg;asa@tanum.example;it-chef\n1435;Bo Ek;bo@tanum.example;förvaltningschef\n1435;Cia Lind;cia@tanum.example;kommundirektör\n" +
	"1486;Dag Holm;dag@stromstad.example;it-chef\n"

// Draft sets a round up.
func (a *App) Draft(questionnaires ...string) int64 {
	a.T.Helper()
	return Must(a.Rounds.CreateRound(a.T.Context(), permission.System, survey.Round{Title: "Digital motor", Organiser: "Fyrbodal", Contact: "x@fyrbodal.example",
		Closes: soon(), Questionnaires: questionnaires}))(a.T).ID
}

// OpenRound sets a round up with the organisations and some people, and opens it.
func (a *App) OpenRound(people string, questionnaires ...string) int64 {
	a.T.Helper()
	round := a.Draft(questionnaires...)
	a.Import(round, Organisations, people)
	a.SetStatus(round, survey.Open)
	return round
}

// Import reads files into a round.
func (a *App) Import(round int64, files ...string) {
	a.T.Helper()
	order := participants.ImportOrder{Confirmed: true}
	for n, data := range files {
		order.Files = append(order.Files, importing.File{Name: fmt.Sprint(n, ".csv"), Data: []byte(data)})
	}
	Must(a.Participants.Import(a.T.Context(), permission.System, round, order))(a.T)
}

// SetStatus moves a round on.
func (a *App) SetStatus(round int64, status survey.RoundStatus) {
	a.T.Helper()
	Must(a.Rounds.UpdateRound(a.T.Context(), permission.System, round, rounds.RoundChange{Status: &status}))(a.T)
}

// Contact is the contact of an organisation.
func Contact(organisation string) permission.Actor {
	return permission.Actor{Staff: &survey.Staff{ID: 1, Role: survey.Contact, Organisation: organisation}}
}

// Respondent is who has come by the link of an address.
func (a *App) Respondent(round int64, email string) permission.Actor {
	a.T.Helper()
	list := Must(a.Participants.Respondents(a.T.Context(), permission.System, round, 0, 1000))(a.T)
	for _, p := range list.Items {
		if p.Email == email {
			return permission.Actor{Respondents: []int64{p.ID}}
		}
	}
	a.T.Fatalf("nobody has the address %s", email)
	return permission.Actor{}
}

// ChangeRound changes something else of a round.
func (a *App) ChangeRound(round int64, c rounds.RoundChange) error {
	_, err := a.Rounds.UpdateRound(a.T.Context(), permission.System, round, c)
	return err
}

// Asked is what a respondent is asked of a questionnaire.
func (a *App) Asked(who permission.Actor, questionnaire string) answering.AssignmentView {
	a.T.Helper()
	for _, v := range Must(a.Answering.Session(a.T.Context(), who))(a.T)[0].Assignments {
		if v.Questionnaire.ID == questionnaire {
			return v
		}
	}
	a.T.Fatalf("%s is not asked", questionnaire)
	return answering.AssignmentView{}
}

// Answer answers some items.
func (a *App) Answer(who permission.Actor, questionnaire string, values map[string]float64) {
	a.T.Helper()
	a.OK(a.Save(who, a.Asked(who, questionnaire).ID, 1<<40, values))
}

// Costs are the least that an organisation tells of its IT costs, of the scope that the questionnaire asks for.
func Costs(kronor float64) map[string]float64 {
	return map[string]float64{"year": 2026, "total": kronor, "investment": 0, "users-without-pupils": 400, "pupils": 100, "scope-departments": 1, "scope-schools": 1, "scope-companies": 0, "scope-ot": 0,
		"scope-digital-teaching": 0, "scope-it-pedagogues": 0, "scope-overhead": 0, "scope-sold": 0}
}

// Save saves some answers to a form whose revision has been seen.
func (a *App) Save(who permission.Actor, assignment, seen int64, values map[string]float64) error {
	w := answering.Writing{Writer: "harness1", Since: seen}
	for item, x := range values {
		w.Answers = append(w.Answers, survey.Answer{Item: item, Value: survey.Num(x)})
	}
	_, err := a.Answering.SaveAnswers(a.T.Context(), who, assignment, w)
	return err
}

// Standing is how a form stands, all of it.
func (a *App) Standing(who permission.Actor, assignment int64) *answering.Standing {
	a.T.Helper()
	return Must(a.Answering.Answers(a.T.Context(), who, assignment, -1))(a.T)
}

// AnswerAll answers every item that is put to them and has options, by an option's place: the first is 0, and the last stands for all beyond.
func (a *App) AnswerAll(who permission.Actor, questionnaire string, value func(item int) float64) {
	a.T.Helper()
	values := map[string]float64{}
	form := Must(a.Answering.Form(a.T.Context(), who, a.Asked(who, questionnaire).ID))(a.T)
	for _, section := range form.Questionnaire.For(form.Respondent.Role) {
		for _, i := range section.Items {
			if options := form.Questionnaire.Scales[i.Scale].Options; len(options) > 0 {
				values[i.ID] = options[min(int(value(len(values))), len(options)-1)].Value
			}
		}
	}
	a.Answer(who, questionnaire, values)
}

// Alike answers every item alike.
func Alike(value float64) func(int) float64 { return func(int) float64 { return value } }

// Submit submits a response as it is.
func (a *App) Submit(who permission.Actor, questionnaire string) *answering.Receipt {
	a.T.Helper()
	asked := a.Asked(who, questionnaire)
	return Must(a.Answering.Submit(a.T.Context(), who, asked.ID, asked.Revision))(a.T)
}
