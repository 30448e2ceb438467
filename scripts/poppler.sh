#!/usr/bin/env bash
# Installs Poppler's pdfinfo and pdftotext, which the tests use to read printed reports.
set -u
there() { command -v pdfinfo >/dev/null && command -v pdftotext >/dev/null; }
there && exit 0
{
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo"
  if command -v apt-get >/dev/null; then
    $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends poppler-utils
  elif command -v brew >/dev/null; then
    brew install poppler
  fi
} >&2
there && exit 0
echo "pdfinfo and pdftotext were not found or could not be installed. Install poppler-utils." >&2
exit 1
