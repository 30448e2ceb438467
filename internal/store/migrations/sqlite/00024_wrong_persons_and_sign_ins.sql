-- +goose Up
-- Who has said that a letter came to the wrong person. It holds for the address as it was then.
CREATE TABLE wrong_persons (
    respondent_id   INTEGER PRIMARY KEY REFERENCES respondents (id) ON DELETE CASCADE,
    at              DATETIME NOT NULL,
    address_version INTEGER NOT NULL,
    message         TEXT NOT NULL DEFAULT ''
);

-- Where staff are signed in, for them to see and to end.
CREATE TABLE sign_ins (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    at       DATETIME NOT NULL,
    seen_at  DATETIME NOT NULL,
    ended_at DATETIME,
    browser  TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sign_ins_staff ON sign_ins (staff_id, id);
