#!/usr/bin/env bash
# What can be known of the scripts for other systems without them: that a shell can read them, that
# each option they give to jpackage and jlink is one, and that each file they name is there.
set -euo pipefail
cd "$(dirname "$0")/.."
fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

jdk=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
help=$(mktemp -d)
trap 'rm -rf "$help"' EXIT
# jpackage's own help tells of this system's options only; its texts hold those of all three.
"$jdk/bin/jimage" extract --dir "$help" \
  --include 'regex:/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties' "$jdk/lib/modules"
known=$(cat "$(find "$help" -name HelpResources.properties)" <("$jdk/bin/jlink" --help) <("$jdk/bin/jlink" --list-plugins) <("$jdk/bin/jdeps" --help) <(printf '%s\n' --version))

for script in jpackage/linux.sh jpackage/macos.sh jpackage/common.sh jpackage/start-times.sh; do
  bash -n "$script"
done
for script in jpackage/linux/launcher.sh jpackage/linux/postinst jpackage/linux/prerm; do
  sh -n "$script"
done
for script in jpackage/linux.sh jpackage/macos.sh jpackage/common.sh jpackage/windows.ps1; do
  # These two are the strip tool's and Java's own.
  for option in $(sed 's/^ *#.*//' "$script" | grep -oE '(^|[ (,'"'"'])--[a-z][a-z-]+' | grep -oE -- '--[a-z-]+' | sort -u); do
    case $option in --strip-unneeded | --enable-native-access) continue ;; esac
    grep -qF -- "$option" <<< "$known" || fail "$script gives $option, which is no option of jpackage, jlink or jdeps."
  done
  for file in $(grep -oE 'jpackage[/\\][A-Za-z0-9_./\\-]+' "$script" | tr '\\' '/' | grep -E '\.(png|ico|icns|properties|txt|sh|ps1)$' | sort -u); do
    [ -e "$file" ] || fail "$script names $file, which is not there."
  done
done
echo "The scripts for all three systems name options and files that exist."
