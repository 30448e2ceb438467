package survey

import (
	"slices"
	"time"
)

// RoundStatus is where a round is in its life: draft → open → closed → published → archived. A closed round may be opened
// again; a published one never goes back, since others may have read it.
type RoundStatus string

const (
	Draft     RoundStatus = "draft"     // being set up: nobody can answer
	Open      RoundStatus = "open"      // respondents answer
	Closed    RoundStatus = "closed"    // nothing more comes in
	Published RoundStatus = "published" // the comparison is fixed
	Archived  RoundStatus = "archived"  // names and addresses are gone
)

// Statuses lists them in the order of a round's life.
var Statuses = []RoundStatus{Draft, Open, Closed, Published, Archived}

// Act is something that can be done with a round.
type Act string

const (
	EditPlan      Act = "edit-plan"  // which questionnaires, which organisations leave
	EditTexts     Act = "edit-texts" // title, organiser, contact, deadline
	EditErasure   Act = "edit-erasure"
	Delete        Act = "delete"
	Invite        Act = "invite" // organisations and respondents come in
	CreateLinks   Act = "make-links"
	OpenRound     Act = "open"
	Respond       Act = "respond"
	CloseRound    Act = "close"
	Exempt        Act = "exempt"
	EditWorkshops Act = "participate" // workshops, and how many took part
	EditRisks     Act = "weigh-risks"
	Allocate      Act = "allocate"    // by what key joint bodies' costs are spread
	SetTargets    Act = "set-targets" // and weigh scenarios against them
	ErasePerson   Act = "erase-person"
	Publish       Act = "publish"
	PlanActions   Act = "plan-actions" // what an organisation will do about the results
	Archive       Act = "archive"

	Extend          Act = "extend"
	SendLetters     Act = "send-letters"
	PlanLetters     Act = "plan-letters" // their wording, and when reminders go
	EditRespondents Act = "ask-people"   // one at a time, and let go again
	CorrectPerson   Act = "correct-person"
	RevokeLinks     Act = "end-links"

	ChooseEarlier Act = "choose-earlier" // which round it is compared with
	CorrectFacts  Act = "correct-facts"  // what the round knows of its organisations
)

// rule is in which states an act may be done, and the same in words, so that who is refused learns what to do.
type rule struct {
	in    []RoundStatus
	words Text
}

