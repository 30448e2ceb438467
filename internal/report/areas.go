package report

import "mogna/internal/survey"

// area is a construct as a column of a report: what it is called and what it is part of.
type area struct {
	id     string
	title  survey.Text
	group  survey.Text // what it is part of; none for a topmost leaf
	within string      // the id of the group: two groups may share a title
}

var overall = survey.Say("Totalt", "Total")

// branches are the constructs that have parts, dimensions and categories. A topmost one heads its own group.
func branches(tree []survey.Construct) []area {
	return collect(tree, survey.Construct{}, false)
}

// leaves are the constructs without parts.
func leaves(tree []survey.Construct) []area {
	return collect(tree, survey.Construct{}, true)
}

func collect(tree []survey.Construct, parent survey.Construct, leaf bool) []area {
	var areas []area
	for _, c := range tree {
		if (len(c.Children) == 0) == leaf {
			areas = append(areas, areaOf(c, parent))
		}
		areas = append(areas, collect(c.Children, c, leaf)...)
	}
	return areas
}

func areaOf(c, parent survey.Construct) area {
	if parent.ID == "" && len(c.Children) > 0 {
		return area{id: c.ID, title: overall, group: c.Title, within: c.ID}
	}
	return area{id: c.ID, title: c.Title, group: parent.Title, within: parent.ID}
}
