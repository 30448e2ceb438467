#!/usr/bin/env bash
# Says what is missing before anything fails for want of it.
set -u
missing=0
need() { command -v "$1" >/dev/null || { echo "Missing: $1. $2" >&2; missing=1; }; }
need go "Install Go 1.26 or later (https://go.dev/dl)."
need node "Install Node.js 20.19 or later (https://nodejs.org)."
need npm "It comes with Node.js."
need cc "SQLite needs a C compiler: apt-get install gcc, or the Xcode command line tools."
if command -v node >/dev/null && ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "Node.js is $(node --version); 20.19 or later is needed." >&2
  missing=1
fi
exit $missing
