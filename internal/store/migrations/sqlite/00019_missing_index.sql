-- +goose Up
-- Databases from before the first migration had its final form lack this one.
CREATE INDEX IF NOT EXISTS assignments_organisation ON assignments (round_id, organisation);
