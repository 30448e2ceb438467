#!/usr/bin/env bash
# Builds what is not up to date and starts the demo. It says how far it is; what the tools say is shown if they fail.
set -eu
cd "$(dirname "$0")/.."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
step() {
	make -q --no-print-directory "$1" 2>/dev/null && return
	printf '%s … ' "$2"
	make --no-print-directory "$1" >"$log" 2>&1 || { echo; cat "$log" >&2; exit 1; }
	echo 'done'
}
step frontend/node_modules/.installed '1 of 3: installing the packages of the web pages'
step frontend/dist/index.html '2 of 3: building the web pages'
step bin/mogna '3 of 3: building the program, which takes a few minutes the first time'
rm -f "$log"
MOGNA_LOG_LEVEL=${MOGNA_LOG_LEVEL:-error} exec ./bin/mogna demo
