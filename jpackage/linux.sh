#!/usr/bin/env bash
# Makes the program for Linux out of what "mvn package" left in target/resnet-explorer:
#   linux.sh app-image    target/jpackage/resnet-explorer, a folder that runs where it is put
#   linux.sh deb          that, and a package for Debian, Ubuntu and their kin
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

kind=${1:-deb}
case $kind in app-image | deb) ;; *) fail "make what? app-image or deb." ;; esac
[ "$(uname -s)" = Linux ] || fail "this makes packages for Linux; macos.sh and windows.ps1 are for their systems."
find_jdk
find_program
command -v strip >/dev/null || fail "strip is missing: install the package binutils."
if [ "$kind" = deb ]; then
  for tool in dpkg-deb fakeroot; do
    command -v $tool >/dev/null || fail "$tool is missing: install the packages dpkg and fakeroot."
  done
fi
case $kind in
  app-image) need_space 1800 ;;
  deb) need_space 3000 ;;
esac

begin
find_modules
make_runtime
read_options
gather
strip_native
make_image "$root/jpackage/icon/resnet-explorer.png" --name "$name"
# The launcher that jpackage makes is slow; see ours.
rm "$work/$name/lib/libapplauncher.so" "$work/$name/lib/app/$name.cfg"
install -m 755 "$root/jpackage/linux/launcher.sh" "$work/$name/bin/$name"
cp "$program/bin/jvm.options" "$work/$name/lib/app/java.options"
if [ "$kind" = deb ]; then
  "$jdk/bin/jpackage" --type deb --dest "$work/deb" --app-image "$work/$name" --name "$name" \
    --app-version "$version" --resource-dir "$root/jpackage/linux" \
    --icon "$root/jpackage/icon/resnet-explorer.png" \
    --file-associations "$root/jpackage/safetensors.properties" \
    --file-associations "$root/jpackage/pytorch.properties" \
    --linux-shortcut --linux-menu-group "Education;Science" --linux-app-category science \
    --linux-deb-maintainer "maintainers@resnet-explorer.invalid" \
    --license-file "$root/jpackage/licences/README.txt" \
    --vendor "ResNet Explorer" --description "Walk through ResNet layer by layer" \
    > "$work/deb.log" 2>&1 || fail "jpackage could not make the package: $(tail -n 1 "$work/deb.log")"
  packages=("$work"/deb/*.deb)
  keep "${packages[0]}" "$(basename "${packages[0]}")"
fi
keep "$work/$name" "$name"
