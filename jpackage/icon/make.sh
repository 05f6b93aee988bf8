#!/usr/bin/env bash
# Makes every size and format of the icon from resnet-explorer.svg. Only needed when the drawing
# changes; takes rsvg-convert, icotool (icoutils) and png2icns (icnsutils).
set -euo pipefail
cd "$(dirname "$0")"
window=../../resources/org/resnetexplorer/app/icons
sizes=$(mktemp -d)
trap 'rm -rf "$sizes"' EXIT
mkdir -p "$window"
for side in 16 24 32 48 64 128 256 512; do
  rsvg-convert -w "$side" -h "$side" resnet-explorer.svg -o "$sizes/$side.png"
done
cp "$sizes"/{16,32,48,128,256}.png "$window"
cp "$sizes/512.png" resnet-explorer.png
icotool -c -o resnet-explorer.ico "$sizes"/{16,24,32,48,64,128}.png --raw="$sizes/256.png"
png2icns resnet-explorer.icns "$sizes"/{16,32,48,128,256,512}.png >/dev/null
