package store_test

import (
	"maps"
	"testing"

	"mogna/internal/store"
)

func TestLedgerAccountsComeBack(t *testing.T) {
	onBoth(t, func(t *testing.T, s *store.Store) {
		seeded(t, s)
		put := func(chart string, pools map[string]string) {
			write(t, s, func(tx *store.Tx) error { return tx.PutLedgerAccounts("1435", chart, pools) })
		}
		want := func(organisation, chart string, want map[string]string) {
			t.Helper()
			read(t, s, func(tx *store.Tx) error {
				got, err := tx.LedgerAccounts(organisation, chart)
				if !maps.Equal(got, want) {
					t.Errorf("%s by %s: %v, want %v", organisation, chart, got, want)
				}
				return err
			})
		}
		put("bas", map[string]string{"5420": "software"})
		put("kommun-bas", map[string]string{"6440": "none", "7460": "cloud-services"})
		put("kommun-bas", map[string]string{"6440": "hardware"})
		want("1435", "kommun-bas", map[string]string{"6440": "hardware"})
		want("1435", "bas", map[string]string{"5420": "software"})
		want("1427", "bas", map[string]string{})
		put("bas", nil)
		want("1435", "bas", map[string]string{})
	})
}
