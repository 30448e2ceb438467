package model

import "mogna/internal/survey"

// Area is a construct as a column of a report: what it is called and what it is part of.
type Area struct {
	ID     string
	Title  survey.Text
	Group  survey.Text // what it is part of; none for a topmost leaf
	Within string      // the id of the group: two groups may share a title
}

var overall = survey.Say("Totalt", "Total")

// Branches are the constructs that have parts, dimensions and categories. A topmost one heads its own group.
func Branches(tree []survey.Construct) []Area {
	return collect(tree, survey.Construct{}, false)
}

// Leaves are the constructs without parts.
func leaves(tree []survey.Construct) []Area {
	return collect(tree, survey.Construct{}, true)
}

func collect(tree []survey.Construct, parent survey.Construct, leaf bool) []Area {
	var areas []Area
	for _, c := range tree {
		if (len(c.Children) == 0) == leaf {
			areas = append(areas, areaOf(c, parent))
		}
		areas = append(areas, collect(c.Children, c, leaf)...)
	}
	return areas
}

func areaOf(c, parent survey.Construct) Area {
	if parent.ID == "" && len(c.Children) > 0 {
		return Area{ID: c.ID, Title: overall, Group: c.Title, Within: c.ID}
	}
	return Area{ID: c.ID, Title: c.Title, Group: parent.Title, Within: parent.ID}
}
