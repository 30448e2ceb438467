package tabular

import (
	"encoding/xml"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// relationships is how the parts of a workbook point at each other.
type relationships struct {
	List []struct {
		ID     string `xml:"Id,attr"`
		Type   string `xml:"Type,attr"`
		Target string `xml:"Target,attr"`
	} `xml:"Relationship"`
}

func relations(book *excelize.File, name string) relationships {
	var r relationships
	if data, ok := book.Pkg.Load(name); ok {
		_ = xml.Unmarshal(data.([]byte), &r) // what can't be read points nowhere, and its sheet is refused as damaged
	}
	return r
}

// sheetParts finds the XML part of each sheet, by the sheet's name in lower case. A sheet without a part, or two of the
// same name, are missing from it.
func sheetParts(book *excelize.File) map[string]string {
	main := mainPart(book)
	targets := map[string]string{}
	for _, rel := range relations(book, path.Join(path.Dir(main), "_rels", path.Base(main)+".rels")).List {
		targets[rel.ID] = resolve(main, rel.Target)
	}
	parts := map[string]string{}
	for _, sheet := range book.WorkBook.Sheets.Sheet {
		name := strings.ToLower(sheet.Name)
		if _, twice := parts[name]; twice {
			parts[name] = ""
			continue
		}
		parts[name] = targets[sheet.ID]
	}
	return parts
}

func mainPart(book *excelize.File) string {
	for _, rel := range relations(book, "_rels/.rels").List {
		if strings.HasSuffix(rel.Type, "/officeDocument") {
			return strings.TrimPrefix(rel.Target, "/")
		}
	}
	return ""
}

func resolve(from, target string) string {
	target = strings.ReplaceAll(target, "\\", "/")
	if strings.HasPrefix(target, "/") {
		return strings.TrimPrefix(path.Clean(target), "/")
	}
	return path.Join(path.Dir(from), target)
}
