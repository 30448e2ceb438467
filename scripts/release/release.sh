#!/bin/bash
# Makes what is published of a version, in release/: an archive, a Debian package, SBOM (CycloneDX), licences and checksums. The same
# commit, Go version and C library give the same files to the bit (scripts/trials/reproducible.sh).
set -euo pipefail
cd "$(dirname "$0")/../.."
unset "${!MOGNA_@}"
export LC_ALL=C TZ=UTC SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
umask 022
commit=$(git describe --always --dirty --abbrev=40 --exclude '*')
out=$PWD/release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out"
mkdir "$out"

(cd frontend && npm run build >"$work/pages.log" 2>&1) || { cat "$work/pages.log" >&2; exit 1; }
scripts/release/build.sh "$work/mogna" "$commit"
version=$("$work/mogna" version | cut -d' ' -f2)
# A commit after the released one sorts after it.
[ "$(git describe --tags --exact-match 2>/dev/null)" = "v$version" ] || version=$version+git$(date -d "@$SOURCE_DATE_EPOCH" +%Y%m%d%H%M%S).${commit:0:8}
arch=$(go env GOARCH)
name=mogna_${version}_linux_$arch

go tool -modfile=tools/go.mod cyclonedx-gomod bin -json -licenses -noserial -std -version "$version" -output "$work/go.json" "$work/mogna" 2>"$work/sbom.log" ||
	{ cat "$work/sbom.log" >&2; exit 1; }
node scripts/release/licences.mjs "$work/go.json" "$version" "$out/mogna_$version.cdx.json" "$out/mogna_$version.licences.txt"
mkdir "$work/man"
"$work/mogna" manual "$work/man"

# The archive
tree=$work/$name
mkdir "$tree"
cp -r "$work/mogna" "$work/man" deploy configs docs LICENSE README.md CHANGELOG.md "$tree"
rm -rf "$tree/deploy/debian" "$tree/deploy/secrets" "$tree"/configs/*.go
cp "$out/mogna_$version.licences.txt" "$tree/licences.txt"
find "$work/$name" -exec touch -hd "@$SOURCE_DATE_EPOCH" {} +
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner --format=ustar -cf - "$name" | gzip -9n >"$out/$name.tar.gz"

scripts/release/deb.sh "$tree" "$version" "$arch" "$out"
(cd "$out" && sha256sum mogna_* >SHA256SUMS && cat SHA256SUMS)
