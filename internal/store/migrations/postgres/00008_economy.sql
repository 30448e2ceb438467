-- +goose Up
-- An agreed key by which a joint body's costs are spread over its members in a round. Without one, population is the key.
CREATE TABLE allocation_keys (
    round_id     BIGINT NOT NULL,
    organisation TEXT NOT NULL,
    member       TEXT NOT NULL REFERENCES organisations (code),
    weight       DOUBLE PRECISION NOT NULL CHECK (weight >= 0),
    PRIMARY KEY (round_id, organisation, member),
    FOREIGN KEY (round_id, organisation) REFERENCES round_organisations (round_id, organisation)
);

-- What the coordinator reads in from a file has no respondent as its author.
ALTER TABLE answers ALTER COLUMN author DROP NOT NULL;
ALTER TABLE answer_history ALTER COLUMN author DROP NOT NULL;
