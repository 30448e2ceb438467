package ledgertest

import (
	"fmt"
	"strings"
)

// Company is the IT costs of an organisation by BAS, with debit and credit apart and a date on each row.
func Company() Ledger {
	units := [][2]string{{"10", ""}, {"20", ""}}
	list := posted(22, units, []spending{
		{pool: "internal-labor", kronor: 7_000_000, rows: 200, text: []string{"Lön " + People[1], "Lön"}, booked: []booking{{"7210", "Löner till tjänstemän", .85}, {"7285", "Semesterlöner till tjänstemän", .15}}},
		{pool: "internal-labor", kronor: 2_900_000, rows: 60, booked: []booking{{"7510", "Arbetsgivaravgifter", .76}, {"7411", "Pensionspremier", .24}}},
		{pool: "internal-labor", kronor: 300_000, rows: 70, supplier: Suppliers[6:7], booked: []booking{{"7610", "Utbildning", .6}, {"5810", "Biljetter", .4}}},
		{pool: "external-labor", kronor: 3_100_000, rows: 110, supplier: Suppliers[2:3], booked: []booking{{"6850", "Inhyrd IT-personal", .5}, {"6550", "Konsultarvoden", .45}, {"6540", "IT-tjänster", .05}}},
		{pool: "hardware", kronor: 2_600_000, rows: 120, supplier: Suppliers[0:1], booked: []booking{{"5252", "Leasing av datorer", .6}, {"5220", "Hyra av inventarier", .4}}},
		{pool: "hardware", kronor: 1_400_000, rows: 260, supplier: Suppliers[0:1], booked: []booking{{"5410", "Förbrukningsinventarier", .9}, {"5460", "Förbrukningsmaterial", .1}}},
		{pool: "hardware", kronor: 200_000, rows: 40, supplier: Suppliers[0:1], booked: on("5520", "Reparation av inventarier och datorer")},
		{pool: "software", kronor: 4_000_000, rows: 170, supplier: Suppliers[3:4], booked: []booking{{"5420", "Programvaror", .8}, {"6910", "Licensavgifter", .15}, {"6540", "IT-tjänster", .05}}},
		{pool: "cloud-services", kronor: 2_500_000, rows: 120, supplier: Suppliers[1:2], booked: []booking{{"6545", "Molntjänster", .6}, {"5420", "Programvaror", .2}, {"6540", "IT-tjänster", .2}}},
		{pool: "outside-services", kronor: 3_300_000, rows: 100, supplier: Suppliers[7:8], booked: []booking{{"6540", "IT-tjänster", .9}, {"6590", "Övriga externa tjänster", .1}}},
		{pool: "telecom", kronor: 2_000_000, rows: 220, supplier: Suppliers[4:5], booked: []booking{{"6211", "Fast telefoni", .2}, {"6212", "Mobiltelefon", .3}, {"6230", "Datakommunikation", .5}}},
		{pool: "facilities", kronor: 1_800_000, rows: 90, supplier: Suppliers[5:6], booked: []booking{{"5010", "Lokalhyra", .7}, {"5060", "Städning", .1}, {"5310", "El för drift", .2}}},
		{pool: "hardware-capital", kronor: 1_900_000, rows: 24, booked: []booking{{"7832", "Avskrivningar på inventarier", .5}, {"7835", "Avskrivningar på datorer", .5}}},
		{pool: "software-capital", kronor: 900_000, rows: 24, booked: on("7811", "Avskrivningar på balanserade utgifter")},
		{pool: "other", kronor: 450_000, rows: 110, supplier: Suppliers[6:7], booked: []booking{{"6110", "Kontorsmateriel", .3}, {"6310", "Företagsförsäkringar", .4}, {"6250", "Postbefordran", .1}, {"6980", "Föreningsavgifter", .2}}},
		{pool: "none", kronor: -3_000_000, rows: 30, booked: on("3041", "Försäljning tjänster")},
		{pool: "none", kronor: 5_500_000, rows: 90, supplier: Suppliers[0:4], booked: []booking{{"2641", "Debiterad ingående moms", .6}, {"2440", "Leverantörsskulder", .3}, {"1220", "Inventarier och verktyg", .1}}},
		{pool: "none", kronor: 120_000, rows: 12, booked: on("8410", "Räntekostnader")},
	})
	var b strings.Builder
	b.WriteString("Datum\tKontonr\tKontonamn\tKostnadsställe\tLeverantörsnamn\tBeskrivning\tDebet\tKredit\n")
	pools := map[int]string{}
	for n, p := range list {
		debit, credit := kronor(p.amount), ""
		if p.amount < 0 {
			debit, credit = "", kronor(-p.amount)
		}
		fmt.Fprintf(&b, "2025-%02d-%02d\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", n%12+1, n%28+1, p.account, p.name, p.unit, p.supplier, p.text, debit, credit)
		pools[n+2] = p.pool
	}
	return Ledger{Name: "an organisation by BAS", Chart: "bas", File: []byte(b.String()), Pools: pools}
}
