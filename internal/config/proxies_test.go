package config_test

import (
	"fmt"
	"testing"

	"mogna/internal/config"
)

func TestTrustedProxies(t *testing.T) {
	c, err := config.Load("", []string{"MOGNA_TRUSTED_PROXIES=10.0.0.5, 192.168.0.9/24;fd00::1"})
	if err != nil || fmt.Sprint(c.Trusted()) != "[10.0.0.5/32 192.168.0.0/24 fd00::1/128]" {
		t.Errorf("%v %v", c, err)
	}
	for _, bad := range []string{"proxy", "10.0.0", "10.0.0.0/33", "0.0.0.0/0", "::/0", "10.0.0.5:80", "*"} {
		if _, err := config.Load("", []string{"MOGNA_TRUSTED_PROXIES=" + bad}); err == nil {
			t.Errorf("%s was accepted", bad)
		}
	}
}
