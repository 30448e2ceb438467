package mail

import (
	"strings"
	"testing"
	"time"

	"mogna/internal/mail/mailtest"
)

// Whatever stands in a name or a subject, no header and no recipient comes of it, and no server is asked.
func TestHostileLetters(t *testing.T) {
	server := mailtest.Start(t)
	c := Config{Host: server.Host(), Port: server.Port(), TLS: NoTLS, From: "mogna@fyrbodal.example"}
	for name, spoil := range map[string]func(*Message){
		"line in subject":         func(m *Message) { m.Subject = "Hej\r\nBcc: alla@kommun.example" },
		"newline in subject":      func(m *Message) { m.Subject = "Hej\nBcc: alla@kommun.example" },
		"return in subject":       func(m *Message) { m.Subject = "Hej\rBcc: alla@kommun.example" },
		"nul in subject":          func(m *Message) { m.Subject = "Hej\x00" },
		"next line in subject":    func(m *Message) { m.Subject = "Hej\u0085då" },
		"separator in subject":    func(m *Message) { m.Subject = "Hej\u2028då" },
		"broken subject":          func(m *Message) { m.Subject = "Hej \xe5" },
		"no subject":              func(m *Message) { m.Subject = " " },
		"long subject":            func(m *Message) { m.Subject = strings.Repeat("a", maxLine+1) },
		"line in name":            func(m *Message) { m.ToName = "Bo\r\nBcc: alla@kommun.example" },
		"newline in name":         func(m *Message) { m.ToName = "Bo\nBcc: alla@kommun.example" },
		"long name":               func(m *Message) { m.ToName = strings.Repeat("a", maxLine+1) },
		"line in address":         func(m *Message) { m.To = "a@b.example\r\nRCPT TO:<alla@kommun.example>" },
		"quoted line in address":  func(m *Message) { m.To = "\"a\r\n\"@b.example" },
		"two addresses":           func(m *Message) { m.To = "a@b.example, alla@kommun.example" },
		"address with a name":     func(m *Message) { m.To = "Bo <a@b.example>" },
		"address with a comment":  func(m *Message) { m.To = "a@b.example (Bo)" },
		"address with brackets":   func(m *Message) { m.To = "<a@b.example>" },
		"address with parameters": func(m *Message) { m.To = "a@b.example> NOTIFY=SUCCESS" },
		"no address":              func(m *Message) { m.To = "" },
		"not an address":          func(m *Message) { m.To = "kommunen" },
		"long address":            func(m *Message) { m.To = strings.Repeat("a", 245) + "@b.example" },
		"line in reply address":   func(m *Message) { m.ReplyTo = "a@b.example\r\nBcc: alla@kommun.example" },
		"two reply addresses":     func(m *Message) { m.ReplyTo = "a@b.example, c@b.example" },
		"line in id":              func(m *Message) { m.ID = "17\r\nBcc: alla@kommun.example" },
		"id with a bracket":       func(m *Message) { m.ID = "17>" },
		"id with an end":          func(m *Message) { m.ID = "17\n" },
		"no id":                   func(m *Message) { m.ID = "" },
		"long id":                 func(m *Message) { m.ID = strings.Repeat("1", 101) },
		"no text":                 func(m *Message) { m.Text = "\n" },
		"no html":                 func(m *Message) { m.HTML = "" },
	} {
		t.Run(name, func(t *testing.T) {
			m := letter()
			spoil(&m)
			called, err := send(t, c, m)
			if f := failure(t, err); !f.Permanent || f.Uncertain || called > 0 {
				t.Errorf("called %d times, %+v", called, f)
			}
		})
	}
	if wire := server.Wire(); wire != "" {
		t.Errorf("the server heard %s", wire)
	}
}

