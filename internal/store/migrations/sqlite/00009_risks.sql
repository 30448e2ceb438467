-- +goose Up
-- A round's risk register. Numbers are given once and never again.
CREATE TABLE risks (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL CHECK (number > 0),
    revision INTEGER NOT NULL, -- of the version that holds
    UNIQUE (round_id, number)
);

-- Every version of each risk. Rows are added, never changed, but that owner and note go when the round is erased.
CREATE TABLE risk_versions (
    risk_id       INTEGER NOT NULL REFERENCES risks (id) ON DELETE CASCADE,
    revision      INTEGER NOT NULL,
    at            DATETIME NOT NULL,
    actor         TEXT NOT NULL,
    note          TEXT NOT NULL DEFAULT '',
    threat        TEXT NOT NULL,
    vulnerability TEXT NOT NULL,
    consequence   TEXT NOT NULL,
    likelihood    INTEGER NOT NULL CHECK (likelihood BETWEEN 1 AND 5),
    impact        INTEGER NOT NULL CHECK (impact BETWEEN 1 AND 5),
    action        TEXT NOT NULL,
    owner         TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('open', 'accepted', 'closed', 'withdrawn')),
    PRIMARY KEY (risk_id, revision)
) WITHOUT ROWID;
