-- +goose Up
-- An open link can be for a whole room: without an organisation, which each then chooses, and for one questionnaire alone.
ALTER TABLE open_links ALTER COLUMN organisation DROP NOT NULL;
ALTER TABLE open_links ADD COLUMN questionnaire TEXT;
ALTER TABLE open_links ADD FOREIGN KEY (round_id) REFERENCES rounds (id);
ALTER TABLE open_links ADD FOREIGN KEY (round_id, questionnaire) REFERENCES round_questionnaires (round_id, questionnaire);
