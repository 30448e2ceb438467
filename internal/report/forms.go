package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"mogna/internal/survey"
)

// form is how a format travels: the ending of its file's name, what the name says of it beside that, and its media type.
type form struct {
	ending string
	name   survey.Text
	media  string
}

var forms = map[string]form{
	"xlsx":         {"xlsx", nil, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
	"html":         {"html", nil, "text/html; charset=utf-8"},
	"pdf":          {"pdf", nil, "application/pdf"},
	"csv":          {"csv", nil, "text/csv"},
	"wide-csv":     {"csv", survey.Say("bred", "wide"), "text/csv"},
	"codebook-csv": {"csv", survey.Say("kodbok", "codebook"), "text/csv"},
	slides:         {"html", survey.Say("bilder", "slides"), "text/html; charset=utf-8"},
	allAsHTML:      {"zip", survey.Say("organisationer-html", "organisations-html"), "application/zip"},
	allAsPDF:       {"zip", survey.Say("organisationer-pdf", "organisations-pdf"), "application/zip"},
	"json":         {"json", nil, "application/octet-stream"},
}

// Known fails where a report does not come in a format.
func Known(format string) error {
	if _, there := forms[format]; !there {
		return unknown(format)
	}
	return nil
}

// Marks fails where a form is not made for a reader: data is the same for everybody, and one organisation's file is about that one. Slides
// have no tables to limit to a group.
func Marks(format, own, group string, ofOne bool) error {
	marked := !ofOne && slices.Contains([]string{"xlsx", "html", "pdf", slides}, format)
	if own != "" && !marked || group != "" && (!marked || format == slides) {
		return survey.Fail(survey.Invalid, "Egen organisation och jämförelsegrupp kan bara väljas för rapporten om alla: xlsx, html och pdf, och för bilderna bara egen organisation.",
			"An own organisation and a comparison group can only be selected for the report on all: xlsx, html and pdf, and for slides only an own organisation.")
	}
	return nil
}

func unknown(format string) error {
	list := strings.Join(Formats, ", ")
	return survey.Fail(survey.NotFound, "Rapporten finns inte som ”%s”. Välj något av %s.", "The report is not available as “%s”. Select one of %s.", format, list)
}

// MediaType is what a report in a format is sent as.
func MediaType(format string) string { return forms[format].media }

// FileName names a report's file: mogna-ROUND-DATE-draft.ending, by the day in Sweden.
func FileName(format string, m Model, lang string) string {
	f := forms[format]
	return named(m, f.name.In(lang), f.ending, lang)
}

// OneName names the file of one organisation, by its code: its name may not be one that every system takes.
func OneName(format string, m Model, code, lang string) string {
	said := unsafe.ReplaceAllString(code, "_")
	if format == slides {
		said += "-" + forms[format].name.In(lang)
	}
	return named(m, said, forms[format].ending, lang)
}

var unsafe = regexp.MustCompile(`[^A-Za-z0-9-]`)

func named(m Model, said, ending, lang string) string {
	r := m.Comparison.Round
	name := fmt.Sprintf("mogna-%d-%s", r.ID, r.AsOf.In(survey.Sweden()).Format(time.DateOnly))
	if r.Draft {
		name += survey.Say("-utkast", "-draft").In(lang)
	}
	if said != "" {
		name += "-" + said
	}
	return name + "." + ending
}
