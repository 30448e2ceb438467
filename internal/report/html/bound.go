package html

import "fmt"

// A report is read and printed. Of so many organisations that nobody reads them one by one it holds what is said of them together;
// what there is of each one is in the files that are made to be searched.
const (
	mostOneByOne = 40  // organisations that have chapters and tables of their own
	mostRows     = 100 // of a table, where there are more organisations than that
	mostListed   = 5   // names in a cell, likewise
)

// Together says that the report tells of the organisations together, and not of each one.
func (p *page) Together() bool { return len(p.Comparison.Organisations) > mostOneByOne }

// LeftOut says what a report of many leaves to the files, or nothing.
func (p *page) LeftOut() string {
	if !p.Together() {
		return ""
	}
	return fmt.Sprintf(p.Say("Rapporten omfattar %d organisationer och visar dem tillsammans. Det som gäller en enskild organisation (index, nivåer, avstånd till målet, par och kostnader) finns i arbetsboken (XLSX) och i CSV-filerna. På webben har varje organisation en egen sida.",
		"The report covers %d organisations and shows them together. Figures for a single organisation (scores, levels, gaps to target, pairs and costs) are in the workbook (XLSX) and the CSV files. On the web each organisation has its own page."),
		len(p.Comparison.Organisations))
}

// Left says where a table is found that is too long for the page, or nothing.
func (g *grid) Left() string {
	if g.page == nil || !g.page.Together() || len(g.Rows) <= mostRows {
		return ""
	}
	return fmt.Sprintf(g.page.Say("Tabellen har %d rader och står inte här. Uppgifterna finns i arbetsboken (XLSX) och i CSV-filerna.",
		"The table has %d rows and is not shown here. The figures are in the workbook (XLSX) and the CSV files."), len(g.Rows))
}

// HasHeats says that levels are shown for each organisation.
func (c *chapter) HasHeats() bool { return !c.page.Together() }

// listed are names in a cell, or how many they are where they would fill the page.
func (p *page) listed(codes []string) []piece {
	if p.Together() && len(codes) > mostListed {
		return []piece{said(fmt.Sprintf(p.Say("%d organisationer", "%d organisations"), len(codes)))}
	}
	return p.toAll(codes)
}

// drawn says whether a chart is worth its place: one with a row for each organisation is not, where they are many.
func (p *page) drawn(chart string) bool {
	return !p.Together() || chart != "levels" && chart != "change"
}
