#!/bin/bash
# Installs the Debian package in a new Debian with a systemd of its own (systemd-nspawn, no network but its loopback) and follows
# docs/deploy.md to the coordinator's first sign-in: the service refuses to start without a database, runs as its user with all but its
# folders read-only, prints a PDF in Chromium's sandbox, is backed up, drains at stop, and is upgraded and removed with its data kept.
# Needs root and: apt-get install debootstrap systemd-container. TRIAL_ROOT names a folder in which the Debian is kept between runs.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ "$(id -u)" = 0 ] || { echo 'run it as root' >&2; exit 1; }
command -v debootstrap >/dev/null && command -v systemd-nspawn >/dev/null || { echo 'needed: apt-get install debootstrap systemd-container' >&2; exit 1; }
ls release/*.deb >/dev/null 2>&1 || make release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=${TRIAL_ROOT:-$work/root}
[ -d "$root/usr" ] || debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,procps,adduser,curl,ca-certificates,poppler-utils,fonts-dejavu-core \
	bookworm "$root" >"$work/debootstrap.log"
[ -x "$root/usr/bin/chromium-headless-shell" ] || {
	cp /etc/apt/sources.list.d/* "$root/etc/apt/sources.list.d/" 2>/dev/null || true
	chroot "$root" sh -ec 'apt-get update -qq; apt-get install -y -qq --no-install-recommends chromium-headless-shell' >"$work/apt.log" 2>&1 || { cat "$work/apt.log" >&2; exit 1; }
}
cp release/*.deb "$root/mogna.deb"
cp scripts/trials/package-inside.sh "$root/trial.sh"
rm -f "$root/result"
cat >"$root/etc/systemd/system/trial.service" <<'UNIT'
[Unit]
After=basic.target
[Service]
Type=oneshot
ExecStart=bash -c 'bash /trial.sh >/log 2>&1; echo $? >/result; systemctl poweroff --no-block'
[Install]
WantedBy=multi-user.target
UNIT
chroot "$root" systemctl enable -q trial.service
timeout 400 systemd-nspawn -q -b -D "$root" --register=no --keep-unit --private-network >"$work/boot.log" 2>&1 </dev/null || true
cat "$root/log"
[ "$(cat "$root/result" 2>/dev/null)" = 0 ] || { echo 'failed' >&2; exit 1; }
