package httpapi

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"sync"

	"mogna/api"
	"mogna/internal/survey"
)

// shownQuestionnaires are the questionnaires that have been shown, as each role meets them. A version never changes, and to make one ready
// takes longer than all else that a form is made of.
type shownQuestionnaires struct{ m sync.Map }

type shownQuestionnaire struct {
	questionnaire api.Questionnaire
	tag           string // made of all that is shown, so that a new release that shows more gives another
}

type shownAs struct {
	questionnaire *survey.Questionnaire
	role          survey.Role
}

func (s *shownQuestionnaires) as(q *survey.Questionnaire, role survey.Role) *shownQuestionnaire {
	if known, is := s.m.Load(shownAs{q, role}); is {
		return known.(*shownQuestionnaire)
	}
	shown := &shownQuestionnaire{questionnaire: questionnaire(q, q.For(role))}
	document, _ := json.Marshal(shown.questionnaire) // as it is sent
	sum := sha256.Sum256(document)
	shown.tag = hex.EncodeToString(sum[:8])
	s.m.Store(shownAs{q, role}, shown)
	return shown
}
