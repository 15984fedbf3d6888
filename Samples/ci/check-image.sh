#!/usr/bin/env bash
# Shows without Docker that the last stage of the Dockerfile can run the release: in a bare Debian bookworm with libxml2,
# unpacked by debootstrap, the program finds its libraries and says of a sample what it says here.
# As root: Samples/ci/check-image.sh .build/release/maatlat
set -euo pipefail
binary=$(realpath "$1")
cd "$(dirname "$0")/../.."
root=$(mktemp -d)
trap 'umount --quiet "$root/proc" || true; rm -rf --one-file-system "$root"' EXIT

debootstrap --variant=minbase --include=libxml2 bookworm "$root" >"$root.log" || { cat "$root.log"; exit 1; }
rm -f "$root.log"
install -D --mode 755 "$binary" "$root/usr/local/bin/maatlat"
strip "$root/usr/local/bin/maatlat"
chmod 755 "$root"
mkdir "$root/drafts"
cp -r Samples "$root/drafts/"
chmod -R a+rX "$root/drafts"
# Swift learns the arguments from there; Docker has it too.
mount -t proc proc "$root/proc"

# Of a release that holds its libraries within itself ldd says so, and fails.
libraries=$(chroot "$root" ldd /usr/local/bin/maatlat 2>&1 || true)
echo "$libraries"
if grep 'not found' <<<"$libraries"; then exit 1; fi
if chroot "$root" sh -c 'command -v swift'; then echo "the image has a toolchain"; exit 1; fi

for arguments in "Samples/wet-buurttoeslag.xml" "Samples/wet-lesbudget.xml Samples/wet-lesbudget-mvt.xml --format json" rules; do
  # shellcheck disable=SC2086
  here=$("$binary" $arguments 2>/dev/null; echo "status $?")
  # shellcheck disable=SC2086
  there=$(chroot --userspec=nobody:nogroup "$root" sh -c "cd /drafts && maatlat $arguments 2>/tmp/errors; echo status \$?")
  if [ "$here" != "$there" ]; then cat "$root/tmp/errors"; diff <(echo "$here") <(echo "$there"); exit 1; fi
  echo "maatlat $arguments: the same, $(tail -n 1 <<<"$there"), $(wc -l <<<"$there") lines"
done
du -shx "$root" "$root/usr/local/bin/maatlat"
