-- +goose Up
-- A page of a round's people is read by it, in its order, and never by going through those of other rounds.
CREATE INDEX respondents_round ON respondents (round_id, organisation, role, name, id);
