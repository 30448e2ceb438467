#!/bin/sh
# Sixty people send nine megabytes each at once, again and again: the server's peak of memory must stay within 200 MB.
cd "$(dirname "$0")/../.." && exec go test -count=1 -v -run 'TestHostileUploadsKeepWithinTheMemory' ./internal/server
