package rounds

import (
	"context"
	"strings"

	"mogna/internal/app/permission"
	"mogna/internal/survey"
)

// ArchivingPreview is what would be erased by archiving a round now.
type ArchivingPreview struct {
	Summary []survey.Text
	Plans   []ErasedPlan
}

// ErasedPlan is an action plan whose texts would go.
type ErasedPlan struct {
	Organisation survey.Organisation
	Actions      int
}

// PreviewArchiving tells what would go for good by archiving now. It changes nothing.
func (s *Service) PreviewArchiving(ctx context.Context, actor permission.Actor, round int64) (*ArchivingPreview, error) {
	return permission.ReadRound(ctx, s.store, actor, round, permission.Coordinate, s.previewArchiving)
}

func (s *Service) previewArchiving(tx Tx, r *survey.Round) (*ArchivingPreview, error) {
	p := &ArchivingPreview{}
	if r.Status == survey.Archived {
		p.Summary = []survey.Text{survey.Say("Allt är redan gallrat.", "Everything has been erased already.")}
		return p, nil
	}
	people, err := tx.Respondents(r.ID)
	if err != nil {
		return nil, err
	}
	named := 0
	for _, one := range people {
		if one.Email != "" || one.Name != "" {
			named++
		}
	}
	if named > 0 {
		p.Summary = append(p.Summary, survey.Say("Namn och adresser raderas för %d personer, och deras länkar slutar fungera.", "The names and addresses of %d people are erased, and their links stop working.", named))
	}
	if err := p.plans(tx, r.ID); err != nil {
		return nil, err
	}
	own, err := tx.OwnDeadlines(r.ID)
	if err != nil {
		return nil, err
	}
	if last := r.LastCloses(own); last.After(s.clock()) {
		p.Summary = append(p.Summary, survey.Say("Svarstiden är inte slut: sista svarsdagen är %s. När mätomgången är avslutad och gallrad kan den inte öppnas igen.",
			"The deadline, %s, has not passed. Once archived, the round cannot be opened again.", survey.DateInSweden(last)))
	}
	last, err := tx.LastSnapshot(r.ID)
	if err == nil && last == 0 {
		p.Summary = append(p.Summary, survey.Say("Resultatet är inte publicerat.", "The results have not been published."))
	}
	return p, err
}

func (p *ArchivingPreview) plans(tx Tx, round int64) error {
	organisations, err := tx.RoundOrganisations(round)
	if err != nil {
		return err
	}
	var names []string
	for _, o := range organisations {
		actions, err := tx.Actions(round, o.Code)
		if err != nil {
			return err
		}
		if len(actions) > 0 {
			p.Plans, names = append(p.Plans, ErasedPlan{o, len(actions)}), append(names, o.Name)
		}
	}
	if len(names) > 0 {
		list := strings.Join(names, ", ")
		p.Summary = append(p.Summary, survey.Say("Handlingsplanernas texter raderas: vad som ska göras, syfte och ansvarig, för %s. Ladda ner planerna först om de ska finnas kvar.",
			"The texts of the action plans for %s are erased: what is to be done, why and by whom. Download the plans first if you want to keep them.", list))
	}
	return nil
}
