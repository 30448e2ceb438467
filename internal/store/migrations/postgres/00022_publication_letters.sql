-- +goose Up
-- A kind of letter that tells staff of what is published.
ALTER TABLE letters DROP CONSTRAINT letters_kind_check;
ALTER TABLE letters ADD CONSTRAINT letters_kind_check CHECK (kind IN ('invitation', 'reminder', 'extension', 'hand-over', 'sign-in', 'staff-invitation', 'publication'));
