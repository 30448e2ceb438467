package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// writeOutput writes a file whole or not at all: to memory or under another name first, so that a failure leaves no half report.
func (c *cli) writeOutput(name string, fn func(io.Writer) error) error {
	if name == "" || name == "-" {
		var b bytes.Buffer
		if err := fn(&b); err != nil {
			return err
		}
		_, err := b.WriteTo(c.out)
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(name), ".mogna-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if err := errors.Join(fn(f), f.Chmod(0o644), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), name)
}
