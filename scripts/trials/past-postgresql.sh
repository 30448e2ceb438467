#!/bin/bash
# Restores PostgreSQL to a moment in the past from a base backup and archived WAL, as docs/operations.md tells: what was written before
# the moment is there, what came after is not, and Mogna goes on from it. Needs PostgreSQL's programs (apt-get install postgresql).
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1) || true
[ -x "${bin:-}/pg_basebackup" ] || bin=$(dirname "$(command -v pg_basebackup || true)")
[ -x "$bin/pg_basebackup" ] && [ -x "$bin/initdb" ] && [ -x "$bin/psql" ] || { echo 'PostgreSQL is needed: sudo apt-get install postgresql' >&2; exit 1; }
work=$(mktemp -d)
as=()
if [ "$(id -u)" = 0 ]; then # PostgreSQL does not run as root
	as=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups)
	chown nobody "$work"
fi
pg() { (cd "$work" && "${as[@]}" "$bin/$@"); }
running=
trap '[ -z "$running" ] || pg pg_ctl -s -D "$running" -m immediate stop || true; rm -rf "$work"' EXIT
port=$((20000 + RANDOM % 20000))
start() { running=$1; pg pg_ctl -s -w -D "$1" -l "$work/log" -o "-p $port -h 127.0.0.1 -k $work" start >/dev/null || { cat "$work/log" >&2; exit 1; }; }
stop() { pg pg_ctl -s -w -D "$running" -m fast stop; running=; }
sql() { pg psql -h 127.0.0.1 -p "$port" -U mogna -d "${2:-mogna}" -AtXc "$1"; }

go build -o "$work/mogna" ./cmd/mogna
export MOGNA_DATABASE="postgres://mogna@127.0.0.1:$port/mogna?sslmode=disable"
pg initdb -D "$work/data" -U mogna --auth=trust --encoding=UTF8 --locale=C >/dev/null
"${as[@]}" mkdir "$work/archive"
printf '%s\n' "archive_mode = on" "archive_command = 'test ! -f $work/archive/%f && cp %p $work/archive/%f'" | "${as[@]}" tee -a "$work/data/postgresql.conf" >/dev/null
start "$work/data"
sql 'CREATE DATABASE mogna' postgres >/dev/null
"$work/mogna" init
pg pg_basebackup -h 127.0.0.1 -p "$port" -U mogna -D "$work/base" -c fast
for _ in 1 2 3; do "$work/mogna" admin link >/dev/null 2>&1; done
moment=$(sql 'SELECT clock_timestamp()')
sleep 1
for _ in 1 2; do "$work/mogna" admin link >/dev/null 2>&1; done # what should not have happened
sql 'SELECT pg_switch_wal()' >/dev/null
stop

printf '%s\n' "restore_command = 'cp $work/archive/%f %p'" "recovery_target_time = '$moment'" "recovery_target_action = 'promote'" | "${as[@]}" tee -a "$work/base/postgresql.conf" >/dev/null
"${as[@]}" touch "$work/base/recovery.signal"
start "$work/base"
for _ in $(seq 100); do [ "$(sql 'SELECT pg_is_in_recovery()')" = f ] && break; sleep 0.1; done
"$work/mogna" verify | tail -1
there=$(sql "SELECT count(*) FROM audit_log WHERE action = 'create-sign-in-link'")
echo "restored to $moment: $there of 5 links, 3 expected"
[ "$there" = 3 ]
"$work/mogna" admin link >/dev/null 2>&1
[ "$(sql "SELECT count(*) FROM audit_log WHERE action = 'create-sign-in-link'")" = 4 ]
