#!/usr/bin/env bash
# How long the window takes to be painted, in milliseconds since the start of its process: starts an
# installed program several times on the present display, each time as if it were the first.
#   start-times.sh [PROGRAM [TIMES]]
set -euo pipefail
program=${1:-resnet-explorer}
times=${2:-8}
fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || fail "there is no display to open the window on."
command -v "$program" >/dev/null || fail "there is no program $program."

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
log=$place/state/resnet-explorer/resnet-explorer.log
for ((run = 1; run <= times; run++)); do
  rm -rf "$place/state" "$place/config" "$place/cache"
  XDG_STATE_HOME=$place/state XDG_CONFIG_HOME=$place/config XDG_CACHE_HOME=$place/cache "$program" > /dev/null 2>&1 &
  process=$!
  for ((tenths = 0; tenths < 300; tenths++)); do
    grep -qs 'first classification' "$log" && break
    sleep 0.1
  done
  kill "$process" 2> /dev/null || true
  wait "$process" 2> /dev/null || true
  grep -qs 'first classification' "$log" || fail "no window was painted within 30 seconds."
  # In a line: until the window, and until it with its first answer.
  sed -n 's/.*Painted .*\b\([0-9][0-9]*\) ms after.*/\1/p' "$log" | paste -sd' ' | tee -a "$place/all"
done
for column in 1 2; do
  cut -d' ' -f$column "$place/all" | sort -n | awk '{ v[NR] = $1 } END { print "median " v[int((NR + 1) / 2)] ", least " v[1] ", greatest " v[NR] }'
done
