package main

import (
	"fmt"
	"io"
	"os"

	"github.com/mattn/go-isatty"

	"mogna/internal/survey"
)

// progressLine shows on a terminal how far the work has come, in one line that goes away. Elsewhere it shows nothing.
type progressLine struct {
	out  io.Writer // nil where there is no terminal
	lang string
}

const clearLine = "\r\x1b[K"

func newProgressLine(out io.Writer, lang string) progressLine {
	if f, is := out.(*os.File); is && isatty.IsTerminal(f.Fd()) {
		return progressLine{out, lang}
	}
	return progressLine{}
}

func (p progressLine) show(step survey.Text, done, total int) {
	if p.out == nil {
		return
	}
	fmt.Fprint(p.out, clearLine, step.In(p.lang))
	if total > 0 {
		fmt.Fprintf(p.out, " (%d/%d)", done, total)
	}
}

func (p progressLine) clear() {
	if p.out != nil {
		fmt.Fprint(p.out, clearLine)
	}
}
