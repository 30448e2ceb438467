package store

import "time"

// Take counts one use of a key, of which so many may come at once and one more each interval after that. Where there is no room
// it counts nothing, and tells how long to wait. One statement does it, so that no two processes take the same place.
func (t *Tx) Take(key string, now time.Time, every time.Duration, burst int) (wait time.Duration, err error) {
	hash, at, step := hashed(key), now.UnixMicro(), every.Microseconds()
	latest := at + step*int64(burst-1)
	done := t.db.Exec(`INSERT INTO limits (key, used_until) VALUES (?, ?)
		ON CONFLICT (key) DO UPDATE SET used_until = CASE WHEN limits.used_until > ? THEN limits.used_until ELSE ? END + ?
		WHERE limits.used_until <= ?`, hash, at+step, at, at, step, latest)
	if done.Error != nil || done.RowsAffected > 0 {
		return 0, done.Error
	}
	var until int64
	err = t.db.Raw("SELECT used_until FROM limits WHERE key = ?", hash).Row().Scan(&until)
	return max(time.Duration(until-latest)*time.Microsecond, time.Second), err
}
