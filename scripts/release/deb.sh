#!/bin/bash
# Makes the Debian package of what is in the archive. usage: deb.sh TREE VERSION ARCHITECTURE FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
tree=$1 version=$2 arch=$3 out=$4
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"
put() { install -D -m "$1" "$2" "$root/$3"; }
put 755 "$tree/mogna" usr/bin/mogna
for unit in "$tree"/deploy/*.service "$tree"/deploy/*.timer; do put 644 "$unit" "usr/lib/systemd/system/${unit##*/}"; done
for page in "$tree"/man/*; do put 644 "$page" "usr/share/man/man1/${page##*/}"; done
gzip -9n "$root"/usr/share/man/man1/*
for file in Caddyfile nginx.conf; do put 644 "$tree/deploy/$file" "usr/share/doc/mogna/examples/$file"; done
for file in accessibility.yaml data-protection.yaml; do put 644 "$tree/configs/$file" "usr/share/doc/mogna/examples/$file"; done
while read -r file; do put 644 "$tree/docs/$file" "usr/share/doc/mogna/$file"; done < <(cd "$tree/docs" && find . -type f -printf '%P\n')
put 644 "$tree/licences.txt" usr/share/doc/mogna/copyright
put 644 "$tree/CHANGELOG.md" usr/share/doc/mogna/changelog
gzip -9n "$root/usr/share/doc/mogna/changelog"
# Every option with its default, and the database where the service may write.
sed 's|^database: .*|database: /var/lib/mogna/mogna.db|' "$tree/configs/mogna.yaml" >"$root/mogna.yaml"
grep -q '^database: /var/lib/mogna/mogna.db$' "$root/mogna.yaml"
put 640 "$root/mogna.yaml" etc/mogna/mogna.yaml
rm "$root/mogna.yaml"

put 644 deploy/debian/control DEBIAN/control
sed -i "s/@VERSION@/$version/; s/@ARCH@/$arch/; s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f1)/" "$root/DEBIAN/control"
for script in postinst prerm postrm; do put 755 deploy/debian/$script DEBIAN/$script; done
echo /etc/mogna/mogna.yaml >"$root/DEBIAN/conffiles"
(cd "$root" && find usr etc -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
find "$root" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group --build -Zxz "$root" "$out/mogna_${version}_$arch.deb" >/dev/null
