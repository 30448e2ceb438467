package scenario

import (
	"bytes"
	"encoding/csv"
	"strconv"

	"mogna/configs"
)

// proposed are the rates of configs/internal-rate-se.csv in the order of their years. A file that cannot be read is a fault of the
// program, which its tests find.
var proposed = func() (list []rateOf) {
	r := csv.NewReader(bytes.NewReader(configs.InternalRate))
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		panic(err)
	}
	for _, row := range rows[1:] {
		year, bad := strconv.Atoi(row[0])
		percent, worse := strconv.ParseFloat(row[1], 64)
		if bad != nil || worse != nil || percent < 0 || len(list) > 0 && year <= list[len(list)-1].year {
			panic("internal-rate-se.csv: " + row[0])
		}
		list = append(list, rateOf{year, percent})
	}
	return list
}()

type rateOf struct {
	year    int
	percent float64
}

// interestOf is SKR's rate for a year: the latest that is not after it, or the first.
func interestOf(year int) rateOf {
	at := proposed[0]
	for _, r := range proposed {
		if r.year <= year {
			at = r
		}
	}
	return at
}
