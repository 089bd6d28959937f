#!/bin/sh
# Makes one file that can be run: package.sh LAUNCHER JAR TARGET
set -eu
cat "$1" "$2" >"$3.draft"
chmod 755 "$3.draft"
mv -f "$3.draft" "$3"
rm -f "$3"-*.jsa "$3"-*.aot
"$3" --make-archive || {
  rm -f "$3"-*.jsa "$3"-*.aot
  echo "codegen: no archive was made; the command starts slower without one" >&2
}
