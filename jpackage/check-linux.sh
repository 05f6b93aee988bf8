#!/usr/bin/env bash
# Starts the Linux program folder as a stranger would who has nothing: no Java, no Maven, no
# display, a home that can't be written, the program itself read only. It must classify and draw
# its window, and write nothing but the drawing.
set -euo pipefail
cd "$(dirname "$0")/.."
image=target/jpackage/resnet-explorer
fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}
[ -x "$image/bin/resnet-explorer" ] || fail "there is no $image: run jpackage/linux.sh app-image first."

place=$(mktemp -d)
trap 'chmod -R u+w "$place"; rm -rf "$place"' EXIT
chmod 755 "$place"
# Elsewhere than where it was made.
cp -R "$image" "$place/program"
cp samples/kitten.jpg "$place"
chmod -R a+rX,a-w "$place/program"
mkdir "$place/out" "$place/tmp"
chmod 777 "$place/out" "$place/tmp"

# Root may write anywhere, so root becomes nobody.
as_stranger() {
  local who=()
  [ "$(id -u)" -ne 0 ] || who=(setpriv --reuid=65534 --regid=65534 --clear-groups)
  "${who[@]}" env -i HOME=/dev/null XDG_CACHE_HOME=/dev/null XDG_CONFIG_HOME=/dev/null \
    XDG_STATE_HOME=/dev/null TMPDIR="$place/tmp" JAVA_TOOL_OPTIONS=-Djava.io.tmpdir="$place/tmp" \
    "$place/program/bin/resnet-explorer" "$@" 2> >(grep -v '^Picked up JAVA_TOOL_OPTIONS' >&2)
}

listing() {
  (cd "$place" && find . -path ./out -prune -o -printf '%p %s %T@\n' | sort)
}

before=$(listing)
answer=$(as_stranger classify "$place/kitten.jpg")
grep -Eq '^ +1 +[0-9.]+ % +cat$' <<< "$answer" || fail "the packaged program did not see the cat: $answer"
as_stranger snapshot --out "$place/out/window.png" > /dev/null
answer=$(as_stranger classify --model bundled50 "$place/kitten.jpg")
grep -Eq '^ +1 +[0-9.]+ % +cat$' <<< "$answer" || fail "the packaged ResNet-50 did not see the cat: $answer"
[ "$(od -An -tx1 -N8 "$place/out/window.png" | tr -d ' \n')" = 89504e470d0a1a0a ] || fail "no picture of the window was drawn."
as_stranger --version
[ "$(find "$place/out" -type f | wc -l)" -eq 1 ] || fail "more was written than the drawing: $(ls -A "$place/out")"
# A folder's time changes when something was in it for a while; its size and names are what stays.
[ "$(cut -d' ' -f1,2 <<< "$before")" = "$(listing | cut -d' ' -f1,2)" ] || fail "something was written beside the drawing: $(diff <(echo "$before") <(listing))"
if [ "$(id -u)" -eq 0 ]; then
  strays=$(find / -xdev -user 65534 -newer "$place/kitten.jpg" -not -path "$place/*" -not -path '/proc/*' 2>/dev/null || true)
  [ -z "$strays" ] || fail "something was written elsewhere: $strays"
fi
echo "The packaged program classified and drew its window with nothing but itself ($(du -sm "$image" | cut -f1) MB)."
