package httpapi_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"mogna/internal/server/servertest"
)

// The comparison stays late by the first deadline, and the workbook opens with what was extended.
func TestExtensionsStandInTheReport(t *testing.T) {
	b := servertest.Coordinator(t, servertest.Start(t, servertest.SQLite(t)))
	round, _ := servertest.OpenRound(t, b, "digital-mognad")
	path, closes := fmt.Sprintf("/rounds/%d/extensions", round), time.Now().AddDate(0, 1, 0)
	b.Call("POST", path, map[string]any{"closes": closes.AddDate(0, 0, 14), "reason": "Byte av it-chef", "organisations": []string{"1486"}}, 201, nil)
	b.Call("POST", path, map[string]any{"closes": closes.AddDate(0, 0, 7), "reason": "Fler hinner svara"}, 201, nil)
	all := unpacked(t, b.MustReport(round, "xlsx", "language=sv").Body)
	for _, part := range []string{"Förlängd svarstid", "Fler hinner svara", "Byte av it-chef"} {
		if !strings.Contains(all, part) {
			t.Errorf("the workbook lacks %q", part)
		}
	}
}

// unpacked is what a workbook says, all of it.
func unpacked(t *testing.T, workbook []byte) string {
	t.Helper()
	book, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, f := range book.File {
		part, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(&all, part)
		part.Close()
	}
	return all.String()
}
