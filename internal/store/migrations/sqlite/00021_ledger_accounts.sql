-- +goose Up
-- The accounts of its ledger that an organisation has moved to another cost pool than the chart proposes, so that the next import knows.
-- Numbers of accounts alone: no supplier, no text, no person.
CREATE TABLE ledger_accounts (
    organisation TEXT NOT NULL REFERENCES organisations (code),
    chart        TEXT NOT NULL,
    account      TEXT NOT NULL CHECK (length(account) <= 8),
    pool         TEXT NOT NULL,
    PRIMARY KEY (organisation, chart, account)
) WITHOUT ROWID;
