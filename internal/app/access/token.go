package access

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/hex"
	"io"
	"strings"
	"unicode"

	"mogna/internal/app/usecase"
)

const (
	tokenBytes = 18 // 144 bits
	// Links of before had the alphabet of base64 for addresses, and could end in either of these.
	earlierLength = 24
	inEarlier     = "-_"
)

// tokenAlphabet has letters and digits alone: mail programs leave other characters at the end of a link out of it.
var tokenAlphabet = base32.StdEncoding.WithPadding(base32.NoPadding)

func newToken(random io.Reader) (string, error) {
	b := make([]byte, tokenBytes)
	_, err := io.ReadFull(random, b)
	return strings.ToLower(tokenAlphabet.EncodeToString(b)), err
}

// HashToken needs no salt and no slowness: a token has 144 random bits, so that guessing is hopeless either way.
func HashToken(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// ByToken finds what a link's token is the key of, as the link came through mail programs: with what stood before and after it in the
// text, or without its last character.
func ByToken[L any](token string, byHash func(hash string) (L, error)) (found L, err error) {
	for _, t := range readings(token) {
		if found, err = byHash(HashToken(t)); !usecase.IsNotFound(err) {
			break
		}
	}
	return found, err
}

// readings are what a token can have been, the likeliest first.
func readings(token string) []string {
	kept := strings.TrimFunc(token, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(inEarlier, r)
	})
	list := []string{kept}
	if bare := strings.Trim(kept, inEarlier); bare != kept {
		list = append(list, bare)
	}
	if len(kept) == earlierLength-1 {
		for _, lost := range inEarlier {
			list = append(list, kept+string(lost))
		}
	}
	return list
}
