package scoring

// block gives out memory for values that are kept, many at a time: a document has tens of thousands of numbers that may be missing.
type block[T any] struct{ free []T }

const atOnce = 256

func (b *block[T]) keep(x T) *T {
	if len(b.free) == 0 {
		b.free = make([]T, atOnce)
	}
	kept := &b.free[0]
	*kept, b.free = x, b.free[1:]
	return kept
}

// numbers are kept where they are any.
type numbers struct{ block[float64] }

// orNil is nil for NaN.
func (b *numbers) orNil(x float64) *float64 {
	if x != x {
		return nil
	}
	return b.keep(x)
}
