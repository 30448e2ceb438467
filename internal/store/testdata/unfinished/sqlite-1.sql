-- +goose Up
CREATE TABLE questionnaires (
    id       TEXT NOT NULL,
    version  TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (id, version)
);

CREATE TABLE organisations (
    code            TEXT PRIMARY KEY,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('municipality', 'joint-body')),
    population      INTEGER,
    population_date TEXT NOT NULL DEFAULT '',
    source          TEXT NOT NULL DEFAULT ''
);

CREATE TABLE organisation_members (
    body   TEXT NOT NULL REFERENCES organisations (code),
    member TEXT NOT NULL REFERENCES organisations (code),
    PRIMARY KEY (body, member)
);

CREATE TABLE rounds (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    title        TEXT NOT NULL,
    organiser    TEXT NOT NULL,
    contact      TEXT NOT NULL,
    status       TEXT NOT NULL CHECK (status IN ('draft', 'open', 'closed')),
    closes       DATETIME NOT NULL,
    made_up      BOOLEAN NOT NULL DEFAULT FALSE,
    data_version INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE round_questionnaires (
    round_id      INTEGER NOT NULL REFERENCES rounds (id),
    position      INTEGER NOT NULL,
    questionnaire TEXT NOT NULL,
    version       TEXT NOT NULL,
    PRIMARY KEY (round_id, questionnaire),
    FOREIGN KEY (questionnaire, version) REFERENCES questionnaires (id, version)
);

CREATE TABLE round_organisations (
    round_id     INTEGER NOT NULL REFERENCES rounds (id),
    organisation TEXT NOT NULL REFERENCES organisations (code),
    PRIMARY KEY (round_id, organisation)
);

CREATE TABLE respondents (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id     INTEGER NOT NULL,
    organisation TEXT NOT NULL,
    name         TEXT NOT NULL,
    email        TEXT NOT NULL,
    role         TEXT NOT NULL,
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
);
CREATE UNIQUE INDEX respondents_email ON respondents (round_id, lower(email));

CREATE TABLE assignments (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id      INTEGER NOT NULL,
    questionnaire TEXT NOT NULL,
    organisation  TEXT NOT NULL,
    respondent_id INTEGER REFERENCES respondents (id), -- null: the organisation's shared response
    state         TEXT NOT NULL DEFAULT 'not-started' CHECK (state IN ('not-started', 'started', 'submitted')),
    revision      INTEGER NOT NULL DEFAULT 0,
    submitted_at  DATETIME,
    FOREIGN KEY (round_id, questionnaire) REFERENCES round_questionnaires (round_id, questionnaire),
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
);
CREATE UNIQUE INDEX assignments_one ON assignments (round_id, questionnaire, organisation, coalesce(respondent_id, 0));
CREATE INDEX assignments_respondent ON assignments (respondent_id);

-- The working copy, a row for each item; what counts is in submissions.
CREATE TABLE answers (
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    item          TEXT NOT NULL,
    number        REAL,
    numbers       TEXT NOT NULL DEFAULT '',
    text          TEXT NOT NULL DEFAULT '',
    missing       TEXT NOT NULL DEFAULT '',
    comment       TEXT NOT NULL DEFAULT '',
    author        INTEGER NOT NULL REFERENCES respondents (id),
    at            DATETIME NOT NULL,
    PRIMARY KEY (assignment_id, item)
) WITHOUT ROWID;

-- Every value that was ever saved. Rows are added, never changed.
CREATE TABLE answer_history (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    item          TEXT NOT NULL,
    number        REAL,
    numbers       TEXT NOT NULL DEFAULT '',
    text          TEXT NOT NULL DEFAULT '',
    missing       TEXT NOT NULL DEFAULT '',
    comment       TEXT NOT NULL DEFAULT '',
    author        INTEGER NOT NULL REFERENCES respondents (id),
    at            DATETIME NOT NULL
);
CREATE INDEX answer_history_assignment ON answer_history (assignment_id, item);

-- A response as it was handed in, whole. The one with the highest number is what is scored.
CREATE TABLE submissions (
    assignment_id INTEGER NOT NULL REFERENCES assignments (id),
    number        INTEGER NOT NULL,
    revision      INTEGER NOT NULL,
    answers       TEXT NOT NULL,
    author        INTEGER NOT NULL REFERENCES respondents (id),
    at            DATETIME NOT NULL,
    PRIMARY KEY (assignment_id, number)
) WITHOUT ROWID;

CREATE TABLE links (
    hash          TEXT PRIMARY KEY, -- SHA-256 of the token; the token itself is kept nowhere
    purpose       TEXT NOT NULL CHECK (purpose IN ('coordinator', 'respondent')),
    respondent_id INTEGER REFERENCES respondents (id),
    created_at    DATETIME NOT NULL,
    expires_at    DATETIME,
    revoked_at    DATETIME
);
CREATE INDEX links_respondent ON links (respondent_id);

CREATE TABLE sessions (
    token  TEXT PRIMARY KEY,
    data   BLOB NOT NULL,
    expiry DATETIME NOT NULL
);
CREATE INDEX sessions_expiry ON sessions (expiry);

-- Who did what and when. Rows are added, never changed; no answers and no addresses.
CREATE TABLE audit_log (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     DATETIME NOT NULL,
    actor  TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT ''
);
