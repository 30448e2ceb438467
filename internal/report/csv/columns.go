package csv

import (
	"mogna/internal/report/measure"
	"mogna/internal/survey"
)

// column is a column that is no measure.
func column(id string, means, unit survey.Text) measure.Measure {
	return measure.Measure{ID: id, Means: means, Unit: unit}
}

var (
	aText  = survey.Say("text", "text")
	anID   = survey.Say("id", "id")
	aTruth = survey.Say("true eller false", "true or false")
)

// Columns of either file that are no measures.
var (
	columnRound            = column("round", survey.Say("Mätomgångens namn.", "The round’s title."), aText)
	columnMadeUp           = column("made_up", survey.Say("Om svaren är påhittade, för demonstration.", "Whether the answers are fictional, for demonstration."), aTruth)
	columnDraft            = column("draft", survey.Say("Om siffrorna är ett utkast och kan ändras.", "Whether the figures are a draft and may still change."), aTruth)
	columnOrganisation     = column("organisation", survey.Say("Organisationens kod. För en kommun SCB:s fyrsiffriga kommunkod: läs den som text.", "The organisation’s code. For a municipality Statistics Sweden’s four-digit code: read it as text."), anID)
	columnOrganisationName = column("organisation_name", survey.Say("Organisationens namn.", "The organisation’s name."), aText)
	columnMembers          = column("members", survey.Say("Den gemensamma organisationens medlemmar: koder med blanksteg emellan.", "The joint body’s members: codes separated by spaces."), anID)
	columnReason           = column("reason", survey.Say("Varför siffran saknas. Tomt där den finns.", "Why the figure is missing. Empty where there is a figure."), anID)
)

// longColumns are the columns of the long file.
var longColumns = []measure.Measure{columnRound, columnMadeUp, columnDraft,
	column("questionnaire", survey.Say("Formulärets id. Tomt på rader om mätomgången och organisationerna.", "The questionnaire’s id. Empty in rows about the round and the organisations."), anID),
	column("version", survey.Say("Formulärets version.", "The questionnaire’s version."), aText),
	column("kind", survey.Say("Vad formuläret mäter: maturity, capability, importance eller economy.", "What the questionnaire measures: maturity, capability, importance or economy."), anID),
	columnOrganisation, columnOrganisationName,
	column("construct_or_item", survey.Say("Området, frågan, nyckeltalet, posten (fördelning/post), organisationen eller arbetsmötet som raden handlar om. Tomt: formuläret i sin helhet.", "The construct, item, indicator, class (breakdown/class), organisation or workshop that the row is about. Empty: the questionnaire as a whole."), anID),
	column("title", survey.Say("Vad det heter, på rapportens språk.", "What it is called, in the report’s language."), aText),
	column("measure", survey.Say("Vilket mått raden gäller. Alla mått finns nedan. Regionens siffror, paren, arbetsmötena och undantagen finns i den här filen, inte i den breda.", "Which metric the row is for. All metrics are listed below. The region’s figures, the pairs, the workshops and the exemptions are in this file, not in the wide one."), anID),
	column("value", survey.Say("Siffran, oavrundad och med decimalpunkt. En text där måttet är en text.", "The figure, unrounded and with a decimal point. A text where the metric is a text."), aText),
	columnReason,
}
