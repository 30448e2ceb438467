#!/bin/sh
# Under load, a process on SQLite and two on PostgreSQL are killed, stopped and told to end; disks are filled, rights taken away, and
# PostgreSQL is stopped in its tracks, killed and restarted. Every save that was acknowledged must be there, whole and once. It mounts
# small disks, and needs root.
cd "$(dirname "$0")/../.." && exec go test -tags trial -count=1 -v -timeout 30m -run 'TestFaultsOn' ./internal/server
