// Package frontend holds the built web pages, so that one binary is the whole service.
package frontend

import "embed"

// Dist is what `npm run build` makes; in a fresh clone it holds only a mark that keeps the folder.
//
//go:embed all:dist
var Dist embed.FS

// Placeholder is the page to show where Dist is not built.
//
//go:embed placeholder.html
var Placeholder []byte
