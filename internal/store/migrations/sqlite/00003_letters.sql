-- +goose Up
-- An organisation can have more time than the round. Its deadline is the later of the two.
ALTER TABLE round_organisations ADD COLUMN closes DATETIME;

-- Every deadline that was moved. Rows are added, never changed.
CREATE TABLE extensions (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id     INTEGER NOT NULL REFERENCES rounds (id),
    organisation TEXT, -- null: the round's own
    from_closes  DATETIME NOT NULL,
    to_closes    DATETIME NOT NULL,
    reason       TEXT NOT NULL,
    staff_id     INTEGER REFERENCES staff (id), -- null: whoever runs the service
    at           DATETIME NOT NULL,
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
);
CREATE INDEX extensions_round ON extensions (round_id);

-- What the coordinator has decided of a round's letters.
CREATE TABLE letter_plans (
    round_id           INTEGER PRIMARY KEY REFERENCES rounds (id),
    reminder_days      TEXT NOT NULL, -- a JSON list
    invitation_subject TEXT NOT NULL,
    invitation_message TEXT NOT NULL,
    reminder_subject   TEXT NOT NULL,
    reminder_message   TEXT NOT NULL
);

-- The outbox. No address, no token and no text: a letter is written when it is sent.
CREATE TABLE letters (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    once          TEXT NOT NULL UNIQUE, -- what must not go twice
    message_id    TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'extension', 'hand-over', 'sign-in', 'staff-invitation')),
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
    CHECK ((respondent_id IS NULL) <> (staff_id IS NULL))
);
CREATE INDEX letters_due ON letters (next_at, id) WHERE state = 'waiting';
CREATE INDEX letters_claimed ON letters (claimed_at) WHERE state IN ('sending', 'handing');
CREATE INDEX letters_round ON letters (round_id, id);
CREATE INDEX letters_respondent ON letters (respondent_id, id);
