package measure

import (
	"strconv"
	"strings"

	"mogna/internal/scoring"
	"mogna/internal/survey"
)

var exchange = group[scoring.Exchange]{[]string{"documents.exchange"}, []row[scoring.Exchange]{
	{&Measure{ID: "matching_total", Means: survey.Say("Ett pars värde visar hur många nivåer de två kan hjälpa varandra upp mot målet. Viktiga förmågor räknas mer. I förslaget är varje organisation med i högst ett par, och summan av värdena är den största möjliga.", "The value of a pair shows how many levels the two can help each other up towards the target. Important capabilities count for more. In the suggestion each organisation is in at most one pair, and the sum of the values is the greatest possible."),
		Unit: inPriorities, Span: counted}, "total", func(x scoring.Exchange) Value { return number(x.Total) }},
}}

// The pairs of organisations with most to give each other. They stand in the long file alone.
var (
	matching = pairsOf("matching", survey.Say("Paren som tillsammans ger störst värde, där varje organisation är med högst en gång.", "The pairs of the greatest total value, in which each organisation is in at most one pair (maximum-weight matching)."))
	pairs    = pairsOf("pair", survey.Say("Alla par som har något att lära varandra, det största värdet först.", "Every pair with something to teach each other, the greatest value first."))
)

// pairsOf are the measures of pairs. N is the pair's place, from 1.
func pairsOf(kind string, what survey.Text) group[scoring.Pair] {
	at := "documents.exchange." + kind
	if kind == "pair" {
		at += "s"
	}
	say := func(sv, en string) survey.Text { return joined(what, " ", survey.Say(sv, en)) }
	return group[scoring.Pair]{[]string{at}, []row[scoring.Pair]{
		{&Measure{ID: kind + "_#_with", Means: say("Den andra i par N; den första står i organisation.", "The other one of pair N; the first is in organisation."), Unit: inCode, Family: ByPair},
			"b", func(p scoring.Pair) Value { return text(p.B) }},
		{&Measure{ID: kind + "_#_value", Means: say("Värdet av par N.", "The value of pair N."), Unit: inPriorities, Span: counted, Family: ByPair,
			Source: survey.Say("Summan av vikt·max(0, målnivå − nivå)/4 över det som de två kan lära varandra.", "The sum of importance·max(0, target − level)/4 over what the two can teach each other.")},
			"value", func(p scoring.Pair) Value { return number(p.Value) }},
		{&Measure{ID: kind + "_#_teaches", Means: say("Vad den första kan lära den andra: id:n med blanksteg emellan.", "What the first can teach the other: ids separated by spaces."), Unit: inCode, Family: ByPair},
			"aToB", func(p scoring.Pair) Value { return text(strings.Join(p.AToB, " ")) }},
		{&Measure{ID: kind + "_#_learns", Means: say("Vad den första kan lära av den andra: id:n med blanksteg emellan.", "What the first can learn from the other: ids separated by spaces."), Unit: inCode, Family: ByPair},
			"bToA", func(p scoring.Pair) Value { return text(strings.Join(p.BToA, " ")) }},
	}}
}

func joined(one survey.Text, between string, other survey.Text) survey.Text {
	both := func(lang string) string { return one.In(lang) + between + other.In(lang) }
	return survey.Text{survey.Swedish: both(survey.Swedish), survey.English: both(survey.English)}
}

// exchange visits the pairs. Each stands with its first organisation.
func (w *walk) exchange() {
	x := w.doc.Exchange
	if x == nil {
		return
	}
	each(w, &exchange, Subject{}, *x)
	for n, p := range x.Matching {
		eachOf(w, &matching, Subject{Organisation: p.A}, strconv.Itoa(n+1), p)
	}
	for n, p := range x.Pairs {
		eachOf(w, &pairs, Subject{Organisation: p.A}, strconv.Itoa(n+1), p)
	}
}
