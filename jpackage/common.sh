# What linux.sh and macos.sh share; read by them, not run.

# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/target/resnet-explorer
out=$root/target/jpackage
name=resnet-explorer
main=org.resnetexplorer.app.shell.start.Launcher

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

# The JDK's tools, all from one JDK.
find_jdk() {
  local javac=${JAVA_HOME:+$JAVA_HOME/bin/javac}
  javac=${javac:-$(command -v javac || true)}
  [ -x "$javac" ] || fail "there is no JDK here: set JAVA_HOME to one of version 17 or later."
  jdk=$(cd "$(dirname "$(readlink -f "$javac" 2>/dev/null || echo "$javac")")/.." && pwd)
  local tool
  for tool in java jar jdeps jlink jpackage; do
    [ -x "$jdk/bin/$tool" ] || fail "$tool is missing in the JDK $jdk: set JAVA_HOME to a complete JDK, 17 or later."
  done
  local version
  version=$("$jdk/bin/jpackage" --version)
  [ "${version%%.*}" -ge 17 ] || fail "the JDK $jdk is of version $version; 17 or later is needed."
}

find_program() {
  local jars=("$program/lib/$name"-*.jar)
  [ -f "${jars[0]}" ] || fail "there is no program in target/resnet-explorer: run \"mvn package\" first."
  [ ${#jars[@]} -eq 1 ] || fail "target/resnet-explorer/lib holds several versions: run \"mvn clean package\"."
  jar=$(basename "${jars[0]}")
  version=${jar#"$name"-}
  version=${version%.jar}
  # What is not a release goes by the number of the release it leads to.
  version=${version%-SNAPSHOT}
}

# $1: megabytes that will be written
need_space() {
  local free
  free=$(df -Pm "$root/target" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$1" ] || fail "$free MB are free on the disk of $root; $1 MB are needed."
}

# Everything is made in a folder of its own and moved when it is whole.
begin() {
  mkdir -p "$out"
  work=$(mktemp -d "$out/.making.XXXXXX")
  trap 'rm -rf "$work"' EXIT
}

# The modules of Java that classes of the program and its libraries name, found by jdeps. It would
# refuse libraries that are modules themselves and name others they do without, so it gets classes
# without their module descriptors. Two modules are only reached as services: what Korean needs for
# dates and numbers, and the cipher suites of today's servers.
find_modules() {
  local classes=$work/classes jar
  mkdir "$classes"
  for jar in "$program"/lib/*.jar; do
    (cd "$classes" && "$jdk/bin/jar" xf "$jar" && rm -rf META-INF/versions module-info.class)
  done
  modules=$("$jdk/bin/jdeps" --ignore-missing-deps --print-module-deps "$classes"),jdk.localedata,jdk.crypto.ec
  rm -rf "$classes"
}

make_runtime() {
  "$jdk/bin/jlink" --add-modules "$modules" --include-locales=en,ko --strip-java-debug-attributes \
    --no-header-files --no-man-pages --compress=2 --output "$work/runtime" 2>/dev/null \
    || fail "jlink could not make a runtime of $modules."
  # Java's own classes, parsed and checked once for all starts.
  "$work/runtime/bin/java" -Xshare:dump >/dev/null 2>&1 || fail "the runtime could not share its classes."
}

# What the launcher passes to Java, as arguments for jpackage.
read_options() {
  options=()
  local line
  while IFS= read -r line; do
    [ -z "$line" ] || options+=(--java-options "$line")
  done < "$program/bin/jvm.options"
  # shellcheck disable=SC2016 # $APPDIR is the launcher's word
  options+=(--java-options '-DPYTORCH_LIBRARY_PATH=$APPDIR/native'
    --java-options '-Djna.boot.library.path=$APPDIR/native')
}

# What the package holds beside the Java runtime.
gather() {
  mkdir "$work/input"
  cp -R "$program/lib/." "$work/input"
  cp -R "$program/native" "$work/input/native"
  cp -R "$program/samples" "$work/input/samples"
  cp -R "$root/jpackage/licences" "$work/input/licences"
  local library part
  for library in "$program"/lib/*.jar; do
    part=$(basename "$library" | sed -E 's/-[0-9].*//')
    grep -qwF "$part" "$root/jpackage/licences/README.txt" \
      || fail "jpackage/licences/README.txt does not tell the licence of $part."
  done
}

# $1: icon; further arguments go to jpackage
make_image() {
  local icon=$1
  shift
  "$jdk/bin/jpackage" --type app-image --dest "$work" --input "$work/input" --main-jar "$jar" \
    --main-class "$main" --runtime-image "$work/runtime" --icon "$icon" --app-version "$version" \
    --vendor "ResNet Explorer" --description "Walk through ResNet layer by layer" \
    "${options[@]}" "$@" > "$work/jpackage.log" 2>&1 \
    || fail "jpackage could not make the program: $(tail -n 1 "$work/jpackage.log")"
  rm -rf "$work/input" "$work/runtime"
}

# Only tools for debuggers read what goes: a fifth of PyTorch's library.
strip_native() {
  strip --strip-unneeded "$work/input/native"/lib{c10,torch,torch_cpu,djl_torch}.so
}

# $1: what was made, $2: its final name in target/jpackage
keep() {
  rm -rf "${out:?}/$2"
  mv "$1" "$out/$2"
  echo "$out/$2 ($(du -sm "$out/$2" | cut -f1) MB)"
}
