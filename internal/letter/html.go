package letter

import (
	"html/template"
	"strings"
)

// The page sets no colour of text or ground, so that it is dark where the reader has chosen dark; the button brings both
// of its own.
var page = template.Must(template.New("letter").Funcs(template.FuncMap{
	"lines": func(s string) []string { return strings.Split(s, "\n") },
	"copy":  func(lang string) string { return copyLink.In(lang) },
	"below": func() string { return below },
}).Parse(`{{define "paragraphs"}}{{range .}}<p style="margin:0 0 16px">{{range $i, $line := lines .}}{{if $i}}<br>
{{end}}{{$line}}{{end}}</p>
{{end}}{{end -}}
<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{.Subject}}</title>
</head>
<body style="margin:0;color-scheme:light dark">
<main>
<div style="max-width:600px;margin:0 auto;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;overflow-wrap:anywhere">
<p lang="en" style="margin:0 0 16px">{{below}}</p>
{{range $i, $section := .Sections}}<div lang="{{.Lang}}"{{if $i}} style="margin-top:32px;border-top:2px solid;padding-top:16px"{{end}}>
{{if $i}}<h2 style="font-size:20px;line-height:1.3;margin:0 0 16px">{{.Title}}</h2>{{else}}<h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">{{.Title}}</h1>{{end}}
{{template "paragraphs" .Paragraphs}}<p style="margin:24px 0"><a href="{{.Button.URL}}" style="display:inline-block;background:#1b5e3b;color:#ffffff;padding:12px 24px;border:1px solid #ffffff;border-radius:4px;font-weight:bold;text-decoration:none">{{.Button.Text}}</a></p>
<p style="margin:0 0 16px">{{copy .Lang}}<br>
{{.Button.URL}}</p>
{{template "paragraphs" .After}}{{with .Wrong.URL}}<p style="margin:0 0 16px"><a href="{{.}}">{{$section.Wrong.Text}}</a></p>
{{end}}<div style="font-size:14px">
{{template "paragraphs" .Sender}}</div>
</div>
{{end}}</div>
</main>
</body>
</html>
`))

// HTML renders the letter as a page of its own, without anything that would be fetched.
func (l Letter) HTML() (string, error) {
	var b strings.Builder
	err := page.Execute(&b, l)
	return b.String(), err
}
