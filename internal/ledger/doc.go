// Package ledger proposes a cost pool for each account of a ledger, by a chart of accounts. A person accepts or moves each proposal. It is
// pure: rows come in, proposals come out, and nothing is kept of suppliers or people.
package ledger
