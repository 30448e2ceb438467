-- +goose Up
-- An open link can be for a whole room: without an organisation, which each then chooses, and for one questionnaire alone.
CREATE TABLE open_links_new (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    hash          TEXT NOT NULL UNIQUE, -- SHA-256 of the token; the token itself is kept nowhere
    round_id      INTEGER NOT NULL REFERENCES rounds (id),
    organisation  TEXT,
    role          TEXT NOT NULL,
    questionnaire TEXT,
    created_at    DATETIME NOT NULL,
    revoked_at    DATETIME,
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation),
    FOREIGN KEY (round_id, questionnaire) REFERENCES round_questionnaires (round_id, questionnaire)
);
INSERT INTO open_links_new (id, hash, round_id, organisation, role, created_at, revoked_at)
    SELECT id, hash, round_id, organisation, role, created_at, revoked_at FROM open_links;
DROP TABLE open_links;
ALTER TABLE open_links_new RENAME TO open_links;
CREATE INDEX open_links_round ON open_links (round_id);
