#!/bin/bash
# Two processes on one PostgreSQL behind Caddy and then nginx, with the examples in deploy/ (only names and ports are changed): HTTPS with
# HSTS, clients' own addresses, forged ones that count for nothing, a 10 MB import, and processes that stop in turn under load without
# a request being lost. Needs PostgreSQL's programs, nginx (apt-get install postgresql nginx-light) and Caddy 2.
set -euo pipefail
cd "$(dirname "$0")/../.."
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -1) || true
nginx=$(command -v nginx || echo /usr/sbin/nginx)
[ -x "${bin:-}/initdb" ] && [ -x "$nginx" ] && command -v caddy openssl >/dev/null || { echo 'needed: PostgreSQL, nginx, Caddy (go install github.com/caddyserver/caddy/v2/cmd/caddy@latest) and openssl on the PATH' >&2; exit 1; }
work=$(mktemp -d)
chmod 755 "$work"
as=()
[ "$(id -u)" != 0 ] || as=(setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups)
pids=()
finish() {
	for pid in "${pids[@]}" ${mogna1:-} ${mogna2:-}; do kill "$pid" 2>/dev/null || true; done
	(cd / && "${as[@]}" "$bin/pg_ctl" -s -D "$work/pg/data" -m immediate stop) || true
	rm -rf "$work"
}
trap finish EXIT
fail() { echo "$*" >&2; tail -n 5 "$work"/*.log >&2; exit 1; }
base=$((20000 + RANDOM % 20000))
one=$((base + 1)) two=$((base + 2)) https=$((base + 3)) http=$((base + 4)) site=https://localhost:$((base + 3))

install -d -o "$([ "$(id -u)" = 0 ] && echo nobody || id -un)" "$work/pg"
(cd / && "${as[@]}" "$bin/initdb" -D "$work/pg/data" -U mogna --auth=trust --encoding=UTF8 --locale=C >/dev/null &&
	"${as[@]}" "$bin/pg_ctl" -s -w -D "$work/pg/data" -l "$work/pg/log" -o "-p $base -h 127.0.0.1 -k $work/pg" start >/dev/null)
go build -o "$work/mogna" ./cmd/mogna
export MOGNA_DATABASE="postgres://mogna@127.0.0.1:$base/postgres?sslmode=disable" MOGNA_BASE_URL=$site MOGNA_TRUSTED_PROXIES=127.0.0.1 MOGNA_CHROMIUM=off
"$work/mogna" init >/dev/null
begin() { # number, port
	MOGNA_LISTEN=127.0.0.1:$2 "$work/mogna" serve >>"$work/mogna$1.log" 2>&1 &
	printf -v "mogna$1" %s $!
	for _ in $(seq 100); do curl -sf "http://127.0.0.1:$2/readyz" >/dev/null && return; sleep 0.1; done
	fail "process $1 does not start"
}
begin 1 $one
begin 2 $two
{
	echo 'organisation;namn;e-post;roll;anteckning'
	note=$(head -c 1000 /dev/zero | tr '\0' x)
	for n in $(seq 9900); do echo "1435;Person $n;p$n@tanum.example;it-chef;$note"; done
} >"$work/large.csv"

ask() { curl -sk -m 30 --interface "127.0.0.$1" -o /dev/null -w '%{http_code}\n' "${@:2}"; }
json=(-H 'Content-Type: application/json')
burst() { # client, how many
	ask "$1" --no-progress-meter -Z --parallel-max 20 "${json[@]}" -d '{"token":"aaaaaaaaaaaaaaaaaaaaaaaa"}' "${@:3}" "$site/api/v1/sessions?n=[1-$2]" 2>/dev/null
}
refused() { grep -c 429 || true; }
round='{"title":"Prov","organiser":"Prov","contact":"Prov","closes":"2099-01-01T00:00:00Z","questionnaires":["formagor-2030"]}'
load() { # until the file is gone: one that reads and one that writes, again and again
	while [ -e "$work/on" ]; do
		ask 8 -b "$work/cookies" "$site/api/v1/rounds?limit=1"
		ask 8 -b "$work/cookies" "${json[@]}" -d "$round" "$site/api/v1/rounds"
	done
}

try() {
	echo "== $1"
	for _ in $(seq 100); do [ "$(ask 9 "$site/readyz")" = 200 ] && break; sleep 0.1; done
	curl -sk -D - -o /dev/null "$site/" | grep -i '^strict-transport-security' || fail 'no HSTS'
	local link
	link=$("$work/mogna" admin link 2>/dev/null)
	status=$(curl -sk -D "$work/head" -c "$work/cookies" -o /dev/null -w '%{http_code}' "${json[@]}" -d "{\"token\":\"${link##*/}\"}" "$site/api/v1/sessions")
	echo "sign-in: $status, $(grep -i '^set-cookie' "$work/head" | grep -oiE 'secure|httponly|samesite=\w+' | tr '\n' ' ')"
	[ "$status" = 201 ] && grep -qi '^set-cookie:.*secure' "$work/head" || fail 'not signed in'
	number=$(curl -sk -b "$work/cookies" "${json[@]}" -d "$round" "$site/api/v1/rounds" | grep -oE '"id":[0-9]+' | head -1 | cut -d: -f2)
	status=$(curl -sk -b "$work/cookies" -o "$work/imported" -w '%{http_code} in %{time_total} s' -F files=@configs/demo/fyrbodal.csv -F "files=@$work/large.csv" -F preview=true "$site/api/v1/rounds/$number/imports")
	echo "import of $(stat -c %s "$work/large.csv") bytes: $status"
	[ "${status%% *}" = 200 ] || fail "$(head -c 300 "$work/imported")"

	# Each process allows 200 at once from an address, and then 20 a second.
	local first other forged
	first=$(burst 5 900 | refused)
	forged=$(burst 5 300 -H 'X-Forwarded-For: 10.9.8.7' -H 'X-Real-IP: 10.9.8.7' -H 'Forwarded: for=10.9.8.7' | refused)
	other=$(burst 6 300 | refused)
	echo "of 900 attempts from one address $first were refused, of 300 more with a forged one $forged, of 300 from another $other"
	((first > 100 && forged > 100 && other == 0)) || fail 'limits are not for each client'

	touch "$work/on"
	local loads=()
	for n in 1 2 3 4; do load >"$work/codes$n" & loads+=($!); done
	sleep 2
	for n in 1 2; do
		local name=mogna$n
		kill "${!name}"
		wait "${!name}" || fail "process $n ended badly"
		sleep 1
		begin $n $((base + n))
		sleep 3
	done
	rm "$work/on"
	wait "${loads[@]}"
	echo "requests while each process was stopped and started: $(cat "$work"/codes* | sort | uniq -c | tr -s ' \n' ' ')"
	! grep -qvE '^20[01]$' "$work"/codes* || fail 'requests were lost'
}

