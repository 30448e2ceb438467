package economy

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"mogna/configs"
)

// prices are the price levels of the years of configs/price-index-se.csv. A file that cannot be read is a fault of the program, which its
// tests find.
var prices = func() map[int]float64 {
	r := csv.NewReader(bytes.NewReader(configs.PriceIndex))
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		panic(err)
	}
	levels := map[int]float64{}
	for _, row := range rows[1:] {
		year, bad := strconv.Atoi(row[0])
		level, worse := strconv.ParseFloat(row[1], 64)
		if bad != nil || worse != nil || level <= 0 {
			panic("price-index-se.csv: " + row[0])
		}
		levels[year] = level
	}
	return levels
}()

// inPricesOf tells an amount of one year in the prices of another; of a year that the index does not have it tells nothing.
func inPricesOf(year, of float64, amount float64) (float64, bool) {
	from, known := prices[int(of)]
	to, too := prices[int(year)]
	if year == of {
		return amount, true
	}
	if !known || !too {
		return 0, false
	}
	return amount * to / from, true
}
