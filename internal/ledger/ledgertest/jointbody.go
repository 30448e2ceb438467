package ledgertest

import (
	"fmt"
	"strings"
)

// JointBody is a joint IT body by Kommun-Bas with accounts of five digits and their names in the same cell; costs have a minus, as some
// systems write them, and the amounts are in two years.
func JointBody() Ledger {
	units := [][2]string{{"100 Drift", "41"}, {"200 Support", "42"}, {"300 Utveckling", "43"}}
	list := posted(33, units, []spending{
		{pool: "internal-labor", kronor: 24_000_000, rows: 320, text: []string{"Lön"}, booked: []booking{{"50110", "Lön månadsavlönade", .9}, {"50310", "Jour och beredskap", .1}}},
		{pool: "internal-labor", kronor: 9_400_000, rows: 90, booked: []booking{{"56110", "Arbetsgivaravgifter", .8}, {"57110", "Avtalspension", .2}}},
		{pool: "internal-labor", kronor: 500_000, rows: 60, supplier: Suppliers[6:7], booked: []booking{{"70110", "Resor", .5}, {"76510", "Utbildning", .5}}},
		{pool: "external-labor", kronor: 6_800_000, rows: 120, supplier: Suppliers[2:3], booked: []booking{{"75200", "Inhyrda konsulter", .7}, {"74600", "Köpta it-tjänster", .3}}},
		{pool: "hardware", kronor: 9_000_000, rows: 200, supplier: Suppliers[0:1], booked: []booking{{"63100", "Operationell leasing", .6}, {"64100", "Inventarier av mindre värde", .4}}},
		{pool: "software", kronor: 11_000_000, rows: 220, supplier: Suppliers[3:4], booked: []booking{{"64600", "Licenser", .7}, {"66200", "Systemunderhåll", .3}}},
		{pool: "cloud-services", kronor: 7_500_000, rows: 140, supplier: Suppliers[1:2], booked: []booking{{"68500", "Molntjänster", .75}, {"64600", "Licenser", .25}}},
		{pool: "outside-services", kronor: 5_200_000, rows: 90, supplier: Suppliers[7:8], booked: on("74600", "Köpta it-tjänster")},
		{pool: "telecom", kronor: 6_100_000, rows: 220, supplier: Suppliers[4:5], booked: []booking{{"68100", "Telefoni", .4}, {"68200", "Fiber och dataförbindelser", .6}}},
		{pool: "facilities", kronor: 2_700_000, rows: 70, supplier: Suppliers[5:6], booked: []booking{{"60110", "Lokalhyror", .7}, {"62100", "Elavgifter", .2}, {"61300", "Lokalvård", .1}}},
		{pool: "hardware-capital", kronor: 5_000_000, rows: 24, booked: on("79200", "Avskrivningar maskiner och inventarier")},
		{pool: "software-capital", kronor: 1_200_000, rows: 12, booked: on("79100", "Avskrivningar immateriella")},
		{pool: "other", kronor: 900_000, rows: 80, supplier: Suppliers[6:7], booked: []booking{{"73100", "Försäkringar", .6}, {"65100", "Kontorsmateriel", .2}, {"69100", "Drivmedel", .2}}},
		{pool: "none", kronor: -85_000_000, rows: 60, text: []string{"Medlemsavgift"}, booked: on("35100", "Avgifter från medlemmar")},
		{pool: "none", kronor: 4_000_000, rows: 60, supplier: Suppliers[0:4], booked: on("16300", "Moms")},
	})
	var b strings.Builder
	b.WriteString("Konto,Ansvar,Verksamhet,Leverantör,Text,\"Utfall 2024, tkr\",\"Utfall 2025, tkr\"\n")
	pools := map[int]string{}
	for n, p := range list {
		fmt.Fprintf(&b, "%s %s,%s,%s,%s,%s,\"%s\",\"%s\"\n", p.account, p.name, p.unit, p.activity, p.supplier, p.text, thousands(-p.amount*0.9), thousands(-p.amount))
		pools[n+2] = p.pool
	}
	return Ledger{Name: "a joint body by Kommun-Bas", Chart: "kommun-bas", File: []byte(b.String()), Pools: pools}
}

func thousands(x float64) string { return strings.Replace(fmt.Sprintf("%.5f", x/1000), ".", ",", 1) }
