package survey

// Place is a municipality of the country's list, with the county that it belongs to.
type Place struct {
	Code   string
	Name   string
	County string
	Group  string // SKR's, by its code

	Population             int
	PopulationDate, Source string
}

// Organisation is the municipality as it takes part in a round.
func (p Place) Organisation() Organisation {
	return Organisation{Code: p.Code, Name: p.Name, Kind: Municipality, Population: &p.Population, PopulationDate: p.PopulationDate, Source: p.Source}
}
