#!/bin/bash
# Restores SQLite to a moment in the past with Litestream, as docs/operations.md tells, from the replica of a server that is running. Needs
# Litestream: go install github.com/benbjohnson/litestream/cmd/litestream@v0.5.18
set -euo pipefail
cd "$(dirname "$0")/../.."
litestream=$(command -v litestream || echo "$(go env GOPATH)/bin/litestream")
[ -x "$litestream" ] || { echo 'Litestream is needed: go install github.com/benbjohnson/litestream/cmd/litestream@v0.5.18' >&2; exit 1; }
work=$(mktemp -d)
pids=()
trap 'for p in "${pids[@]}"; do kill "$p" 2>/dev/null || true; done; wait; rm -rf "$work"' EXIT
go build -o "$work/mogna" ./cmd/mogna
export MOGNA_DATABASE="$work/mogna.db" MOGNA_LISTEN=127.0.0.1:0 MOGNA_LOG_LEVEL=error
"$work/mogna" init
"$work/mogna" serve >/dev/null & pids+=($!)
cat >"$work/litestream.yml" <<YML
dbs:
  - path: $work/mogna.db
    replica:
      type: file
      path: $work/replica
YML
"$litestream" replicate -config "$work/litestream.yml" >"$work/log" 2>&1 & pids+=($!)
sleep 3
links() { for _ in $(seq "$1"); do "$work/mogna" admin link >/dev/null 2>&1; done; }
links 3
sleep 3
moment=$(date -u +%Y-%m-%dT%H:%M:%SZ)
sleep 3
links 2 # what should not have happened
sleep 3
for p in "${pids[@]}"; do kill "$p"; wait "$p" || true; done
pids=()
"$litestream" restore -config "$work/litestream.yml" -timestamp "$moment" -o "$work/restored.db" "$work/mogna.db" >>"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
export MOGNA_DATABASE="$work/restored.db"
made=$("$work/mogna" verify | awk '$1 == "audit_log" { print $2 }')
echo "restored to $moment: $made of 5 links, 3 expected"
[ "$made" = 3 ]
"$work/mogna" admin link >/dev/null 2>&1
[ "$("$work/mogna" verify | awk '$1 == "audit_log" { print $2 }')" = 4 ]
