-- +goose Up
-- What a round knows of its organisations, copied when it opens: what is read in later changes no round that has opened.
CREATE TABLE round_facts (
    round_id        INTEGER NOT NULL,
    organisation    TEXT NOT NULL,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('municipality', 'joint-body')),
    population      INTEGER,
    population_date TEXT NOT NULL DEFAULT '',
    source          TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (round_id, organisation),
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
) WITHOUT ROWID;

CREATE TABLE round_members (
    round_id INTEGER NOT NULL,
    body     TEXT NOT NULL,
    member   TEXT NOT NULL,
    PRIMARY KEY (round_id, body, member),
    FOREIGN KEY (round_id, body) REFERENCES round_organisations (round_id, organisation)
) WITHOUT ROWID;

-- Every correction of what a round knows. Rows are added, never changed. Was and became are JSON.
CREATE TABLE fact_corrections (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id     INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    at           DATETIME NOT NULL,
    reason       TEXT NOT NULL,
    was          TEXT NOT NULL,
    became       TEXT NOT NULL,
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
);
CREATE INDEX fact_corrections_round ON fact_corrections (round_id);

-- Rounds that have opened keep what is known now.
INSERT INTO round_facts (round_id, organisation, name, kind, population, population_date, source)
SELECT p.round_id, o.code, o.name, o.kind, o.population, o.population_date, o.source
FROM round_organisations p JOIN organisations o ON o.code = p.organisation JOIN rounds r ON r.id = p.round_id
WHERE r.status <> 'draft';

INSERT INTO round_members (round_id, body, member)
SELECT p.round_id, m.body, m.member
FROM round_organisations p JOIN organisation_members m ON m.body = p.organisation JOIN rounds r ON r.id = p.round_id
WHERE r.status <> 'draft';