// life is the whole of what each state allows.
var life = map[Act]rule{
	EditPlan: {[]RoundStatus{Draft}, Say("Formulär och organisationer kan bara tas bort eller bytas i ett utkast. Undanta organisationen i stället, eller lägg upp en ny mätomgång.",
		"Questionnaires and organisations can only be removed or replaced in a draft. Exempt the organisation instead, or set up a new round.")},
	EditTexts: {[]RoundStatus{Draft, Open, Closed}, Say("Namn, kontakt och sista svarsdag kan ändras tills mätomgången är publicerad. Lägg upp en ny mätomgång om något behöver ändras.",
		"The name, contact and deadline can be changed until the round is published. Set up a new round if something needs changing.")},
	EditErasure: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Gallringsdatumet kan inte ändras, eftersom uppgifterna redan är gallrade.",
		"The retention date cannot be changed, because the data has already been erased.")},
	Delete: {[]RoundStatus{Draft}, Say("Bara ett utkast kan tas bort. Avsluta och gallra mätomgången när den är klar.", "Only a draft can be deleted. Archive the round when it is finished.")},
	Invite: {[]RoundStatus{Draft, Open}, Say("Organisationer och respondenter kan läsas in i ett utkast eller i en öppen mätomgång. Är den stängd, öppna den igen först.",
		"Organisations and respondents can be imported into a draft or an open round. If the round is closed, open it again first.")},
	CreateLinks: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Länkar kan inte skapas när namn och adresser är gallrade. Lägg upp en ny mätomgång om ni vill fråga igen.",
		"Links cannot be created once names and addresses have been erased. Set up a new round to ask again.")},
	OpenRound: {[]RoundStatus{Draft, Closed}, Say("Bara ett utkast eller en stängd mätomgång kan öppnas. Lägg upp en ny mätomgång om ni vill fråga igen.",
		"Only a draft or a closed round can be opened. Set up a new round to ask again.")},
	Respond:    {[]RoundStatus{Open}, Say("Det går bara att svara i en öppen mätomgång.", "You can only answer in an open round.")},
	CloseRound: {[]RoundStatus{Open}, Say("Bara en öppen mätomgång kan stängas.", "Only an open round can be closed.")},
	Exempt: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Undantag kan ändras tills mätomgången är arkiverad. Efter en publicering syns ändringen när du publicerar igen.",
		"Exemptions can be changed until the round is archived. After publication, changes are shown when you publish again.")},
	EditWorkshops: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Deltagande i arbetsmöten kan ändras tills mätomgången är arkiverad. Efter en publicering syns ändringen när du publicerar igen.",
		"Participation in workshops can be changed until the round is archived. After publication, changes are shown when you publish again.")},
	EditRisks: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Riskregistret kan ändras tills mätomgången är arkiverad. Efter en publicering syns ändringen när du publicerar igen.",
		"The risk register can be changed until the round is archived. After publication, changes are shown when you publish again.")},
	Allocate: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Fördelningsnycklar kan ändras tills mätomgången är arkiverad. Efter en publicering räknas ändringen med när du publicerar igen.",
		"Allocation keys can be changed until the round is archived. After publication, changes are included when you publish again.")},
	SetTargets: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Målnivåer och scenarier kan ändras tills mätomgången är arkiverad. Efter en publicering syns ändringen när du publicerar igen.",
		"Targets and scenarios can be changed until the round is archived. After publication, changes are shown when you publish again.")},
	ErasePerson: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Alla namn och adresser är redan gallrade. Det finns inget kvar att radera.",
		"All names and addresses have already been erased. There is nothing left to erase.")},
	ChooseEarlier: {[]RoundStatus{Draft, Open, Closed}, Say("Vilken mätomgång det jämförs med kan ändras tills mätomgången är publicerad. Det som är publicerat ska inte ändras.",
		"You can change which round it is compared with until the round is published. Published results must not change.")},
	Publish: {[]RoundStatus{Closed, Published}, Say("Resultatet kan publiceras när mätomgången är stängd. Stäng den först.", "The result can be published when the round is closed. Close it first.")},
	CorrectFacts: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Uppgifter om organisationerna kan rättas tills mätomgången är arkiverad. Efter en publicering syns rättelsen när du publicerar igen.",
		"Details of the organisations can be corrected until the round is archived. After publication, corrections are shown when you publish again.")},
	Extend: {[]RoundStatus{Open}, Say("Svarstiden kan förlängas i en öppen mätomgång. I ett utkast ändrar du sista svarsdagen i stället. Är mätomgången stängd, öppna den igen först.",
		"The deadline can be extended in an open round. In a draft, change the deadline instead. If the round is closed, open it again first.")},
	SendLetters: {[]RoundStatus{Open}, Say("Mejl kan skickas när mätomgången är öppen, så att länkarna i dem fungerar. Öppna den först.",
		"Emails can be sent when the round is open, so that the links in them work. Open it first.")},
	PlanLetters: {[]RoundStatus{Draft, Open, Closed}, Say("Mejlens text och påminnelserna kan ändras tills mätomgången är publicerad. Därefter skickas inga mejl.",
		"The text of the emails and the reminders can be changed until the round is published. After that, no emails are sent.")},
	EditRespondents: {[]RoundStatus{Draft, Open}, Say("Personer kan läggas till och tas bort i ett utkast eller i en öppen mätomgång. Är den stängd kan processledaren öppna den igen.",
		"People can be added and removed in a draft or an open round. If it is closed, the coordinator can open it again.")},
	CorrectPerson: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Namn och adresser är gallrade. Det finns inget kvar att rätta.",
		"Names and addresses have been erased. There is nothing left to correct.")},
	RevokeLinks: {[]RoundStatus{Draft, Open, Closed, Published}, Say("Alla länkar är redan indragna.", "All links have already been revoked.")},
	PlanActions: {[]RoundStatus{Open, Closed, Published}, Say("Handlingsplanen kan ändras från det att mätomgången öppnas tills den är arkiverad.",
		"The action plan can be changed from the opening of the round until it is archived.")},
	Archive: {[]RoundStatus{Closed, Published}, Say("En stängd eller publicerad mätomgång kan arkiveras. Stäng den först.", "A closed or published round can be archived. Close it first.")},
}

