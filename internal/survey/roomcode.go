package survey

import (
	"encoding/binary"
	"fmt"
	"strings"
	"time"
	"unicode"
)

const (
	roomCodes = 1_000_000 // there are of six digits
	// RoomCodeBytes is how much chance a code takes: so much that none is likelier than another.
	RoomCodeBytes = 8
	// RoomCodeLife is as long as a workshop. A code that is valid for weeks would be found by trying.
	RoomCodeLife = 4 * time.Hour
)

// NewRoomCode makes a code of six digits of chance.
func NewRoomCode(b [RoomCodeBytes]byte) string {
	return fmt.Sprintf("%06d", binary.BigEndian.Uint64(b[:])%roomCodes)
}

// PlainRoomCode is a code as it was typed, without what people put between digits.
func PlainRoomCode(typed string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' || r == '.' {
			return -1
		}
		return r
	}, typed)
}
