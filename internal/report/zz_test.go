package report

import (
	"bytes"
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	m := generated(autumn(true), fyrbodal(), shipped(t), 3)
	for _, l := range []string{"sv", "en"} {
		for _, f := range Formats {
			var b bytes.Buffer
			must(t, Write(&b, f, m, l))
			os.WriteFile("/tmp/mogna-"+l+"."+f, b.Bytes(), 0o644)
		}
	}
}
