// Package stats holds the statistics behind the scores: pure functions over slices, in the definitions of the survey
// literature, checked against R and psych (testdata/reference.json and trust.json).
//
// One set of rules holds for all of them:
//
//   - NaN is a missing value and is left out. So is an infinity, since no measurement is infinite.
//   - A weight of 0 leaves its value out. A weight that is negative, NaN or infinite makes the result uncomputable: leaving
//     it out would quietly answer another question. Weights need not sum to 1.
//   - A matrix is a slice of rows of equal length; a row is a person, a column is an item.
//   - What can't be computed is said in the type: ok is false, or the Reason is another than Computed. The numbers are then
//     zero and mean nothing, except the counts, which hold unless the argument was bad. NaN and infinity never come out, and
//     nothing panics.
//   - Nothing is rounded or clipped; that belongs to display.
//
// Sums carry a correction term, so that the order of the values doesn't show in the result.
package stats
