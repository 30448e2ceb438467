package results

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
)

// pack writes a document that is kept for good: JSON, which any later program can read, compressed.
func pack(v any) ([]byte, error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if err := json.NewEncoder(z).Encode(v); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func unpack(document []byte, into any) error {
	z, err := gzip.NewReader(bytes.NewReader(document))
	if err != nil {
		return err
	}
	return json.NewDecoder(z).Decode(into)
}
