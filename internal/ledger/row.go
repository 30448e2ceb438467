package ledger

import (
	"math"

	"mogna/internal/survey"
)

// Row is an amount that is booked on an account. Unit is whose it is (ansvar, or verksamhet where there is none), and Activity the other. What
// Supplier and Text say is shown to whoever sent the file, and never kept.
type Row struct {
	Source   string
	Line     int
	Account  string
	Name     string // of the account, in the file
	Unit     string
	Activity string
	Supplier string
	Text     string
	Amount   float64
}

// Group is an account with its rows and the pool that is proposed for them. Pool is Left where they belong to no pool. Proposed is what would
// be proposed had nobody moved the account before.
type Group struct {
	Account  string
	Name     string
	Pool     string
	Proposed string
	Why      survey.Text
	Doubt    survey.Text // where the account may hold costs of another pool
	Moved    bool        // by a person, earlier or now
	Sum      float64
	Rows     []Row
}

// Left is the pool of what belongs to none: income, assets, taxes.
const Left = "none"

// Unallocated is the pool of what no chart knows.
const Unallocated = "unallocated"

// exact leaves out what adding decimals does below an öre.
func exact(x float64) float64 { return math.Round(x*100) / 100 }
