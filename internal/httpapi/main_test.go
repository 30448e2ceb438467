package httpapi_test

import (
	"testing"

	"mogna/internal/server/servertest"
)

func TestMain(m *testing.M) { servertest.Main(m) }
