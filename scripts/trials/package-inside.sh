#!/bin/bash
# What scripts/trials/package.sh does in the Debian that it makes. Not for a machine that is used for anything.
set -euo pipefail
trap 'echo "line $LINENO failed"; journalctl -u mogna -u mogna-backup --no-pager -n 30 2>/dev/null || true' ERR
fail() { echo "$*"; exit 1; }
mogna() { runuser -u mogna -- /usr/bin/mogna --config /etc/mogna/mogna.yaml "$@"; }
ready() { for _ in $(seq 100); do mogna healthcheck >/dev/null 2>&1 && return; sleep 0.2; done; fail 'not ready'; }
api=http://127.0.0.1:8080
[ -f /.fresh ] || { touch /.fresh; }
dpkg --purge mogna >/dev/null 2>&1 || true
rm -rf /var/lib/mogna /var/backups/mogna

dpkg -i /mogna.deb
ls /usr/share/man/man1/mogna*.1.gz | wc -l | sed 's/$/ manual pages/'
mogna check-config
systemctl start mogna || true
for _ in $(seq 50); do [ "$(systemctl show -P ActiveState mogna)" = failed ] && break; sleep 0.2; done
[ "$(systemctl show -P ExecMainStatus mogna)" = 2 ] && [ "$(systemctl show -P NRestarts mogna)" = 0 ] || fail 'started without a database'
echo 'without a database: exit code 2, no restart'
systemctl reset-failed mogna

mogna init
systemctl start mogna
ready
pid=$(systemctl show -P MainPID mogna)
user=$(ps -o user= -p "$pid" 2>/dev/null || stat -c %U "/proc/$pid")
echo "runs as $user; capabilities $(awk '/CapEff/ {print $2}' "/proc/$pid/status"); no new privileges $(awk '/NoNewPrivs/ {print $2}' "/proc/$pid/status"); seccomp $(awk '/^Seccomp:/ {print $2}' "/proc/$pid/status")"
[ "$user" = mogna ]
nsenter() { command nsenter -t "$pid" -m -- runuser -u mogna -- "$@"; }
for place in / /etc /usr /home /var; do ! nsenter touch "$place/x" 2>/dev/null || fail "$place can be written"; done
nsenter touch /var/lib/mogna/x /tmp/x && rm /var/lib/mogna/x
[ ! -e /tmp/x ]
echo 'read-only but for /var/lib/mogna and a /tmp of its own'
systemd-analyze security mogna --no-pager | tail -1

link=$(mogna admin link)
status=$(curl -s -o /dev/null -w '%{http_code}' -c /cookies -H 'Content-Type: application/json' -d "{\"token\":\"${link##*/}\"}" "$api/api/v1/sessions")
echo "the coordinator signs in: $status"
[ "$status" = 201 ]

# A round with answers, for the report.
systemctl stop mogna
rm /var/lib/mogna/mogna.db*
(cd /var/lib/mogna && MOGNA_LISTEN=127.0.0.1:8089 timeout 120 runuser -u mogna -- mogna --config /etc/mogna/mogna.yaml demo >/demo.log 2>&1) &
for _ in $(seq 500); do grep -q logga-in /demo.log 2>/dev/null && break; sleep 0.2; done
kill "$(pgrep -u mogna -f 'mogna.yaml demo' | tail -1)"
wait || true
systemctl start mogna
ready
link=$(mogna admin link)
curl -s -o /dev/null -c /cookies -H 'Content-Type: application/json' -d "{\"token\":\"${link##*/}\"}" "$api/api/v1/sessions"
status=$(curl -s -o /report.pdf -w '%{http_code} in %{time_total} s' -b /cookies "$api/api/v1/rounds/1/reports/pdf")
echo "PDF in Chromium's sandbox: $status, $(stat -c %s /report.pdf) bytes, $(pdfinfo /report.pdf | awk '/^Pages/ {print $2}') pages"
[ "${status%% *}" = 200 ]

systemctl start mogna-backup
mogna verify /var/backups/mogna/*.backup | tail -1
systemctl enable -q --now mogna mogna-backup.timer
systemctl show -P NextElapseUSecRealtime mogna-backup.timer | sed 's/^/next backup: /'

start=$(date +%s%N)
mogna healthcheck
systemctl stop mogna
echo "stopped after $((($(date +%s%N) - start) / 1000000)) ms, result $(systemctl show -P Result mogna)"
[ "$(systemctl show -P Result mogna)" = success ]
systemctl start mogna
ready
before=$(systemctl show -P MainPID mogna)
dpkg -i /mogna.deb >/dev/null
ready
[ "$(systemctl show -P MainPID mogna)" != "$before" ] && echo 'an upgrade restarts it'
dpkg --purge mogna
! pgrep -u mogna >/dev/null || fail 'it still runs'
ls /var/lib/mogna/mogna.db /var/backups/mogna/*.backup
