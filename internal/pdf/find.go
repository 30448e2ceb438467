package pdf

import (
	"fmt"
	"os/exec"
)

// names are what Chromium is called on different systems. The one without a window starts faster and takes less memory.
var names = []string{"chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

func find(path string) (string, error) {
	switch path {
	case Off:
		return "", nil
	case "":
		for _, name := range names {
			if found, err := exec.LookPath(name); err == nil {
				return found, nil
			}
		}
		return "", nil
	}
	found, err := exec.LookPath(path)
	if err != nil {
		return "", fmt.Errorf("chromium: there is no program %q; name one, or leave the option empty", path)
	}
	return found, nil
}
