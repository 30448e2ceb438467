-- +goose Up
-- What a scenario is weighed by over years. 0 and NULL stand for the defaults, by which scenarios that were there before are read.
ALTER TABLE scenarios ADD COLUMN first_year INTEGER NOT NULL DEFAULT 0;
ALTER TABLE scenarios ADD COLUMN horizon INTEGER NOT NULL DEFAULT 0;
ALTER TABLE scenarios ADD COLUMN interest REAL;
ALTER TABLE scenarios ADD COLUMN zero_alternative TEXT NOT NULL DEFAULT '';