{
	printf '{\n\tadmin off\n\tskip_install_trust\n\thttp_port %s\n\tauto_https disable_redirects\n}\n' $http
	cat deploy/Caddyfile
} >"$work/Caddyfile"
caddy fmt --diff deploy/Caddyfile >/dev/null || fail 'caddy fmt deploy/Caddyfile'
XDG_DATA_HOME=$work XDG_CONFIG_HOME=$work MOGNA_SITE=$site MOGNA_UPSTREAMS="127.0.0.1:$one 127.0.0.1:$two" caddy run --config "$work/Caddyfile" --adapter caddyfile >"$work/caddy.log" 2>&1 &
pids=($!)
try "Caddy $(go version -m "$(command -v caddy)" | awk '$2 == "github.com/caddyserver/caddy/v2" {print $3}')"
kill "${pids[0]}"
wait "${pids[0]}" || true

openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 1 -keyout "$work/privkey.pem" -out "$work/fullchain.pem" 2>/dev/null
sed "s/127.0.0.1:8080/127.0.0.1:$one/; s/127.0.0.1:8081/127.0.0.1:$two/; s/mogna.example.se/localhost/; s/\(listen .*\)443 /\1$https /; s/\(listen .*\)80;/\1$http;/; s|/etc/ssl/mogna|$work|" \
	deploy/nginx.conf >"$work/site.conf"
printf 'pid %s/nginx.pid;\nevents {}\nhttp {\naccess_log %s/access.log;\nclient_body_temp_path %s/body;\nproxy_temp_path %s/proxy;\ninclude %s/site.conf;\n}\n' "$work" "$work" "$work" "$work" "$work" >"$work/nginx.conf"
"$nginx" -e "$work/nginx.log" -c "$work/nginx.conf" -g 'daemon off;' &
pids=($!)
try "$("$nginx" -v 2>&1 | sed 's/.*: //')"
[ "$(ask 9 "http://localhost:$http/")" = 301 ] || fail 'http is not sent to https'
[ "$(ask 9 "http://localhost:$http/api/v1/rounds")" = 403 ] || fail 'a program that sends its token in the clear is not told'
[ "$(ask 9 "$site/svara/hemlig")" = 200 ] && [ "$(ask 9 "http://localhost:$http/svara/hemlig")" = 301 ] || fail 'a personal link does not lead to its page'
grep -q ' /api/v1/rounds ' "$work/access.log" && ! grep -q hemlig "$work/access.log" || fail 'personal links are in the log of nginx'
