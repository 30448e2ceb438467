package server_test

import (
	"os"
	"testing"

	"mogna/internal/server/servertest"
)

// TestMain has the test program be a server of its own where a test has spawned it,
// and a floor where a benchmark has.
func TestMain(m *testing.M) {
	if database := os.Getenv(serveUnder); database != "" {
		serveUntilKilled(database)
	}
	if database := os.Getenv(floorUnder); database != "" {
		serveFloor(database)
	}
	servertest.Main(m)
}
