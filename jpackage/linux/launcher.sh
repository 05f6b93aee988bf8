#!/bin/sh
# Starts ResNet Explorer with the Java beside it. The launcher that jpackage makes asks the package
# manager where it lies, twice, which takes longer than Java itself.
self=$0
[ ! -L "$self" ] || self=$(readlink -f "$self")
case $self in */*) ;; *) self=$(command -v "$self") ;; esac
bin=${self%/*}
root=${bin%/bin}
[ "$root" != "$bin" ] || root=$bin/..
app=$root/lib/app
main=org.resnetexplorer.app.shell.start.Launcher

# Set by others, these would make Java or the engine into something else.
unset JDK_JAVA_OPTIONS PYTORCH_VERSION PYTORCH_FLAVOR PYTORCH_PRECXX11 PYTORCH_LIBRARY_PATH \
  PYTORCH_EXTRA_LIBRARY_PATH PYTORCH_LIBRARY_EXCLUSION LIBSTDCXX_LIBRARY_PATH DJL_DEFAULT_ENGINE \
  DJL_CACHE_DIR ENGINE_CACHE_DIR
export DJL_OFFLINE=true
# The language C knows the names of files in ASCII only.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) if [ -n "$LC_ALL" ]; then export LC_ALL=C.UTF-8; else export LC_CTYPE=C.UTF-8; fi ;;
esac

# The window's classes, parsed and checked, where the installation has left an archive of them: of
# Java 25 with what their methods were seen to do, of earlier ones on top of Java's own archive. Java
# dies of one that was cut short, so a file beside it tells how many bytes there must be.
set -- "$main" "$@"
whole() {
  [ -f "$1" ] && [ -f "$1.size" ] && [ "$(($(wc -c < "$1")))" = "$(cat "$1.size")" ]
}
if whole "$app/window.aot"; then
  set -- "-XX:AOTCache=$app/window.aot" -Xlog:aot=off "$@"
elif whole "$app/window.jsa"; then
  set -- "-XX:SharedArchiveFile=$root/lib/runtime/lib/server/classes.jsa:$app/window.jsa" "$@"
fi
classes=
for jar in "$app"/*.jar; do
  classes=$classes:$jar
done
exec "$root/lib/runtime/bin/java" "@$app/java.options" -cp "${classes#:}" \
  ${HOME:+-Duser.home="$HOME"} -DPYTORCH_LIBRARY_PATH="$app/native" -Djna.boot.library.path="$app/native" "$@"
