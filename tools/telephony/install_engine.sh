#!/usr/bin/env bash
# install_engine.sh DEST [SUITE...]: unpack Debian's own Asterisk, with every library it needs, below DEST.
# Nothing of the base system is touched: apt only reads, with an empty package status, from this machine's own mirror.
# Suites are tried in turn (default: sid, then bullseye). What is there already is kept. Fails loudly when no suite has it.
set -euo pipefail
DEST=$(mkdir -p "$1" && cd "$1" && pwd)
shift
SUITES=${*:-sid bullseye}
KEY=/usr/share/keyrings/debian-archive-keyring.gpg
say() { printf '%s\n' "$*" >&2; }

[ -x "$DEST/asterisk" ] && "$DEST/asterisk" -V >/dev/null 2>&1 && { cat "$DEST/version"; exit 0; }
command -v apt-get >/dev/null 2>&1 || { say "no apt-get on this machine: the phone engine cannot be installed"; exit 1; }
MIRROR=$(apt-get indextargets --format '$(REPO_URI)' | grep -v security | head -1)
[ -n "$MIRROR" ] || { say "apt knows no package source: the phone engine cannot be installed"; exit 1; }

fetch() {
  local suite=$1 work=$2
  mkdir -p "$work"/lists/partial "$work"/cache/archives/partial "$work"/parts
  : > "$work/status"
  echo "deb [signed-by=$KEY] $MIRROR $suite main" > "$work/sources.list"
  local options=(
    -o Dir::State::status="$work/status" -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache"
    -o Dir::Etc::sourcelist="$work/sources.list" -o Dir::Etc::sourceparts="$work/parts" -o Debug::NoLocking=1
    -o Acquire::Languages=none -o Acquire::Check-Valid-Until=false -o APT::Install-Recommends=false -o APT::Sandbox::User=
  )
  apt-get "${options[@]}" -qq update &&
    apt-get "${options[@]}" -qq -y --download-only install asterisk asterisk-core-sounds-en-gsm >/dev/null
}

unpack() {
  local suite=$1 work=$2 package
  rm -rf "$DEST/root" && mkdir -p "$DEST/root"
  for package in "$work"/cache/archives/*.deb; do dpkg-deb -x "$package" "$DEST/root"; done
  rm -rf "$DEST"/root/usr/share/{doc,man,locale,perl,info,lintian} "$DEST"/root/usr/lib/*/{perl,perl-base}
  printf '%s\n' "$suite" > "$DEST/suite"
}

write_starter() {
  cat > "$DEST/asterisk" <<'STARTER'
#!/usr/bin/env bash
# Run the unpacked engine with its own loader and libraries.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/root
triplet=$(basename "$(ls -d "$root"/usr/lib/*-linux-gnu* | head -1)")
for loader in "$root"/usr/lib64/ld-linux-*.so.* "$root"/usr/lib/ld-linux-*.so.* "$root"/lib*/ld-linux-*.so.* "$root/lib/$triplet"/ld-2.*.so; do
  [ -f "$loader" ] && break
done
exec "$loader" --library-path "$root/usr/lib/$triplet:$root/lib/$triplet:$root/usr/lib" "$root/usr/sbin/asterisk" "$@"
STARTER
  chmod +x "$DEST/asterisk"
}

for suite in $SUITES; do
  work=$(mktemp -d)
  if fetch "$suite" "$work"; then
    unpack "$suite" "$work"
    rm -rf "$work"
    write_starter
    "$DEST/asterisk" -V > "$DEST/version"
    cat "$DEST/version"
    exit 0
  fi
  rm -rf "$work"
  say "suite $suite has no phone engine that installs"
done
say "no suite had a phone engine: $SUITES"
exit 1
