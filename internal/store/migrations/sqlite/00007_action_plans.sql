-- +goose Up
-- What an organisation will do about what a round has shown, in an order of its own. A level, a subject, an organisation to
-- learn from and a day may be missing. Two can't be made from the same proposal.
CREATE TABLE actions (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id      INTEGER NOT NULL,
    organisation  TEXT NOT NULL,
    position      INTEGER NOT NULL,
    revision      INTEGER NOT NULL,
    what          TEXT NOT NULL,
    aim           TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    subject       TEXT NOT NULL,
    from_level    REAL,
    to_level      REAL,
    responsible   TEXT NOT NULL,
    teacher       TEXT NOT NULL,
    due           DATE,
    status        TEXT NOT NULL CHECK (status IN ('planned', 'ongoing', 'done', 'dropped')),
    proposal      TEXT NOT NULL,
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
);
CREATE INDEX actions_plan ON actions (round_id, organisation, position);
CREATE UNIQUE INDEX actions_proposal ON actions (round_id, organisation, proposal) WHERE proposal <> '';
