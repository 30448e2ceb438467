// Package ledgertest makes up ledgers for tests: 2,000 rows each, the same every time. Its rules are of what is bought and where bookkeepers
// book it, written apart from the charts by which costs are proposed.
package ledgertest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
)

// Rows is how many a ledger has.
const Rows = 2000

// Ledger is one, with the file as somebody would send it. Pools are what each row truly is, by the line of the file.
type Ledger struct {
	Name  string
	Chart string
	File  []byte
	Pools map[int]string
}

// Suppliers and People are names in the ledgers, which nothing may keep.
var (
	Suppliers = []string{"Skärgårdens Datorhus AB", "Molnberget Sverige AB", "Västkust Bemanning AB", "Nordlicens AB", "Fjordnät AB", "Bohus Lokaler AB", "Tryckbolaget i Väst", "Driftpartner Syd AB"}
	People    = []string{"Gunhild Sävström", "Torbjörn Hällqvist"}
)

// spending is something that is bought over a year: for how much, what it truly is, and where it is booked how often.
type spending struct {
	pool     string
	kronor   float64
	rows     int
	supplier []string
	text     []string
	booked   []booking
}

// booking is an account with its name, of a share of the rows.
type booking struct {
	account, name string
	share         float64
}

func on(account, name string) []booking { return []booking{{account, name, 1}} }

// posting is a row as it was made.
type posting struct {
	booking
	unit, activity, supplier, text string
	amount                         float64
	pool                           string
}

// posted makes rows of all spending, a refund now and then, and fills up with more of the same to 2,000.
func posted(seed uint64, units [][2]string, all []spending) []posting {
	random := rand.New(rand.NewPCG(seed, 1))
	var list []posting
	for _, s := range all {
		weights, sum := make([]float64, s.rows), 0.0
		for n := range weights {
			weights[n] = math.Exp(random.NormFloat64() * 0.9)
			sum += weights[n]
		}
		for _, w := range weights {
			unit := units[random.IntN(len(units))]
			p := posting{booking: s.pick(random), unit: unit[0], activity: unit[1], pool: s.pool, amount: math.Round(s.kronor*w/sum*100) / 100}
			if len(s.supplier) > 0 {
				p.supplier = s.supplier[random.IntN(len(s.supplier))]
			}
			if len(s.text) > 0 {
				p.text = s.text[random.IntN(len(s.text))]
			}
			list = append(list, p)
			if random.Float64() < 0.02 && p.supplier != "" { // what was sent back
				p.amount, p.text = -math.Round(p.amount*30)/100, "Kreditfaktura"
				list = append(list, p)
			}
		}
	}
	for len(list) < Rows { // small purchases
		p := list[random.IntN(len(list))]
		p.amount = math.Round(100*(50+random.Float64()*900)) / 100
		list = append(list, p)
	}
	list = list[:Rows]
	random.Shuffle(len(list), func(a, b int) { list[a], list[b] = list[b], list[a] })
	return list
}

func (s spending) pick(random *rand.Rand) booking {
	at := random.Float64()
	for _, b := range s.booked {
		if at -= b.share; at < 0 {
			return b
		}
	}
	return s.booked[len(s.booked)-1]
}

// kronor writes an amount as Swedish programs do.
func kronor(x float64) string {
	whole, decimals, _ := strings.Cut(fmt.Sprintf("%.2f", math.Abs(x)), ".")
	for n := len(whole) - 3; n > 0; n -= 3 {
		whole = whole[:n] + " " + whole[n:]
	}
	if x < 0 {
		whole = "-" + whole
	}
	return whole + "," + decimals
}