// What looks like markup or like an encoded word in a name stays text in it.
func TestOddNames(t *testing.T) {
	server, c := guarded(t)
	for i, name := range []string{`Bo "Basse" Ek`, `Ek, Bo`, `<script>`, `=?utf-8?q?x=0D=0ABcc:_a@b.example?=`, `Bo\`, `Åsa (”Ö”) <b@c.example>`, "Bo: ;", "محمد"} {
		m := letter()
		m.ToName = name
		_, err := send(t, c, m)
		must(t, err)
		got := server.Messages()[i]
		list, err := got.Header.AddressList("To")
		if err != nil || len(list) != 1 || list[0].Address != m.To || got.To != m.To {
			t.Errorf("%q: %v %v", name, list, err)
		}
		if !strings.HasPrefix(name, "=?") && list[0].Name != name {
			t.Errorf("%q became %q", name, list[0].Name)
		}
		if got.Header.Get("Bcc") != "" {
			t.Errorf("%q made a header", name)
		}
	}
}

func TestConfig(t *testing.T) {
	good := Config{Host: "smtp.kommun.se", From: "mogna@kommun.se"}
	for name, test := range map[string]struct {
		change func(*Config)
		say    string // empty: it is in order
	}{
		"least":                     {func(*Config) {}, ""},
		"all":                       {func(c *Config) { c.Port, c.Username, c.Password, c.TLS, c.FromName = 465, "a", "b", TLS, "Åmål" }, ""},
		"none, open":                {func(c *Config) { c.TLS = NoTLS }, ""},
		"none, password, localhost": {func(c *Config) { c.TLS, c.Host, c.Username, c.Password = NoTLS, "localhost", "a", "b" }, ""},
		"none, password, loopback":  {func(c *Config) { c.TLS, c.Host, c.Username, c.Password = NoTLS, "127.0.0.2", "a", "b" }, ""},
		"none, password, ::1":       {func(c *Config) { c.TLS, c.Host, c.Username, c.Password = NoTLS, "::1", "a", "b" }, ""},
		"none, password":            {func(c *Config) { c.TLS, c.Username, c.Password = NoTLS, "a", "b" }, "not sent in the clear"},
		"none, password, near":      {func(c *Config) { c.TLS, c.Host, c.Username, c.Password = NoTLS, "localhost.kommun.se", "a", "b" }, "not sent in the clear"},
		"no host":                   {func(c *Config) { c.Host = "" }, "server is missing"},
		"host and port":             {func(c *Config) { c.Host = "smtp.kommun.se:25" }, "write its name alone"},
		"host as an address":        {func(c *Config) { c.Host = "smtp://kommun.se" }, "write its name alone"},
		"host with a line":          {func(c *Config) { c.Host = "kommun.se\r\nMAIL" }, "write its name alone"},
		"port":                      {func(c *Config) { c.Port = 65536 }, "port 65536"},
		"tls":                       {func(c *Config) { c.TLS = "ssl" }, "choose starttls, tls or none"},
		"timeout":                   {func(c *Config) { c.Timeout = -time.Second }, "-1s is negative"},
		"no from":                   {func(c *Config) { c.From = "" }, "sender's address is missing"},
		"from with a name":          {func(c *Config) { c.From = "Mogna <mogna@kommun.se>" }, "Enter only the address"},
		"longest address": {func(c *Config) {
			c.From = strings.Repeat("a", 64) + "@" + strings.Repeat(strings.Repeat("b", 45)+".", 4) + "se"
		}, ""},
		"too long an address":   {func(c *Config) { c.From = strings.Repeat("a", 65) + "@kommun.se" }, "at most 254 characters, 64 of them"},
		"from of no domain":     {func(c *Config) { c.From = "mogna@kommun" }, "no full stop"},
		"from with å":           {func(c *Config) { c.From = "åsa@kommun.se" }, "before @"},
		"from of Göteborg":      {func(c *Config) { c.From = "mogna@göteborg.example" }, ""},
		"from name with a line": {func(c *Config) { c.FromName = "Mogna\r\nBcc: a@b.se" }, "on one line"},
		"user alone":            {func(c *Config) { c.Username = "a" }, "belong together"},
		"password alone":        {func(c *Config) { c.Password = "hemligt" }, "belong together"},
		"two faults":            {func(c *Config) { c.Host, c.From = "", "" }, "server is missing: write its name, for instance smtp.kommun.se\nthe sender's"},
	} {
		c := good
		test.change(&c)
		_, err := New(c)
		if (err == nil) != (test.say == "") || err != nil && !strings.Contains(err.Error(), test.say) {
			t.Errorf("%s: %v", name, err)
		}
		if err != nil && c.Password != "" && len(c.Password) > 1 && strings.Contains(err.Error(), c.Password) {
			t.Errorf("%s shows the password", name)
		}
	}
	for tls, port := range map[string]int{"": 587, StartTLS: 587, TLS: 465, NoTLS: 25} {
		c := good
		c.TLS = tls
		s, err := New(c)
		must(t, err)
		if s.config.Port != port || s.config.Timeout != time.Minute {
			t.Errorf("%q: %+v", tls, s.config)
		}
	}
}
