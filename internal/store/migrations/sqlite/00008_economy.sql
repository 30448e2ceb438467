-- +goose Up
-- An agreed key by which a joint body's costs are spread over its members in a round. Without one, population is the key.
CREATE TABLE allocation_keys (
    round_id     INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    member       TEXT NOT NULL REFERENCES organisations (code),
    weight       REAL NOT NULL CHECK (weight >= 0),
    PRIMARY KEY (round_id, organisation, member),
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
) WITHOUT ROWID;

-- What the coordinator reads in from a file has no respondent as its author. The tables are made anew, since SQLite can't drop
-- NOT NULL.
CREATE TABLE new_answers (
    assignment_id  INTEGER NOT NULL REFERENCES assignments (id),
    item           TEXT NOT NULL,
    number         REAL,
    numbers        TEXT NOT NULL DEFAULT '',
    text           TEXT NOT NULL DEFAULT '',
    missing        TEXT NOT NULL DEFAULT '',
    comment        TEXT NOT NULL DEFAULT '',
    author         INTEGER REFERENCES respondents (id),
    at             DATETIME NOT NULL,
    revision       INTEGER NOT NULL DEFAULT 0,
    writer         TEXT NOT NULL DEFAULT '',
    touched        INTEGER NOT NULL DEFAULT 0, -- the revision when anything of the row last changed
    other_revision INTEGER,                    -- of the answer that stands beside it, in the history
    PRIMARY KEY (assignment_id, item)
) WITHOUT ROWID;
INSERT INTO new_answers SELECT assignment_id, item, number, numbers, text, missing, comment, author, at, revision, writer, touched, other_revision FROM answers;
DROP TABLE answers;
ALTER TABLE new_answers RENAME TO answers;

CREATE TABLE new_answer_history (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    item          TEXT NOT NULL,
    number        REAL,
    numbers       TEXT NOT NULL DEFAULT '',
    text          TEXT NOT NULL DEFAULT '',
    missing       TEXT NOT NULL DEFAULT '',
    comment       TEXT NOT NULL DEFAULT '',
    author        INTEGER REFERENCES respondents (id),
    at            DATETIME NOT NULL,
    revision      INTEGER NOT NULL DEFAULT 0,
    writer        TEXT NOT NULL DEFAULT ''
);
INSERT INTO new_answer_history SELECT id, assignment_id, item, number, numbers, text, missing, comment, author, at, revision, writer FROM answer_history;
DROP TABLE answer_history;
ALTER TABLE new_answer_history RENAME TO answer_history;
CREATE INDEX answer_history_assignment ON answer_history (assignment_id, item);
CREATE UNIQUE INDEX answer_history_once ON answer_history (assignment_id, item, revision) WHERE revision > 0;
