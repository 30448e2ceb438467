-- +goose Up
-- A round is published and archived too. The column is made anew, since SQLite can't widen a CHECK.
ALTER TABLE rounds ADD COLUMN stage TEXT NOT NULL DEFAULT 'draft' CHECK (stage IN ('draft', 'open', 'closed', 'published', 'archived'));
UPDATE rounds SET stage = status;
ALTER TABLE rounds DROP COLUMN status;
ALTER TABLE rounds RENAME COLUMN stage TO status;
-- When names and addresses go. A round of before has at least three months left, so that nobody is taken by surprise.
ALTER TABLE rounds ADD COLUMN erase_on DATE;
UPDATE rounds SET erase_on = max(date(closes, '+1 year'), date('now', '+3 months'));
-- Respondents come by a link for their organisation and role, and no address is kept.
ALTER TABLE rounds ADD COLUMN open_link BOOLEAN NOT NULL DEFAULT FALSE;

-- A respondent can be without a name and address: erased, or come by an open link.
ALTER TABLE respondents ADD COLUMN erased BOOLEAN NOT NULL DEFAULT FALSE;
DROP INDEX respondents_email;
CREATE UNIQUE INDEX respondents_email ON respondents (round_id, lower(email)) WHERE email <> '';

-- The comparison as it was computed and published. Rows are added, never changed. Documents are JSON, gzipped.
CREATE TABLE snapshots (
    round_id     INTEGER NOT NULL REFERENCES rounds (id),
    number       INTEGER NOT NULL,
    at           DATETIME NOT NULL,
    actor        TEXT NOT NULL,
    data_version INTEGER NOT NULL,
    document     BLOB NOT NULL,
    PRIMARY KEY (round_id, number)
) WITHOUT ROWID;

-- How each figure of a snapshot came about, by construct.
CREATE TABLE snapshot_derivations (
    round_id      INTEGER NOT NULL,
    number        INTEGER NOT NULL,
    questionnaire TEXT NOT NULL,
    organisation  TEXT NOT NULL,
    document      BLOB NOT NULL,
    PRIMARY KEY (round_id, number, questionnaire, organisation),
    FOREIGN KEY (round_id, number) REFERENCES snapshots (round_id, number)
) WITHOUT ROWID;

-- What an organisation need not answer, and why.
CREATE TABLE exemptions (
    round_id      INTEGER NOT NULL,
    organisation  TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    reason        TEXT NOT NULL,
    PRIMARY KEY (round_id, organisation, questionnaire),
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation),
    FOREIGN KEY (round_id, questionnaire) REFERENCES round_questionnaires (round_id, questionnaire)
) WITHOUT ROWID;

-- Workshops, and how many took part from each organisation: numbers, never names. A role of '' is none in particular.
CREATE TABLE workshops (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL REFERENCES rounds (id),
    title    TEXT NOT NULL,
    held_on  DATE NOT NULL
);
CREATE INDEX workshops_round ON workshops (round_id);

CREATE TABLE participation (
    workshop_id  INTEGER NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    organisation TEXT NOT NULL REFERENCES organisations (code),
    role         TEXT NOT NULL DEFAULT '',
    people       INTEGER NOT NULL CHECK (people > 0),
    PRIMARY KEY (workshop_id, organisation, role)
) WITHOUT ROWID;

-- Links by which whoever has the role in the organisation can come, without a name.
CREATE TABLE open_links (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    hash         TEXT NOT NULL UNIQUE, -- SHA-256 of the token; the token itself is kept nowhere
    round_id     INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    role         TEXT NOT NULL,
    created_at   DATETIME NOT NULL,
    revoked_at   DATETIME,
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
);
CREATE INDEX open_links_round ON open_links (round_id);
