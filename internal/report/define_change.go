package report

import "mogna/internal/survey"

// earlierMeasures say which round the changes are since.
var earlierMeasures = []definition{
	{"earlier_round_id", survey.Say("Numret på den mätomgång som ändringarna räknas från.", "The number of the round that changes are calculated from."), inCode, span{least: "1"}, nil},
	{"earlier_title", survey.Say("Den tidigare mätomgångens namn.", "The earlier round’s title."), inText, unbounded, nil},
	{"earlier_as_of", survey.Say("Tidpunkten som den tidigare mätomgångens siffror gäller.", "The time that the earlier round’s figures are as of."), inTime, unbounded, nil},
}

// welch is how an interval of a difference is made.
var welch = survey.Say("Welchs metod för två oberoende medelvärden, med standardfelen bakom vart och ett av dem.", "Welch’s method for two independent means, with the standard error behind each.")

// changeMeasures are what has changed since the earlier round, on the questions that both rounds asked.
var changeMeasures = []definition{
	{"change_before_version", survey.Say("Formulärets version i den tidigare mätomgången.", "The questionnaire’s version in the earlier round."), inText, unbounded, nil},
	{"change_common", survey.Say("Antal frågor i de områden där alla frågor är desamma i båda mätomgångarna. Ändringen är beräknad på dem.", "Number of items in the constructs whose items are all the same in both rounds. The change is calculated from them."), inNumber, counted, nil},
	{"change_items", survey.Say("Antal frågor som finns i någon av mätomgångarna.", "Number of items in either round."), inNumber, counted, nil},
	{"change_break", survey.Say("Om serien är bruten: vissa frågor finns bara i den ena mätomgången.", "Whether the series is broken: some items are in one round only."), inTruth, unbounded, nil},
	{"change", survey.Say("Ändring av index sedan den tidigare mätomgången.", "Change of the score since the earlier round."), inPoints, gapSpan,
		survey.Say("change_after minus change_before.", "change_after minus change_before.")},
	{"change_before", survey.Say("Index i den tidigare mätomgången, på de områden som jämförs.", "Score in the earlier round, on the constructs that are compared."), inPoints, scoreSpan, nil},
	{"change_after", survey.Say("Index nu, på de områden som jämförs.", "Score now, on the constructs that are compared."), inPoints, scoreSpan, nil},
	{"change_low", survey.Say("Undre gräns för ändringens osäkerhetsintervall (95 %).", "Lower limit of the change’s 95% confidence interval."), inPoints, unbounded, welch},
	{"change_high", survey.Say("Övre gräns för ändringens osäkerhetsintervall (95 %).", "Upper limit of the change’s 95% confidence interval."), inPoints, unbounded, welch},
	{"change_p", survey.Say("Sannolikheten för en minst lika stor skillnad om inget hade ändrats (p-värde).", "The probability of a difference at least as large had nothing changed (p value)."), inShare, unitSpan, welch},
}
