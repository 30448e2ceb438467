package scoring

import (
	"encoding/json"
	"fmt"
	"math"
)

func Example_pressing() {
	fmt.Println(gapPressure(0.8, 3, 1), gapPressure(0.8, 3, 4), gapPressure(math.NaN(), 3, 1))
	// Output: 0.4 0 0.5
}

func Example_teaches() {
	fmt.Println(canTeach(3, 1), canTeach(3, 2), canTeach(2, 0), canTeach(4, 2))
	// Output: true false false true
}

func ExampleTargets() {
	t := Targets{Capability: map[string]float64{"F-01": 4}, Organisation: map[string]float64{"1435": 2}}
	fmt.Println(t.Of("1421", "F-01"), t.Of("1435", "F-01"), t.Of("1421", "F-02"))
	// Output: 4 2 3
}

func ExampleCalibration_judge() {
	c := &Calibration{}
	c.judge(27.5, []float64{25, 30})
	fmt.Printf("%.1f (%.1f to %.1f) %q\n", *c.Centred, *c.Low, *c.High, c.Verdict)
	// Output: 27.5 (-62.3 to 117.3) ""
}

func ExampleCalibration_UnmarshalJSON() {
	var then, now Calibration // as it was kept with figures for each capability, and as it is
	_ = json.Unmarshal([]byte(`{"difference": 20, "capabilities": {"F-01": {"own": 75, "heads": 50, "n": 4}}}`), &then)
	_ = json.Unmarshal([]byte(`{"difference": 20, "capabilities": ["F-01"]}`), &now)
	fmt.Println(*then.Difference, then.Capabilities, now.Capabilities)
	// Output: 20 [] [F-01]
}
