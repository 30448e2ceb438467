-- +goose Up
-- Why a correction was published; empty of a first publication, and of those from before.
ALTER TABLE snapshots ADD COLUMN reason TEXT NOT NULL DEFAULT '';
