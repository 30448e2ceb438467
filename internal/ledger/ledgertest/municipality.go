package ledgertest

import (
	"fmt"
	"strings"
)

// Municipality is the IT costs of a municipality by Kommun-Bas, as its finance system writes them: titles, codes with their texts, and a sum.
func Municipality() Ledger {
	units := [][2]string{{"1210 It-enheten", "940 It"}, {"1210 It-enheten", "940 It"}, {"1210 It-enheten", "940 It"}, {"3100 Skolkontoret", "610 Grundskola"}, {"4100 Socialkontoret", "510 Äldreomsorg"}}
	list := posted(11, units, []spending{
		{pool: "internal-labor", kronor: 9_100_000, rows: 240, text: []string{"Lön", "Lön " + People[0]}, booked: []booking{{"5011", "Månadslön", .9}, {"5110", "Semesterlön", .1}}},
		{pool: "internal-labor", kronor: 3_500_000, rows: 60, booked: []booking{{"5610", "Arbetsgivaravgifter", .8}, {"5710", "Pensionskostnader", .2}}},
		{pool: "internal-labor", kronor: 420_000, rows: 70, supplier: Suppliers[6:7], text: []string{"Kurs"}, booked: []booking{{"7051", "Tjänsteresor", .4}, {"7640", "Kursavgifter", .6}}},
		{pool: "external-labor", kronor: 3_900_000, rows: 120, supplier: Suppliers[2:3], text: []string{"Projektledare", "Utvecklare"}, booked: []booking{{"7510", "Inhyrd personal", .55}, {"7430", "Konsulttjänster", .35}, {"7440", "IT-tjänster", .1}}},
		{pool: "hardware", kronor: 4_300_000, rows: 150, supplier: Suppliers[0:1], text: []string{"Leasing"}, booked: []booking{{"6320", "Leasing inventarier", .8}, {"6340", "Hyra maskiner", .2}}},
		{pool: "hardware", kronor: 2_200_000, rows: 300, supplier: Suppliers[0:1], text: []string{"Skärmar", "Dockor"}, booked: []booking{{"6410", "Förbrukningsinventarier", .7}, {"6415", "It-inventarier", .3}}},
		{pool: "hardware", kronor: 300_000, rows: 40, supplier: Suppliers[0:1], booked: on("6610", "Reparation och underhåll")},
		{pool: "software", kronor: 5_900_000, rows: 160, supplier: Suppliers[3:4], text: []string{"Årsavgift"}, booked: []booking{{"6440", "Programvaror och licenser", .75}, {"6840", "Licensavgifter", .15}, {"7440", "IT-tjänster", .1}}},
		{pool: "cloud-services", kronor: 4_400_000, rows: 130, supplier: Suppliers[1:2], text: []string{"Prenumeration"}, booked: []booking{{"6850", "Molntjänster", .6}, {"6440", "Programvaror och licenser", .25}, {"7440", "IT-tjänster", .15}}},
		{pool: "outside-services", kronor: 3_800_000, rows: 110, supplier: Suppliers[7:8], text: []string{"Drift", "Support"}, booked: []booking{{"7440", "IT-tjänster", .85}, {"7490", "Övriga tjänster", .15}}},
		{pool: "telecom", kronor: 2_900_000, rows: 220, supplier: Suppliers[4:5], booked: []booking{{"6811", "Fast telefoni", .25}, {"6812", "Mobiltelefoni", .35}, {"6820", "Datakommunikation", .4}}},
		{pool: "facilities", kronor: 1_500_000, rows: 60, supplier: Suppliers[5:6], booked: []booking{{"6011", "Lokalhyra", .6}, {"6013", "Interna hyror", .2}, {"6211", "El", .1}, {"6110", "Städning", .1}}},
		{pool: "hardware-capital", kronor: 2_700_000, rows: 24, text: []string{"Avskrivning"}, booked: on("7920", "Avskrivning inventarier")},
		{pool: "software-capital", kronor: 1_400_000, rows: 24, text: []string{"Avskrivning"}, booked: on("7910", "Avskrivning immateriella tillgångar")},
		{pool: "hardware-capital", kronor: 240_000, rows: 12, text: []string{"Internränta"}, booked: on("8520", "Internränta")},
		{pool: "other", kronor: 500_000, rows: 90, supplier: Suppliers[6:7], booked: []booking{{"6510", "Kontorsmaterial", .3}, {"7310", "Försäkringspremier", .4}, {"6860", "Porto", .1}, {"7690", "Övriga kostnader", .2}}},
		{pool: "none", kronor: -1_900_000, rows: 30, text: []string{"Intern debitering"}, booked: on("3710", "Interna intäkter")},
		{pool: "none", kronor: 2_600_000, rows: 40, supplier: Suppliers[0:1], booked: []booking{{"4022", "Inventarier", .5}, {"4023", "Datorer", .5}}},
		{pool: "none", kronor: 6_000_000, rows: 70, supplier: Suppliers[0:4], booked: []booking{{"1640", "Ingående moms", .7}, {"2511", "Leverantörsskulder", .3}}},
	})
	var b strings.Builder
	b.WriteString("Huvudbok;;;;;;;;\nUrval: it 2025;;;;;;;;\nPeriod;Konto;Konto (T);Ansvar;Verksamhet;Leverantör;Text;Vernr;Belopp\n")
	pools, sum := map[int]string{}, 0.0
	for n, p := range list {
		fmt.Fprintf(&b, "2025%02d;%s;%s;%s;%s;%s;%s;%d;%s\n", n%12+1, p.account, p.name, p.unit, p.activity, p.supplier, p.text, 500100+n, kronor(p.amount))
		pools[n+4] = p.pool
		sum += p.amount
	}
	fmt.Fprintf(&b, "Summa;;;;;;;;%s\n", kronor(sum))
	return Ledger{Name: "a municipality by Kommun-Bas", Chart: "kommun-bas", File: []byte(b.String()), Pools: pools}
}
