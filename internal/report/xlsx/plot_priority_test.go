package xlsx

import (
	"slices"
	"testing"
)

// A name is written where it covers nothing, an id where that has room, and else nothing.
func TestPressingCapabilitiesAreNamedWhereThereIsRoom(t *testing.T) {
	all := []pressed{{id: "A", name: "Grunddata", share: 0.1, importance: 0.6}, {id: "B", name: "Digital post", share: 0.15, importance: 0.6},
		{id: "C", name: "Geodata", share: 0.15, importance: 0.6}, {id: "D", name: "Öppna data", share: 0.15, importance: 0.8}, {id: "E", name: "Nytta", share: 0.99, importance: 0.7}}
	if got := roomForPressing(all, len(all), 0.05); !slices.Equal(got, []int{1, 2, 0, 2, 0}) {
		t.Error(got)
	}
}
