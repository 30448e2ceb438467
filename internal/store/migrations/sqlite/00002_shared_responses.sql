-- +goose Up
-- Answers know the revision that they gave the response, and which browser wrote them, so that two writers who had not seen
-- each other's answer to the same item both keep theirs.
ALTER TABLE answers ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answers ADD COLUMN writer TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN touched INTEGER NOT NULL DEFAULT 0; -- the revision when anything of the row last changed
ALTER TABLE answers ADD COLUMN other_revision INTEGER;             -- of the answer that stands beside it, in the history
UPDATE answers SET revision = (SELECT a.revision FROM assignments a WHERE a.id = assignment_id),
    touched = (SELECT a.revision FROM assignments a WHERE a.id = assignment_id);

ALTER TABLE answer_history ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE answer_history ADD COLUMN writer TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX answer_history_once ON answer_history (assignment_id, item, revision) WHERE revision > 0;

-- Who has handed over what, and to whom.
CREATE TABLE hand_overs (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    assignment_id   INTEGER NOT NULL REFERENCES assignments (id),
    from_respondent INTEGER NOT NULL REFERENCES respondents (id),
    to_respondent   INTEGER NOT NULL REFERENCES respondents (id),
    at              DATETIME NOT NULL
);
CREATE INDEX hand_overs_from ON hand_overs (from_respondent);

-- Coordinators, the municipalities' contacts, and readers.
CREATE TABLE staff (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL,
    email        TEXT NOT NULL,
    role         TEXT NOT NULL CHECK (role IN ('coordinator', 'contact', 'reader')),
    organisation TEXT REFERENCES organisations (code),
    created_at   DATETIME NOT NULL,
    ended_at     DATETIME,
    CHECK ((role = 'contact') = (organisation IS NOT NULL))
);
CREATE UNIQUE INDEX staff_email ON staff (lower(email)) WHERE ended_at IS NULL;

CREATE TABLE links_anew (
    hash          TEXT PRIMARY KEY, -- SHA-256 of the token; the token itself is kept nowhere
    purpose       TEXT NOT NULL CHECK (purpose IN ('coordinator', 'respondent', 'staff')),
    respondent_id INTEGER REFERENCES respondents (id),
    staff_id      INTEGER REFERENCES staff (id),
    created_at    DATETIME NOT NULL,
    expires_at    DATETIME,
    revoked_at    DATETIME
);
INSERT INTO links_anew (hash, purpose, respondent_id, created_at, expires_at, revoked_at)
    SELECT hash, purpose, respondent_id, created_at, expires_at, revoked_at FROM links;
DROP TABLE links;
ALTER TABLE links_anew RENAME TO links;
CREATE INDEX links_respondent ON links (respondent_id);
CREATE INDEX links_staff ON links (staff_id);

-- What a session holds has another shape from here on.
DELETE FROM sessions;
