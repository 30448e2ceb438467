package store_test

import (
	"context"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"mogna/internal/store"
)

// Of several hosts, the first takes connections and never says a word: the database is used, and ready for whoever asks in little time.
func TestAHostThatIsSilentIsPassedBy(t *testing.T) {
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	defer silent.Close()
	address := postgresURL(t)
	_, err = migrated(t, address).Migrate(t.Context())
	must(t, err)
	hosts := fmt.Sprintf("@%s,127.0.0.1:", silent.Addr())
	s, err := store.Open(strings.Replace(address, "@127.0.0.1:", hosts, 1) + "&target_session_attrs=read-write")
	must(t, err)
	defer s.Close()
	for ready := false; !ready; {
		if t.Context().Err() != nil {
			t.Fatal("never ready")
		}
		short, cancel := context.WithTimeout(t.Context(), time.Second/2)
		ready = s.Ready(short) == nil
		cancel()
	}
}
