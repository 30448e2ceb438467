-- +goose Up
-- Who somebody is at the OpenID provider, and whether their role comes from there.
ALTER TABLE staff ADD COLUMN issuer TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD COLUMN subject TEXT NOT NULL DEFAULT '';
ALTER TABLE staff ADD COLUMN from_directory BOOLEAN NOT NULL DEFAULT FALSE;
CREATE UNIQUE INDEX staff_subject ON staff (issuer, subject) WHERE subject <> '' AND ended_at IS NULL;

-- What machines sign in with.
CREATE TABLE api_tokens (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    hash       TEXT NOT NULL UNIQUE, -- SHA-256 of the token; the token itself is kept nowhere
    name       TEXT NOT NULL,
    owner      TEXT NOT NULL,
    scope      TEXT NOT NULL CHECK (scope IN ('status', 'results')),
    created_at DATETIME NOT NULL,
    expires_at DATETIME NOT NULL,
    revoked_at DATETIME,
    last_used  DATETIME -- the day, no finer
);

-- The log is only ever added to.
CREATE INDEX audit_log_object ON audit_log (object, id);
-- +goose StatementBegin
CREATE TRIGGER audit_log_unchanged BEFORE UPDATE ON audit_log BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_log_kept BEFORE DELETE ON audit_log BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER audit_log_not_replaced BEFORE INSERT ON audit_log WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id) BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only');
END;
-- +goose StatementEnd
