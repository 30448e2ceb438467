package chart

// Shade is a colour of the scale with the ink that can be read on it.
type Shade struct{ Fill, Ink string }

// Shades run from the lowest to the highest: the one scale of levels and scores on pages, in reports and in workbooks, in light, dark and
// print. Each is darker than the one before, so that they are told apart in grey and by every eye.
var Shades = [...]Shade{{"#f4e8d0", "#1b2420"}, {"#d3dbab", "#1b2420"}, {"#93c09a", "#1b2420"}, {"#2f7a68", "#ffffff"}, {"#0e4549", "#ffffff"}}

// ShadeOf is the shade of the n-th of so many: spread over the scale from end to end.
func ShadeOf(n, of int) Shade { return Shades[PlaceOf(n, of)] }

// PlaceOf is where on the scale the n-th of so many lies.
func PlaceOf(n, of int) int {
	last := len(Shades) - 1
	if of < 2 {
		return last
	}
	return (n*last + (of-1)/2) / (of - 1)
}

// The colours of marks: dark enough to be seen on white, and light enough on black. Own is the reader's own, and nothing else.
const (
	Plain  = "#5b6c75"
	Second = "#b06a00"
	Own    = "#2874c5"
	Faint  = "#75828a"
)
