#!/usr/bin/env bash
# Prints the path of LibreOffice, which the tests use to recalculate the workbook's formulas, and installs its spreadsheet
# program if there is none.
set -u
find_one() {
  [ -n "${SOFFICE_PATH:-}" ] && [ -x "$SOFFICE_PATH" ] && { echo "$SOFFICE_PATH"; return 0; }
  command -v soffice && return 0
  for path in /usr/lib/libreoffice/program/soffice /opt/libreoffice*/program/soffice /Applications/LibreOffice.app/Contents/MacOS/soffice; do
    [ -x "$path" ] && { echo "$path"; return 0; }
  done
  return 1
}
find_one && exit 0
{
  if command -v apt-get >/dev/null; then
    as_root=""
    [ "$(id -u)" = 0 ] || as_root="sudo"
    $as_root apt-get update -qq
    $as_root apt-get install -y -qq --no-install-recommends libreoffice-calc-nogui ||
      $as_root apt-get install -y -qq --no-install-recommends libreoffice-calc
  elif command -v brew >/dev/null; then
    brew install --cask libreoffice
  fi
} >&2
find_one && exit 0
echo "No LibreOffice was found or could be installed. Install LibreOffice Calc, or set SOFFICE_PATH." >&2
exit 1
