-- +goose Up
-- A kind of letter that tells staff of what is published. SQLite changes no CHECK, so the table is made anew.
CREATE TABLE letters_new (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    once          TEXT NOT NULL UNIQUE, -- what must not go twice
    message_id    TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'extension', 'hand-over', 'sign-in', 'staff-invitation', 'publication')),
    round_id      INTEGER REFERENCES rounds (id),
    respondent_id INTEGER REFERENCES respondents (id),
    staff_id      INTEGER REFERENCES staff (id),
    extension_id  INTEGER REFERENCES extensions (id),
    by_respondent INTEGER REFERENCES respondents (id),
    by_staff      INTEGER REFERENCES staff (id),
    state         TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'handing', 'sent', 'failed', 'uncertain', 'cancelled')),
    attempts      INTEGER NOT NULL DEFAULT 0,
    planned_at    DATETIME NOT NULL,
    next_at       DATETIME NOT NULL,
    claimed_by    TEXT NOT NULL DEFAULT '',
    claimed_at    DATETIME,
    sent_at       DATETIME,
    reason        TEXT NOT NULL DEFAULT '', -- the mail server's words, without the address
    told          TEXT NOT NULL DEFAULT '{}', -- JSON
    CHECK ((respondent_id IS NULL) <> (staff_id IS NULL))
);
INSERT INTO letters_new (id, once, message_id, kind, round_id, respondent_id, staff_id, extension_id, by_respondent, by_staff, state, attempts, planned_at, next_at,
        claimed_by, claimed_at, sent_at, reason, told)
    SELECT id, once, message_id, kind, round_id, respondent_id, staff_id, extension_id, by_respondent, by_staff, state, attempts, planned_at, next_at,
        claimed_by, claimed_at, sent_at, reason, told FROM letters;
DROP TABLE letters;
ALTER TABLE letters_new RENAME TO letters;
CREATE INDEX letters_due ON letters (next_at, id) WHERE state = 'waiting';
CREATE INDEX letters_claimed ON letters (claimed_at) WHERE state IN ('sending', 'handing');
CREATE INDEX letters_round ON letters (round_id, id);
CREATE INDEX letters_respondent ON letters (respondent_id, id);
