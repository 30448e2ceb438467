// Package disclosure decides how precisely a figure made of persons' answers can be told without giving any of them away. It is
// statistical disclosure control (Hundepool and others 2012) of one kind: rounding to a grid, and direct suppression where a
// few persons carry the figure.
//
// # What it promises
//
// A figure is a sum of contributions, one from each person, each a sum of what the person's answers add. Whoever reads it may
// know everything but the answers (who was asked, who answered what items, every weight, this rule) and, being a colleague, all
// of their own. Whatever is shown, each answer of each other person could have been at least Needed(options) different ones:
// three where the scale has five, two where it has fewer.
//
// # Why it holds
//
// A figure is told as a point of a grid g: the reader learns that it lies in a cell [L, U) of that width. Three things make the
// cell tell little.
//
//   - The grid is at least the widest gap between the sums that the others' answers can make. Whichever option one answer is
//     moved to, the others' can then be moved so that the sum comes back into the cell, as long as they reach far enough.
//   - Nobody dominates. Where a colleague has added so much, or so little, that the cell leaves the others only the ends of
//     their scales (less than the margin from all-highest or all-lowest), the figure is hidden.
//   - A cell that could not keep the promise for some answers that lead to it is never shown at all.
//
// That a figure is hidden tells nothing either: to any colleague, the others all answering highest, but for one answer moved by
// the margin, is hidden too, and so is all lowest. TestTheRuleHolds tries all of this by going through every possible set of
// answers of small groups, as everybody in them.
//
// Figures whose answers have no person in common tell nothing of each other, and what is computed from shown figures alone tells
// no more than they do.
package disclosure
