// Package api is the contract: the OpenAPI document, and what is generated from it.
package api

import _ "embed"

//go:embed openapi.yaml
var Spec []byte
