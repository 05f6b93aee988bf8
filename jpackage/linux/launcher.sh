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
unset JDK_JAVA_OPTIONS PYTORCH_VERSION PYTORCH_FLAVOR
export DJL_OFFLINE=true

# The window's classes, parsed and checked, where the installation has left an archive of them: of
# Java 25 with what their methods were seen to do, of earlier ones on top of Java's own archive.
set -- "$main" "$@"
if [ -f "$app/window.aot" ]; then
  set -- "-XX:AOTCache=$app/window.aot" -Xlog:aot=off "$@"
elif [ -f "$app/window.jsa" ]; then
  set -- "-XX:SharedArchiveFile=$root/lib/runtime/lib/server/classes.jsa:$app/window.jsa" "$@"
fi
classes=
for jar in "$app"/*.jar; do
  classes=$classes:$jar
done
exec "$root/lib/runtime/bin/java" "@$app/java.options" -cp "${classes#:}" \
  -DPYTORCH_LIBRARY_PATH="$app/native" -Djna.boot.library.path="$app/native" "$@"
