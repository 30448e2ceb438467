#!/bin/sh
# Builds the program for a release: one file that needs no library, the same to the bit from the same commit and Go version.
# usage: build.sh FILE COMMIT
set -eu
cd "$(dirname "$0")/../.."
CGO_ENABLED=1 CGO_CFLAGS='-O2 -g0' go build -trimpath -buildvcs=false -tags netgo,osusergo,sqlite_omit_load_extension \
	-ldflags "-s -w -buildid= -linkmode external -extldflags '-static -Wl,--build-id=none' -X main.revision=${2:-}" -o "$1" ./cmd/mogna
