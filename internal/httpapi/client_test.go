package httpapi

import (
	"net/http"
	"net/netip"
	"testing"

	"github.com/labstack/echo/v4"
)

// Only a trusted proxy is believed, and from the right the first address that is none counts.
func TestWhereARequestComesFrom(t *testing.T) {
	one := []string{"10.0.0.5/32", "fd00::/8"}
	for _, c := range []struct {
		name    string
		trusted []string
		peer    string
		headers []string
		want    string
	}{
		{"nobody in front", nil, "127.0.0.1:9", nil, "127.0.0.1"},
		{"forged from a private address", nil, "10.0.0.5:9", []string{"1.2.3.4"}, "10.0.0.5"},
		{"forged from loopback", nil, "[::1]:9", []string{"1.2.3.4"}, "::/64"},
		{"by the proxy", one, "10.0.0.5:9", []string{"1.2.3.4"}, "1.2.3.4"},
		{"forged before the proxy", one, "10.0.0.5:9", []string{"9.9.9.9, 1.2.3.4"}, "1.2.3.4"},
		{"forged in a header of its own", one, "10.0.0.5:9", []string{"9.9.9.9", "1.2.3.4"}, "1.2.3.4"},
		{"forged as the proxy", one, "10.0.0.5:9", []string{"9.9.9.9, 10.0.0.5, 1.2.3.4"}, "1.2.3.4"},
		{"past the proxy", one, "10.0.0.6:9", []string{"1.2.3.4"}, "10.0.0.6"},
		{"two proxies", one, "10.0.0.5:9", []string{"1.2.3.4, fd00::1"}, "1.2.3.4"},
		{"a port", one, "10.0.0.5:9", []string{"1.2.3.4:5678"}, "1.2.3.4"},
		{"brackets and a port", one, "10.0.0.5:9", []string{"[2001:db8::1]:5678"}, "2001:db8::/64"},
		{"IPv4 within IPv6", one, "[::ffff:10.0.0.5]:9", []string{"::ffff:1.2.3.4"}, "1.2.3.4"},
		{"no address", one, "10.0.0.5:9", []string{"unknown"}, "10.0.0.5"},
		{"no address before the client", one, "10.0.0.5:9", []string{"x, 1.2.3.4"}, "1.2.3.4"},
		{"none but proxies", one, "10.0.0.5:9", []string{"10.0.0.5"}, "10.0.0.5"},
		{"a subscriber's network", nil, "[2001:db8:1:2:3:4:5:6]:9", nil, "2001:db8:1:2::/64"},
		{"a zone", nil, "[fe80::1%eth0]:9", nil, "fe80::/64"},
	} {
		var trusted []netip.Prefix
		for _, s := range c.trusted {
			trusted = append(trusted, netip.MustParsePrefix(s))
		}
		r, _ := http.NewRequest("GET", "/", nil)
		r.RemoteAddr = c.peer
		r.Header["X-Forwarded-For"] = c.headers
		warned := 0
		e := echo.New()
		e.IPExtractor = clientIP(trusted, func(string) { warned++ })
		if got := network(e.NewContext(r, nil)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if forged := len(c.trusted) == 0 && len(c.headers) > 0; forged != (warned == 1) {
			t.Errorf("%s: warned %d times", c.name, warned)
		}
	}
}
