#!/bin/sh
# PostgreSQL is stopped in its tracks under forty requests, woken and ended: health and pages go on, readyz tells, API answers 503.
# Then SQLite files are deleted, replaced, damaged, made read-only and left without room.
cd "$(dirname "$0")/../.." && exec go test -count=1 -v -run 'TestAHungDatabaseTakesNothingElse|TestReadyTurnsRedBeforeTheEnd|TestNotReady' ./internal/server ./internal/store
