package report

import "mogna/internal/narrative"

// guide tells how to read the figures, in the words of somebody who was not there.
func (s *sheet) guide() {
	s.heading(s.say("Så läser du rapporten", "How to read the report"),
		s.say("Index går från 0 till 100. Högre är alltid bättre, också där frågan beskriver en svårighet.",
			"Scores run from 0 to 100. Higher is always better, also where the question describes a difficulty."),
		s.say("Intervallet täcker 95 %: så mycket kan indexet bero på vilka personer som råkade svara. Det visas inom 0–100.",
			"The interval covers 95 %: that much the score may depend on which people happened to answer. It is shown within 0–100."),
		s.of(narrative.Percentile),
		s.say("Kommunernas median och kvartiler räknas på kommuner. Gemensamma organ står bredvid men räknas inte in.",
			"The municipalities' median and quartiles are made of municipalities. Joint bodies stand beside them but are not counted."),
		s.say("Cellerna innehåller de exakta talen. Bara visningen är avrundad.",
			"The cells hold the exact numbers. Only what is shown is rounded."),
		s.say("Allt bygger på vad de tillfrågade själva har svarat. Få eller ojämna svar gör jämförelser osäkra: se tabellen ovan.",
			"Everything rests on what those asked have answered themselves. Few or uneven answers make comparisons unsure: see the table above."))
	s.heading(s.say("När en siffra saknas", "Where a figure is missing"))
	for _, r := range reasons {
		s.add(text(s.of(r.short), textLook), cell{}, text(s.of(r.full), noteLook))
	}
	s.add(text(absent, textLook), cell{}, text(s.say("Talet finns inte. Visas inte siffran står skälet på samma rad.",
		"There is no such number. Where the figure is not shown the reason stands in the same row."), noteLook))
}
