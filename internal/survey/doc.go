// Package survey is the domain: questionnaires, organisations, rounds, assignments and answers; who may do what, and when; and what a
// valid answer is. It imports nothing of ours and knows neither HTTP, databases nor files. An error that a user may read carries its
// text in Swedish and in English (Say, Fail, Fault). It is one folder, since a round, its people and its questionnaires name each other.
package survey