var standing = map[RoundStatus]Text{
	Draft:     Say("Mätomgången är ett utkast.", "The round is a draft."),
	Open:      Say("Mätomgången är öppen.", "The round is open."),
	Closed:    Say("Mätomgången är stängd.", "The round is closed."),
	Published: Say("Mätomgången är publicerad.", "The round is published."),
	Archived:  Say("Mätomgången är arkiverad.", "The round is archived."),
}

// Allows fails where an act can't be done in the state, and says what to do instead.
func (s RoundStatus) Allows(a Act) error {
	if slices.Contains(life[a].in, s) {
		return nil
	}
	return &Error{Code: Conflict, Detail: Text{
		Swedish: standing[s][Swedish] + " " + life[a].words[Swedish],
		English: standing[s][English] + " " + life[a].words[English],
	}}
}

// Open lets respondents in. It needs somebody to ask, or a way for them to come by themselves.
func (r *Round) Open(now time.Time, respondents int) error {
	if err := r.Status.Allows(OpenRound); err != nil {
		return err
	}
	if respondents == 0 && !r.OpenLink {
		return Fail(Conflict, "Mätomgången har inga respondenter. Läs in dem först.", "The round has no respondents. Import them first.")
	}
	if r.Status == Draft && !r.Closes.After(now) { // what was closed is opened again so that its time can be extended
		return Fail(Conflict, "Sista svarsdagen har redan varit. Flytta fram den och öppna sedan.", "The deadline has passed. Move it, and then open the round.")
	}
	r.Status = Open
	return nil
}

// Close stops answering.
func (r *Round) Close() error { return r.become(Closed, CloseRound) }

// Publish fixes the comparison; it may be done again, with a correction.
func (r *Round) Publish() error { return r.become(Published, Publish) }

// Archive ends the round: names and addresses go with it.
func (r *Round) Archive() error { return r.become(Archived, Archive) }

func (r *Round) become(s RoundStatus, by Act) error {
	err := r.Status.Allows(by)
	if err == nil {
		r.Status = s
	}
	return err
}

// DueForErasure reports whether names and addresses must go now, in whatever state the round is. While any deadline runs nothing
// goes, an organisation's own (own) as little as the round's.
func (r *Round) DueForErasure(now time.Time, own map[string]time.Time) bool {
	return r.Status != Archived && !now.Before(r.EraseOn) && now.After(r.LastCloses(own))
}

// TakesAnswers fails where the round is not open, with what the respondent should know.
func (r *Round) TakesAnswers(now time.Time) error {
	switch {
	case r.Status == Draft:
		return Fail(Conflict, "Mätomgången har inte öppnat än. Länken fungerar när den öppnar.", "The round has not opened yet. The link will work when it opens.")
	case r.Status.Allows(Respond) != nil || now.After(r.Closes):
		return Fail(Conflict, "Mätomgången är stängd och tar inte emot fler svar. Hör av dig till %s om något behöver ändras.",
			"The round is closed and no longer accepts answers. Contact %s if something needs changing.", r.Contact)
	}
	return nil
}
