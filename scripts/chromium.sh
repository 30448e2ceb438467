#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests, and installs one where there is none.
set -u
find_one() {
  [ -n "${CHROMIUM_PATH:-}" ] && [ -x "$CHROMIUM_PATH" ] && { echo "$CHROMIUM_PATH"; return 0; }
  for name in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" && return 0
  done
  local own
  own=$(cd "$(dirname "$0")/../frontend" 2>/dev/null && node -e 'console.log(require("@playwright/test").chromium.executablePath())' 2>/dev/null)
  [ -n "$own" ] && [ -x "$own" ] && { echo "$own"; return 0; }
  return 1
}
find_one && exit 0
{
  if command -v apt-get >/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    $as_root apt-get update -qq
    # The one without a window, where there is one: the tests take a third less time with it.
    $as_root apt-get install -y -qq --no-install-recommends chromium-headless-shell fonts-dejavu-core ||
      $as_root apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core
  else
    (cd "$(dirname "$0")/../frontend" && npx playwright install chromium)
  fi
} >&2
find_one && exit 0
echo "No Chromium was found or could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH." >&2
exit 1
