-- +goose Up
-- A hand is one who writes in a respondent's name: a browser that has begun, and whoever has the code that was shown to it then.
-- What it has written in a personal form is shown to it, and to links that went by letter to the address as it was then.
CREATE TABLE hands (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    respondent_id   INTEGER NOT NULL REFERENCES respondents (id) ON DELETE CASCADE,
    address_version INTEGER NOT NULL,
    mailed          BOOLEAN NOT NULL, -- the one of everybody who comes by letters to that address
    code_hash       TEXT NOT NULL DEFAULT '', -- empty until the code has been shown
    created_at      DATETIME NOT NULL
);
CREATE UNIQUE INDEX hands_mailed ON hands (respondent_id, address_version) WHERE mailed;
CREATE INDEX hands_respondent ON hands (respondent_id);

-- Grows with every address that somebody else has given the person.
ALTER TABLE respondents ADD COLUMN address_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE respondents ADD COLUMN code_tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE respondents ADD COLUMN code_locked_until DATETIME;

-- A link of one's own has been shown to nobody but the person: it went by letter to an address, or was made for them alone.
ALTER TABLE links ADD COLUMN own BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE links ADD COLUMN address_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE links ADD COLUMN hand_id INTEGER; -- whom the first who begins by it is

ALTER TABLE answers ADD COLUMN hand_id INTEGER;
ALTER TABLE answer_history ADD COLUMN hand_id INTEGER;
ALTER TABLE submissions ADD COLUMN hands TEXT NOT NULL DEFAULT '{}'; -- who wrote each answer, by item; '' is the rest

ALTER TABLE hand_overs ADD COLUMN own BOOLEAN NOT NULL DEFAULT TRUE;    -- by the person themself
ALTER TABLE hand_overs ADD COLUMN added BOOLEAN NOT NULL DEFAULT FALSE; -- the colleague came into the round by it
ALTER TABLE hand_overs ADD COLUMN revision INTEGER NOT NULL DEFAULT -1; -- the response's then
ALTER TABLE hand_overs ADD COLUMN from_hand INTEGER;
ALTER TABLE hand_overs ADD COLUMN to_hand INTEGER;

-- What others have done about somebody, which their own page tells them.
CREATE TABLE notices (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    respondent_id INTEGER NOT NULL REFERENCES respondents (id) ON DELETE CASCADE,
    at            DATETIME NOT NULL,
    kind          TEXT NOT NULL,
    questionnaire TEXT NOT NULL DEFAULT '',
    staff_id      INTEGER REFERENCES staff (id) -- null: whoever runs the service
);
CREATE INDEX notices_respondent ON notices (respondent_id, id);

-- What was written before belongs to letters that went to the person's address, where nobody is known to have corrected it.
INSERT INTO hands (respondent_id, address_version, mailed, created_at)
    SELECT r.id, 0, TRUE, CURRENT_TIMESTAMP FROM respondents r
    WHERE EXISTS (SELECT 1 FROM assignments a WHERE a.respondent_id = r.id AND a.state <> 'not-started')
       OR EXISTS (SELECT 1 FROM answer_history h WHERE h.author = r.id);
UPDATE respondents SET address_version = 1
    WHERE EXISTS (SELECT 1 FROM audit_log l WHERE l.action = 'correct-respondent' AND l.object = 'respondent/' || respondents.id);
UPDATE answers SET hand_id = (SELECT d.id FROM assignments a JOIN hands d ON d.respondent_id = a.respondent_id WHERE a.id = answers.assignment_id)
    WHERE assignment_id IN (SELECT id FROM assignments WHERE respondent_id IS NOT NULL);
UPDATE answer_history SET hand_id = (SELECT d.id FROM hands d WHERE d.respondent_id = answer_history.author)
    WHERE assignment_id IN (SELECT id FROM assignments WHERE respondent_id IS NOT NULL);
UPDATE submissions SET hands = '{"":' || (SELECT d.id FROM assignments a JOIN hands d ON d.respondent_id = a.respondent_id WHERE a.id = submissions.assignment_id) || '}'
    WHERE assignment_id IN (SELECT a.id FROM assignments a JOIN hands d ON d.respondent_id = a.respondent_id);
-- A letter's link was made when the letter was claimed. Every other link is one that somebody else may have seen.
UPDATE links SET own = TRUE WHERE respondent_id IS NOT NULL AND EXISTS (SELECT 1 FROM letters l WHERE l.respondent_id = links.respondent_id
    AND l.state = 'sent' AND l.claimed_at IS NOT NULL AND abs(julianday(links.created_at) - julianday(l.claimed_at)) < 1.0 / 86400);
UPDATE links SET address_version = 1 WHERE own AND EXISTS (SELECT 1 FROM audit_log l
    WHERE l.action = 'correct-respondent' AND l.object = 'respondent/' || links.respondent_id AND l.at <= links.created_at);
-- What a session holds has another shape from here on.
DELETE FROM sessions;
