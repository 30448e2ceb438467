-- +goose Up
-- What every process must count together: until when a key has used its share up, in microseconds since 1970 (GCRA). Keys are hashes.
CREATE TABLE limits (
    key        TEXT PRIMARY KEY,
    used_until INTEGER NOT NULL
);
-- A row that is written to see whether anything can be.
CREATE TABLE readiness (
    id INTEGER PRIMARY KEY,
    at DATETIME NOT NULL
);
-- How far long work has come, for whichever process is asked. Keys are hashes of who asks and of the identifier.
CREATE TABLE progress (
    key   TEXT PRIMARY KEY,
    step  TEXT NOT NULL,
    done  INTEGER NOT NULL,
    total INTEGER NOT NULL,
    at    DATETIME NOT NULL
);
-- When the data version last grew: every process tells the same time of the same figures.
ALTER TABLE rounds ADD COLUMN changed_at DATETIME;
UPDATE rounds SET changed_at = CURRENT_TIMESTAMP; -- when it grew is not known, but it is not after this
