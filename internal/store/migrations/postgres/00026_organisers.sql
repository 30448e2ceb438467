-- +goose Up
-- Who measures: each sees its own rounds, users, tokens and log. What was there before is the first one's, number 1, which has no row
-- until it is named. In the log 0 is whoever runs the service.
CREATE TABLE organisers (
    id         BIGINT PRIMARY KEY,
    name       TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX organisers_name ON organisers (lower(name));

ALTER TABLE rounds ADD COLUMN organiser_id BIGINT NOT NULL DEFAULT 1;
ALTER TABLE api_tokens ADD COLUMN organiser_id BIGINT NOT NULL DEFAULT 1;
ALTER TABLE audit_log ADD COLUMN organiser_id BIGINT NOT NULL DEFAULT 1;
CREATE INDEX audit_log_organiser ON audit_log (organiser_id, id);

-- Somebody who works for several is one row for each.
ALTER TABLE staff ADD COLUMN organiser_id BIGINT NOT NULL DEFAULT 1;
DROP INDEX staff_email;
CREATE UNIQUE INDEX staff_email ON staff (organiser_id, lower(email)) WHERE ended_at IS NULL;
DROP INDEX staff_subject;
CREATE UNIQUE INDEX staff_subject ON staff (organiser_id, issuer, subject) WHERE subject <> '' AND ended_at IS NULL;
CREATE INDEX staff_person ON staff (lower(email));
