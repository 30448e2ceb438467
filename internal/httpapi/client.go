package httpapi

import (
	"net/http"
	"net/netip"
	"strings"
	"sync"

	"github.com/labstack/echo/v4"
)

const (
	forwarded = "X-Forwarded-For"
	ofIPv6    = 64 // bits: a subscriber has all the addresses within them
)

// clientIP finds where a request comes from. Each proxy adds whom it was asked by to X-Forwarded-For; from the right, the first that
// is no trusted proxy counts. What stands before it anybody may have written.
func clientIP(trusted []netip.Prefix, warn func(proxy string)) echo.IPExtractor {
	var once sync.Once
	return func(r *http.Request) string {
		at := parseIP(r.RemoteAddr)
		hops := strings.Split(strings.Join(r.Header.Values(forwarded), ","), ",")
		if hops[0] != "" && len(trusted) == 0 && (at.IsLoopback() || at.IsPrivate()) {
			once.Do(func() { warn(at.String()) })
		}
		for n := len(hops) - 1; n >= 0 && isTrusted(at, trusted); n-- {
			before := parseIP(strings.TrimSpace(hops[n]))
			if !before.IsValid() { // no address: the proxy that was told this is the last that is known
				break
			}
			at = before
		}
		return at.String()
	}
}

// parseIP takes an address as proxies write it: alone, in brackets, or with a port.
func parseIP(s string) netip.Addr {
	if whole, err := netip.ParseAddrPort(s); err == nil {
		return whole.Addr().Unmap().WithZone("")
	}
	ip, _ := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(s, "["), "]"))
	return ip.Unmap().WithZone("")
}

func isTrusted(ip netip.Addr, trusted []netip.Prefix) bool {
	for _, p := range trusted {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// network is what limits count by.
func network(c echo.Context) string {
	ip, err := netip.ParseAddr(c.RealIP())
	if err != nil || ip.Is4() {
		return c.RealIP()
	}
	p, _ := ip.Prefix(ofIPv6) // the bits are fewer than an address has
	return p.String()
}
