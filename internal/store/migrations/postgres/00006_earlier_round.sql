-- +goose Up
-- The round that this one is compared with; none where it is NULL.
ALTER TABLE rounds ADD COLUMN earlier_round BIGINT REFERENCES rounds (id);
