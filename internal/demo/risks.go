package demo

import (
	"context"

	"mogna/internal/app"
	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// weighed is a risk as it was first entered, and how it was weighed later, where it was.
type weighed struct {
	first survey.RiskContent
	later *reweighed
}

type reweighed struct {
	likelihood, impact int
	note               string
}

// theRisks are the five of the steering group's minutes, in our words: that so few had answered, that some had not taken part, that
// the material was uneven, that the result must be trusted, and that the answers are self-assessments.
var theRisks = []weighed{
	{survey.RiskContent{Threat: "En del hinner inte svara före sista svarsdagen.", Vulnerability: "Svaren ska samlas in från många personer under en kort tid, vid sidan av det vanliga arbetet.",
		Consequence: "Jämförelsen bygger på färre organisationer än tänkt.", Likelihood: 4, Impact: 3, Action: "Förläng svarstiden en vecka, och påminn dem som inte har svarat.", Owner: "Processledaren"},
		&reweighed{3, 3, "Svarstiden är förlängd, och tio av femton har skickat in förmågekartläggningen."}},
	{survey.RiskContent{Threat: "Underlaget visar inte hur det är i verkligheten.", Vulnerability: "Några har inte deltagit i arbetsmötena eller svarat för sin verksamhet.",
		Consequence: "Slutsatser dras om verksamheter som ingen har beskrivit.", Likelihood: 3, Impact: 4, Action: "Beskriv tydligt i rapporten under vilka förutsättningar mätningen är gjord: vem som har svarat och vem som har deltagit."}, nil},
	{survey.RiskContent{Threat: "Slutsatser dras av ett ofullständigt och ojämnt underlag.", Vulnerability: "Organisationerna har skickat in olika mycket, och bara en har skickat in allt.",
		Consequence: "Kommuner jämförs på siffror som inte går att jämföra.", Likelihood: 4, Impact: 4, Action: "Visa täckningen vid varje siffra, och avstå från jämförelser som underlaget inte bär."},
		&reweighed{3, 4, "Jämförelser utan tillräcklig täckning visas inte längre."}},
	{survey.RiskContent{Threat: "Beslutsfattarna litar inte på resultatet.", Vulnerability: "Det går inte att se hur siffrorna har räknats fram.",
		Consequence: "Mätningen leder inte till något beslut.", Likelihood: 2, Impact: 5, Action: "Låt varje siffra gå att följa tillbaka till svaren bakom den, och gå igenom metoden med kommundirektörerna."}, nil},
	{survey.RiskContent{Threat: "Kommunerna överskattar eller underskattar sig själva.", Vulnerability: "Alla svar är självskattningar.",
		Consequence: "Fel förmågor lyfts fram, och fel kommun anses kunna lära andra.", Likelihood: 4, Impact: 3, Action: "Jämför förmågorna med nulägesanalysen, framför allt med förvaltningschefernas svar.", Status: survey.RiskAccepted}, nil},
}

func enterRisks(ctx context.Context, service *app.App, round int64) error {
	for _, w := range theRisks {
		if _, err := service.Risks.AddRisk(ctx, permission.System, round, w.first); err != nil {
			return err
		}
	}
	return nil
}

func weighRisksAnew(ctx context.Context, service *app.App, round int64) error {
	entered, err := service.Risks.Risks(ctx, permission.System, round)
	if err != nil {
		return err
	}
	for n, w := range theRisks {
		if w.later == nil {
			continue
		}
		r := entered[n]
		c := w.first
		c.Likelihood, c.Impact = w.later.likelihood, w.later.impact
		if _, err := service.Risks.ChangeRisk(ctx, permission.System, round, r.ID, r.Revision, c, w.later.note); err != nil {
			return err
		}
	}
	return nil
}
