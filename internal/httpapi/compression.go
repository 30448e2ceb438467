package httpapi

import (
	"net/http"

	"github.com/klauspost/compress/gzhttp"
	"github.com/labstack/echo/v4"
)

const (
	// compressFrom is the least that is worth compressing, in bytes.
	compressFrom     = 1024
	compressionLevel = 5
)

// compressed sends what is read compressed. The short answers to writes are left as they are: setting up compression costs more than saving
// does. The library takes half of what Go's own takes.
func compressed() echo.MiddlewareFunc {
	wrap, err := gzhttp.NewWrapper(gzhttp.MinSize(compressFrom), gzhttp.CompressionLevel(compressionLevel), gzhttp.EnableZstd(false))
	if err != nil {
		panic(err) // of constants
	}
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) (err error) {
			if isWrite(c) {
				return next(c)
			}
			real := c.Response().Writer
			defer func() { c.Response().Writer = real }() // an error is written after it
			wrap(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				c.Response().Writer = w
				err = next(c)
			})).ServeHTTP(real, c.Request())
			return err
		}
	}
}
