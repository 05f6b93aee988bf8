#!/usr/bin/env bash
# Makes the program for macOS out of what "mvn package" left in target/resnet-explorer:
#   macos.sh app-image    target/jpackage/ResNet Explorer.app
#   macos.sh dmg          that, and a disk image to install it from
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

kind=${1:-dmg}
title="ResNet Explorer"
case $kind in app-image | dmg) ;; *) fail "make what? app-image or dmg." ;; esac
[ "$(uname -s)" = Darwin ] || fail "this makes packages for macOS; linux.sh and windows.ps1 are for their systems."
[ "$(uname -m)" = arm64 ] || fail "PyTorch has no library for Macs with an Intel processor."
find_jdk
find_program
need_space 3000

begin
find_modules
make_runtime
read_options
gather
make_image "$root/jpackage/icon/resnet-explorer.icns" --name "$title" \
  --mac-package-identifier org.resnetexplorer --mac-package-name "$title"
if [ "$kind" = dmg ]; then
  "$jdk/bin/jpackage" --type dmg --dest "$work/dmg" --app-image "$work/$title.app" --name "$title" \
    --app-version "$version" --icon "$root/jpackage/icon/resnet-explorer.icns" \
    --license-file "$root/jpackage/licences/README.txt" --vendor "ResNet Explorer" \
    > "$work/dmg.log" 2>&1 || fail "jpackage could not make the disk image: $(tail -n 1 "$work/dmg.log")"
  packages=("$work"/dmg/*.dmg)
  keep "${packages[0]}" "$(basename "${packages[0]}")"
fi
keep "$work/$title.app" "$title.app"
