package report

import "mogna/internal/survey"

// capabilityMeasures are levels, profiles and importance.
var capabilityMeasures = []definition{
	{"level", survey.Say("Organisationens nivå i förmågan, enligt dess gemensamma svar.", "The organisation’s level in the capability, by its shared response."), inLevel, unbounded, nil},
	{"inherited_from", survey.Say("Den gemensamma organisation som nivån är ärvd från, där organisationen inte har någon egen.", "The joint body that the level comes from, where the organisation has none of its own."), inCode, unbounded, nil},
	{"capabilities_asked", survey.Say("Antal förmågor som det frågades om.", "Number of capabilities that were asked about."), inNumber, counted, nil},
	{"capabilities_answered", survey.Say("Antal förmågor med en nivå.", "Number of capabilities with a level."), inNumber, counted, nil},
	{"mean_level", survey.Say("Medelvärdet av nivåerna i området.", "The mean of the levels in the area."), inLevel, unbounded, nil},
	{"count_level_", survey.Say("Antal förmågor på nivån. För en enskild förmåga: antal kommuner.", "Number of capabilities at the level. For a single capability: number of municipalities."), inNumber, counted, nil},
	{"strength", survey.Say("Förmågan är en styrka: nivå 3 eller högre.", "The capability is a strength: level 3 or higher."), inTruth, unbounded, nil},
	{"weakness", survey.Say("Förmågan är en svaghet: nivå 1 eller lägre.", "The capability is a weakness: level 1 or lower."), inTruth, unbounded, nil},
	{"leader", survey.Say("Organisationen har regionens högsta nivå i förmågan.", "The organisation has the region’s highest level in the capability."), inTruth, unbounded, nil},
	{"importance", survey.Say("Hur viktig förmågan är enligt dem som har viktat den.", "How important the capability is, according to those who rated it."), inShare, unitSpan,
		survey.Say("Medelvärdet av (x − min)/(max − min), avrundat så att ingens bedömning kan räknas ut.", "The mean of (x − min)/(max − min), rounded so that no one’s rating can be worked out.")},
	{"rank", survey.Say("Förmågans plats efter vikt. Förmågor med samma vikt delar den första av sina platser.", "The capability’s rank by importance. Capabilities with the same importance share the first of their ranks."), inPlace, span{least: "1"}, nil},
	{"concordance_w", survey.Say("Kendalls W: hur eniga bedömarna är om vad som är viktigt.", "Kendall’s W: how far raters agree on what matters."), inShare, unitSpan,
		survey.Say("Kendalls W med rättelse för lika värden, eller motsvarande mått beräknat parvis; concordance_basis säger vilket. I steg om 0,1, högst 0,9.", "Kendall’s W with tie correction, or the corresponding metric calculated in pairs; concordance_basis says which. In steps of 0.1, at most 0.9.")},
	{"concordance_basis", survey.Say("Hur concordance_w är beräknat: complete är Kendalls W, pairs motsvarande mått beräknat parvis, när någon inte har bedömt allt.",
		"How concordance_w is calculated: complete is Kendall’s W, pairs the corresponding metric calculated in pairs, where somebody has not rated everything."), inCode, unbounded, nil},
	{"concordance_incomplete", survey.Say("Hur många av bedömarna som inte har bedömt allt.", "How many of the raters have not rated everything."), inNumber, counted, nil},
	{"concordance_raters", survey.Say("Antal bedömare bakom Kendalls W.", "Number of raters behind Kendall’s W."), inNumber, counted, nil},
	{"concordance_items", survey.Say("Antal förmågor bakom Kendalls W.", "Number of capabilities behind Kendall’s W."), inNumber, counted, nil},
}
