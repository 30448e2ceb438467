#!/usr/bin/env bash
# Runs the demo for work on the code, on http://127.0.0.1:5173: the program is built and started again when it changes, and the pages
# reload by themselves. Ctrl+C stops both.
set -eu
cd "$(dirname "$0")/.."
port=${DEV_PORT:-5173}
export MOGNA_BASE_URL="http://127.0.0.1:$port"
trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT
trap exit INT TERM
go tool -modfile=tools/go.mod air -c .air.toml &
(cd frontend && exec node_modules/.bin/vite dev --host 127.0.0.1 --port "$port" --strictPort) &
wait -n
