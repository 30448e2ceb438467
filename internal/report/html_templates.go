package report

import (
	"embed"
	"html/template"
	"sync"

	"mogna/internal/survey"
)

//go:embed html/*.tmpl
var pageFiles embed.FS

// The templates are read once for each language: their texts stand in them in both.
var pageTemplates = map[language]func() (*template.Template, error){
	survey.Swedish: sync.OnceValues(func() (*template.Template, error) { return readTemplates(survey.Swedish) }),
	survey.English: sync.OnceValues(func() (*template.Template, error) { return readTemplates(survey.English) }),
}

func pageTemplate(l language) (*template.Template, error) { return pageTemplates[l]() }

func readTemplates(l language) (*template.Template, error) {
	return template.New("").Funcs(template.FuncMap{"say": l.say, "anchor": anchor}).ParseFS(pageFiles, "html/*.tmpl")
}
