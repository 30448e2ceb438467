package mail

import "testing"

func TestLettersInTheClear(t *testing.T) {
	for c, want := range map[*Config]bool{
		{Host: "smtp.example.se"}: false, {Host: "smtp.example.se", TLS: TLS}: false, {Host: "smtp.example.se", TLS: NoTLS}: true,
		{Host: "localhost", TLS: NoTLS}: false, {Host: "127.0.0.1", TLS: NoTLS}: false,
	} {
		if c.Exposed() != want {
			t.Errorf("%s %s", c.Host, c.TLS)
		}
	}
}
