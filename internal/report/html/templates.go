package html

import (
	"embed"
	"html/template"
	"sync"

	"mogna/internal/report/measure"
	"mogna/internal/report/model"
	"mogna/internal/survey"
)

//go:embed *.tmpl
var pageFiles embed.FS

// The templates are read once for each language: their texts stand in them in both.
var pageTemplates = map[model.Language]func() (*template.Template, error){
	survey.Swedish: sync.OnceValues(func() (*template.Template, error) { return readTemplates(survey.Swedish) }),
	survey.English: sync.OnceValues(func() (*template.Template, error) { return readTemplates(survey.English) }),
}

func pageTemplate(l model.Language) (*template.Template, error) { return pageTemplates[l]() }

func readTemplates(l model.Language) (*template.Template, error) {
	return template.New("").Funcs(template.FuncMap{"say": l.Say, "anchor": anchor,
		"means":    func(id string) string { return l.Of(measure.ByID(id).Means) },
		"interval": func() string { return l.Of(measure.Interval) }}).ParseFS(pageFiles, "*.tmpl")
}
