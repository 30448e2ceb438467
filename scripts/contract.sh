#!/usr/bin/env bash
# Lints the contract with Redocly and Spectral; without an argument, api/openapi.yaml. Neither tells anyone that it was run.
set -eu
cd "$(dirname "$0")/.."
contract=${1:-api/openapi.yaml}
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
status=0
tools/node_modules/.bin/redocly lint --config api/redocly.yaml "$contract" || status=1
tools/node_modules/.bin/spectral lint --fail-severity warn --ruleset api/spectral.yaml "$contract" || status=1
exit $status
