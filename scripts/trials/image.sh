#!/bin/bash
# Builds both images and tries them as the compose files run them: a user of its own, a read-only root, no capabilities, no new
# privileges, deploy/seccomp.json. The database is created, the health check turns green, the coordinator's link signs in, and the
# default image prints a PDF. Needs Docker or Podman (ENGINE).
# Where the base images for building cannot be had, PROGRAM names a program that scripts/release/build.sh has made.
set -euo pipefail
cd "$(dirname "$0")/../.."
engine=${ENGINE:-$(command -v docker podman | head -1)}
[ -n "$engine" ] || { echo 'Docker or Podman is needed' >&2; exit 1; }
work=$(mktemp -d)
running=
trap '[ -z "$running" ] || "$engine" rm -f "$running" >/dev/null; "$engine" volume rm -f mogna-trial >/dev/null; rm -rf "$work"' EXIT
file=Dockerfile context=.
if [ -n "${PROGRAM:-}" ]; then
	mkdir "$work/context"
	cp "$PROGRAM" "$work/context/mogna"
	context=$work/context file=$work/Dockerfile
	{
		printf 'FROM debian:bookworm-slim AS program\nRUN apt-get update && apt-get install -y ca-certificates && mkdir /data\nCOPY mogna /mogna\n\n'
		sed -n '/ AS lean$/,$p' Dockerfile
	} >"$file"
fi
format=()
case $engine in *podman) format=(--format docker) ;; esac # the other format has no health checks
port=$((20000 + RANDOM % 20000))
api=http://127.0.0.1:$port
hardened=(--read-only --tmpfs /tmp:mode=1777,size=512m --cap-drop ALL --security-opt no-new-privileges --security-opt "seccomp=$PWD/deploy/seccomp.json"
	-v mogna-trial:/data --network host -e "MOGNA_LISTEN=127.0.0.1:$port")
begin() { # image, further options
	running=$("$engine" run -d "${hardened[@]}" "${@:2}" "$1")
	for _ in $(seq 100); do "$engine" exec "$running" /mogna healthcheck >/dev/null 2>&1 && return; sleep 0.3; done
	"$engine" logs "$running" >&2
	exit 1
}
signIn() {
	local link
	link=$("$engine" exec "$running" /mogna admin link 2>/dev/null)
	curl -s -o /dev/null -w '%{http_code}' -c "$work/cookies" -H 'Content-Type: application/json' -d "{\"token\":\"${link##*/}\"}" "$api/api/v1/sessions"
}
stop() { "$engine" stop -t 40 "$running" >/dev/null; "$engine" rm "$running" >/dev/null; running=; }
for target in lean pdf; do
	"$engine" build "${format[@]}" --network host --target "$target" -t "mogna:$target" -f "$file" "$context" >"$work/build.log" 2>&1 || { tail -n 20 "$work/build.log" >&2; exit 1; }
	"$engine" volume rm -f mogna-trial >/dev/null
	! "$engine" run --rm "${hardened[@]}" "mogna:$target" >"$work/refused" 2>&1 || { echo 'it started without a database' >&2; exit 1; }
	"$engine" run --rm "${hardened[@]}" "mogna:$target" init >/dev/null
	begin "mogna:$target"
	echo "$target: $("$engine" image inspect -f '{{.Size}}' "mogna:$target") bytes, user $("$engine" image inspect -f '{{.Config.User}}' "mogna:$target"), health check $("$engine" image inspect -f '{{if .Config.Healthcheck}}{{.Config.Healthcheck.Test}}{{else}}none{{end}}' "mogna:$target"), sign-in $(signIn)"
	stop
	[ "$target" = pdf ] || continue
	"$engine" volume rm -f mogna-trial >/dev/null
	running=$("$engine" run -d "${hardened[@]}" mogna:pdf demo)
	for _ in $(seq 300); do "$engine" logs "$running" 2>&1 | grep -q logga-in && break; sleep 0.3; done
	signIn >/dev/null
	status=$(curl -s -o "$work/report.pdf" -w '%{http_code} in %{time_total} s' -b "$work/cookies" "$api/api/v1/rounds/1/reports/pdf")
	echo "PDF in Chromium's sandbox: $status, $(head -c 8 "$work/report.pdf")"
	[ "${status%% *}" = 200 ] || { "$engine" logs "$running" 2>&1 | tail -n 5 >&2; exit 1; }
	stop
done
