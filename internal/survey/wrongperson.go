package survey

import "time"

// WrongPerson is what somebody says whom a letter reached and who is not the one to answer. It holds for the address that the letter
// went to: a corrected one is somebody else's.
type WrongPerson struct {
	Respondent     int64
	At             time.Time
	AddressVersion int64
	Message        string // whom to ask instead, in their own words; may be empty
}

const maxWrongPersonMessage = 500

// Validate names what is wrong with the message.
func (w WrongPerson) Validate() (faults []Fault) {
	if len([]rune(w.Message)) > maxWrongPersonMessage {
		faults = append(faults, Fault{Path: "message", What: Say("Meddelandet är för långt.", "The message is too long."),
			Mend: Say("Korta det till högst %d tecken.", "Shorten it to at most %d characters.", maxWrongPersonMessage)})
	}
	if HoldsPersonalNumber(w.Message) {
		faults = append(faults, Fault{Path: "message", What: Say("Texten verkar innehålla ett personnummer.", "The text seems to contain a personal identity number."),
			Mend: Say("Ta bort det. Personnummer får inte lagras.", "Remove it. Personal identity numbers must not be stored.")})
	}
	return append(faults, CheckText("message", w.Message, true)...)
}
