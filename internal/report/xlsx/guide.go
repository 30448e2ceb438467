package xlsx

import (
	"mogna/internal/report/measure"
	"mogna/internal/report/model"
)

// guide tells how to read the figures, in the words of somebody who was not there.
func (s *sheet) guide() {
	s.heading(s.Say("Så läser du rapporten", "How to read the report"),
		s.Say("Index går från 0 till 100. Ju högre index, desto bättre, också där frågan beskriver en svårighet.",
			"Scores run from 0 to 100. Higher is always better, also where the question describes a difficulty."),
		s.Of(measure.Interval)+s.Say(" Det visas inom 0–100.", " It is shown within 0–100."),
		s.means("percentile"),
		s.Say("Kommunernas median och kvartiler räknas på kommunerna. Gemensamma organisationer räknas inte in.",
			"The municipalities’ median and quartiles are calculated from the municipalities. Joint bodies are not counted."),
		s.Say("Talen i cellerna har 15 värdesiffror. De är avrundade bara när de visas.",
			"The numbers in the cells have 15 significant digits. They are rounded for display only."),
		s.Say("Allt bygger på vad de som har svarat själva har uppgett. Få eller ojämna svar gör jämförelser osäkra: se tabellen ovan.",
			"Everything is based on what respondents have answered themselves. Few or uneven responses make comparisons uncertain: see the table above."))
	s.heading(s.Say("När en siffra saknas", "Where a figure is missing"))
	for _, r := range model.Reasons {
		s.add(text(s.Of(r.Short), textLook), cell{}, text(s.Of(r.Full), noteLook))
	}
	s.add(text(model.Absent, textLook), cell{}, text(s.Say("Talet finns inte. Om siffran inte visas står skälet på samma rad.",
		"There is no such number. If the figure is not shown, the reason is in the same row."), noteLook))
}
