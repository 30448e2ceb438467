package config

import (
	"net/netip"
	"strings"

	"mogna/internal/survey"
)

// Trusted are the proxies that are believed about whom they were asked by.
func (c *Config) Trusted() (list []netip.Prefix) {
	for _, s := range c.TrustedProxies {
		if p, err := proxy(s); err == nil {
			list = append(list, p)
		}
	}
	return list
}

func proxy(s string) (netip.Prefix, error) {
	if s = strings.TrimSpace(s); !strings.Contains(s, "/") {
		ip, err := netip.ParseAddr(s)
		if err != nil {
			return netip.Prefix{}, err
		}
		return ip.Unmap().WithZone("").Prefix(ip.Unmap().BitLen())
	}
	p, err := netip.ParsePrefix(s)
	return p.Masked(), err
}

func (f *faults) proxies(list []string) {
	for _, s := range list {
		if p, err := proxy(s); err != nil || p.Bits() == 0 {
			f.add("trustedProxies", survey.Say("”%s” är ingen IP-adress eller nätadress som kan vara en proxy.", "“%s” is not an IP address or network that can be a proxy.", s),
				survey.Say("Skriv proxyns adress, till exempel 10.0.0.5, eller dess nät, till exempel 10.0.0.0/24.", "Enter the proxy's address, for example 10.0.0.5, or its network, for example 10.0.0.0/24."))
		}
	}
}
