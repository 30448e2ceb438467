-- +goose Up
-- What became of a letter in our own words, in each language; the mail server's words stand beside it.
ALTER TABLE letters ADD COLUMN told TEXT NOT NULL DEFAULT '{}'; -- JSON
