package survey

import "math"

// maxAmount is more than the whole budget of any Swedish municipality: what is over it is two amounts run together, or in another unit.
const maxAmount = 100_000_000_000

// Money reports whether the item asks for kronor.
func (i Item) Money() bool { return i.Unit == "SEK" }

func (c *answerCheck) amount(x float64) {
	if whole := math.Round(x); whole != x {
		c.add(SayNumbers("Beloppet %s är inte i hela kronor.", "The amount %s is not in whole kronor.", x),
			SayNumbers("Skriv det utan ören: %s.", "Enter it without decimals: %s.", whole))
	}
	if math.Abs(x) > maxAmount {
		c.add(SayNumbers("Beloppet %s är för stort.", "The amount %s is too large.", x),
			Say("Skriv ett belopp i kronor, högst 100 miljarder. Kontrollera att det inte är två belopp i rad.", "Enter an amount in kronor, 100 billion at most. Check that it is not two amounts run together."))
	}
}
