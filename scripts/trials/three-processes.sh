#!/bin/sh
# Two hundred people answer whole questionnaires through one process and through three behind a round-robin, on PostgreSQL: nothing is
# lost, and the three answer as one.
cd "$(dirname "$0")/../.." && exec go test -tags trial -count=1 -v -timeout 30m -run 'TestThreeProcessesAreAsOne' ./internal/server
