-- +goose Up
-- Six digits by which people in a room come to a link without a camera, for a few hours. Of two open rooms none has the other's.
ALTER TABLE open_links ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE open_links ADD COLUMN code_until TIMESTAMPTZ;
CREATE UNIQUE INDEX open_links_code ON open_links (code) WHERE code <> '' AND revoked_at IS NULL;
