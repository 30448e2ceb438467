#!/usr/bin/env bash
# Fails if the generated Go or TypeScript does not match the contract.
set -eu
cd "$(dirname "$0")/.."
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
go tool -modfile=tools/go.mod oapi-codegen -config api/config.yaml -o "$made/api.gen.go" api/openapi.yaml
(cd frontend && npx openapi-typescript ../api/openapi.yaml -o "$made/schema.d.ts" >/dev/null)
diff -q api/api.gen.go "$made/api.gen.go" && diff -q frontend/src/lib/api/schema.d.ts "$made/schema.d.ts" || {
  echo 'The generated code differs from the contract: run "make generate" and commit.' >&2
  exit 1
}
