#!/bin/bash
# Makes the release twice, in two clones in folders of different names with caches of their own, and compares what came out to the bit.
# Uncommitted changes are not part of it. Takes several minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
repository=$PWD
commit=$(git rev-parse HEAD)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for clone in a another-folder; do
	git clone -q "$repository" "$work/$clone"
	git -C "$work/$clone" checkout -q "$commit"
	cp -r frontend/node_modules "$work/$clone/frontend/" 2>/dev/null || (cd "$work/$clone/frontend" && npm ci --no-audit --no-fund >/dev/null)
	[ $clone = a ] && hour=UTC || hour=Pacific/Auckland
	(cd "$work/$clone" && TZ=$hour GOCACHE="$work/cache-$clone" nice scripts/release/release.sh >/dev/null)
done
diff -r "$work/a/release" "$work/another-folder/release" && cat "$work/a/release/SHA256SUMS"
! grep -rlE "$work|$HOME/" "$work/a/release" || { echo 'a path of this machine is in the release' >&2; exit 1; }
! tar -xzOf "$work"/a/release/*.tar.gz | grep -aqE "$work|$HOME/" || { echo 'a path of this machine is in the program' >&2; exit 1; }
echo 'two builds in two folders: the same to the bit'
