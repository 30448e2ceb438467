// Package config is what an operator can set: defaults, a file over them, the environment over that.
package config

import (
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/go-viper/mapstructure/v2"
	"github.com/knadh/koanf/parsers/yaml"
	"github.com/knadh/koanf/providers/env/v2"
	"github.com/knadh/koanf/providers/rawbytes"
	"github.com/knadh/koanf/v2"

	"mogna/configs"
	"mogna/internal/survey"
)

// Config is every option. Its defaults stand in configs/mogna.yaml, the same file that an operator copies.
type Config struct {
	Listen          string        `koanf:"listen"`
	Database        string        `koanf:"database"`
	BaseURL         string        `koanf:"baseUrl"`
	Questionnaires  string        `koanf:"questionnaires"`
	LogLevel        string        `koanf:"logLevel"`
	LogFormat       string        `koanf:"logFormat"`
	ShutdownTimeout time.Duration `koanf:"shutdownTimeout"`
	DrainPeriod     time.Duration `koanf:"drainPeriod"`
	TrustedProxies  []string      `koanf:"trustedProxies"`
	SMTP            SMTP          `koanf:"smtp"`
	OIDC            OIDC          `koanf:"oidc"`
	Accessibility   string        `koanf:"accessibility"`
	DataProtection  string        `koanf:"dataProtection"`
	Chromium        string        `koanf:"chromium"`
	Metrics         Metrics       `koanf:"metrics"`
}

const prefix = "MOGNA_"

// Load reads the defaults, the file (where one is named) and the environment, and fails with everything that is wrong.
func Load(file string, environ []string) (*Config, error) {
	k := koanf.New(".")
	if err := k.Load(rawbytes.Provider(configs.Defaults), yaml.Parser()); err != nil {
		return nil, fmt.Errorf("defaults: %w", err)
	}
	known := k.Keys()
	if file != "" {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("read the configuration file: %w", err)
		}
		if err := k.Load(rawbytes.Provider(data), yaml.Parser()); err != nil {
			return nil, fmt.Errorf("configuration file %s: %w", file, err)
		}
	}
	names := environmentNames(known)
	environ, unread := fromFiles(environ, names)
	if len(unread) > 0 {
		return nil, survey.Refuse(unread)
	}
	if stray := strayNames(environ, names); len(stray) > 0 {
		return nil, survey.Refuse(stray)
	}
	err := k.Load(env.Provider(".", env.Opt{Prefix: prefix, EnvironFunc: func() []string { return environ },
		TransformFunc: func(name, value string) (string, any) { return names[name], value }}), nil)
	if err != nil {
		return nil, fmt.Errorf("environment: %w", err)
	}
	if err := unknown(k.Keys(), known); err != nil {
		return nil, err
	}
	return decode(k)
}

// environmentNames maps MOGNA_BASE_URL to baseUrl and MOGNA_SMTP_HOST to smtp.host. A name that isn't there maps to nothing and is passed over: the
// environment may carry MOGNA_ variables that are not options, and those that look like one are told of by strayNames.
func environmentNames(keys []string) map[string]string {
	names := map[string]string{}
	for _, key := range keys {
		var b strings.Builder
		for _, r := range key {
			switch {
			case r == '.':
				r = '_'
			case r >= 'A' && r <= 'Z':
				b.WriteByte('_')
			}
			b.WriteRune(r)
		}
		names[prefix+strings.ToUpper(b.String())] = key
	}
	return names
}

func unknown(keys, known []string) error {
	for _, key := range keys {
		if !slices.Contains(known, key) {
			return fmt.Errorf("there is no option %q; the options are %s", key, strings.Join(known, ", "))
		}
	}
	return nil
}

func decode(k *koanf.Koanf) (*Config, error) {
	c := &Config{}
	err := k.UnmarshalWithConf("", c, koanf.UnmarshalConf{DecoderConfig: &mapstructure.DecoderConfig{
		Result: c, WeaklyTypedInput: true, TagName: "koanf", DecodeHook: mapstructure.ComposeDecodeHookFunc(
			mapstructure.StringToTimeDurationHookFunc(), mapstructure.StringToSliceHookFunc(";"))}})
	if err != nil {
		return nil, survey.Fail(survey.Invalid, "En inställning har ett värde som inte går att läsa. Felet är: %v", "An option has a value that cannot be read. The error is: %v", err)
	}
	if c.BaseURL == "" {
		c.BaseURL = "http://" + c.Listen
	}
	c.BaseURL = strings.TrimSuffix(c.BaseURL, "/")
	var proxies []string // addresses have no commas in them
	for _, s := range c.TrustedProxies {
		proxies = append(proxies, strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ' ' })...)
	}
	c.TrustedProxies = proxies
	return c, c.Validate()
}

// Logger makes the logger that the configuration asks for.
func (c *Config) Logger() *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(c.LogLevel))
	options := &slog.HandlerOptions{Level: level}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(os.Stderr, options))
	}
	return slog.New(slog.NewTextHandler(os.Stderr, options))
}
