-- +goose Up
-- Which of an assignment's submissions counts in what is shown; 0: none yet. Personal responses come to count some at a time, so
-- that no figure moves by one person's answers.
ALTER TABLE assignments ADD COLUMN counted INTEGER NOT NULL DEFAULT 0;
UPDATE assignments SET counted = coalesce((SELECT max(s.number) FROM submissions s WHERE s.assignment_id = assignments.id), 0)
WHERE respondent_id IS NULL
   OR (SELECT r.status FROM rounds r WHERE r.id = assignments.round_id) NOT IN ('draft', 'open')
   OR NOT EXISTS (SELECT 1 FROM assignments o WHERE o.round_id = assignments.round_id AND o.questionnaire = assignments.questionnaire
                  AND o.organisation = assignments.organisation AND o.state <> 'submitted');
