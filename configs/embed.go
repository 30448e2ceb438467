// Package configs holds what ships with the program as data.
package configs

import "embed"

// Questionnaires are the instruments that ship, in the folder questionnaires, with the JSON Schema of their format.
//
//go:embed questionnaires
var Questionnaires embed.FS

// Municipalities is SCB's list of the country's municipalities: code, name and county.
//
//go:embed municipalities-se.csv
var Municipalities []byte

// MunicipalityGroups are SKR's groups of municipalities of 2023: the code of each municipality's.
//
//go:embed skr-groups-2023.csv
var MunicipalityGroups []byte

// PriceIndex is the price level of each year, by SCB's consumer price index.
//
//go:embed price-index-se.csv
var PriceIndex []byte

// InternalRate is SKR's proposed internal rate of each year.
//
//go:embed internal-rate-se.csv
var InternalRate []byte

// Ledger are the charts of accounts, by which costs of a ledger are proposed to cost pools, and what accounts' names say.
//
//go:embed ledger
var Ledger embed.FS

// Demo is the data of the demonstration round: the Fyrbodal region's organisations.
//
//go:embed demo
var Demo embed.FS

// Defaults is the configuration file with every option's default.
//
//go:embed mogna.yaml
var Defaults []byte

// Accessibility is the accessibility statement as it is where nobody has written another.
//
//go:embed accessibility.yaml
var Accessibility []byte

// DataProtection is the personal data notice's entries as they are where nobody has filled them in.
//
//go:embed data-protection.yaml
var DataProtection []byte
