package httpapi

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http"

	"github.com/labstack/echo/v4"

	"mogna/internal/survey"
)

// form lets on what says that it is a form with files. It has to say where its parts begin, too.
func form(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		kind, parameters, err := mime.ParseMediaType(c.Request().Header.Get(echo.HeaderContentType))
		switch boundary := parameters["boundary"]; {
		case kind != echo.MIMEMultipartForm:
			return echo.ErrUnsupportedMediaType
		case err != nil || boundary == "" || len(boundary) > 70: // RFC 2046
			return echo.NewHTTPError(http.StatusBadRequest)
		}
		return next(c)
	}
}

// checkField holds what is sent beside the files against the rule for texts, which the contract's own texts are held against.
func checkField(name, value string) error {
	if faults := survey.CheckText(name, value, false); len(faults) > 0 {
		return survey.Refuse(faults)
	}
	return nil
}

// readPart reads a part into no more memory than it takes: a buffer that grows leaves the smaller ones behind.
func readPart(part io.Reader) ([]byte, error) {
	var chunks [][]byte
	size := 0
	for size <= maxFileSize {
		chunk := make([]byte, 4<<10)
		if size > 0 {
			chunk = make([]byte, 256<<10)
		}
		n, err := io.ReadFull(io.LimitReader(part, int64(maxFileSize+1-size)), chunk)
		chunks, size = append(chunks, chunk[:n]), size+n
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			break
		}
		if err != nil {
			return nil, err
		}
	}
	if len(chunks) == 1 {
		return chunks[0], nil
	}
	return bytes.Join(chunks, nil), nil
}
