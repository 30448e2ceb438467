#!/bin/sh
# A database on a file system that is mounted read-only, in a namespace of its own (needs util-linux, and root or user namespaces):
# mogna serve must say so, make nothing and end with exit code 2.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/mogna" ./cmd/mogna
mkdir "$work/data"
MOGNA_DATABASE="$work/data/mogna.db" "$work/mogna" init >/dev/null
for path in mogna.db other.db; do
	status=0
	said=$(LC_ALL=en_GB.UTF-8 MOGNA_DATABASE="$work/data/$path" unshare --user --map-root-user --mount sh -c \
		'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"' sh "$work/data" "$work/mogna" \
		"$([ $path = mogna.db ] && echo serve || echo init)" 2>&1) || status=$?
	echo "$path: exit $status: $said"
	[ "$status" = 2 ] && echo "$said" | grep -q 'read-only file system'
done
ls "$work/data"
