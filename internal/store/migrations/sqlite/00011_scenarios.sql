-- +goose Up
-- Levels to reach that are others than the usual.
CREATE TABLE capability_targets (
    round_id   INTEGER NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    capability TEXT NOT NULL,
    level      REAL NOT NULL,
    PRIMARY KEY (round_id, capability)
) WITHOUT ROWID;

CREATE TABLE organisation_targets (
    round_id     INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    level        REAL NOT NULL,
    PRIMARY KEY (round_id, organisation),
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation) ON DELETE CASCADE
) WITHOUT ROWID;

-- Ways to choose. What they come to is worked out when it is read. Measures are JSON: none is looked up by itself.
CREATE TABLE scenarios (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id    INTEGER NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    position    INTEGER NOT NULL CHECK (position > 0),
    revision    INTEGER NOT NULL,
    title       TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    in_report   BOOLEAN NOT NULL DEFAULT FALSE,
    measures    TEXT NOT NULL
);
CREATE INDEX scenarios_round ON scenarios (round_id, position);
