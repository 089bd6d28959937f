#!/bin/sh
# codegen: this script starts the jar that is appended to it.
# codegen --make-archive writes, beside this file, an archive that lets it start faster.
self=$0
[ -L "$self" ] && self=$(readlink -f -- "$self" 2>/dev/null || printf %s "$self")
case $self in /*) ;; *) self=$PWD/$self ;; esac

no_java() {
  echo "codegen: Java 17 or newer was not found." >&2
  echo "Install it, or set JAVA_HOME." >&2
  exit 1
}

java=java
[ -n "$JAVA_HOME" ] && [ -x "$JAVA_HOME/bin/java" ] && java=$JAVA_HOME/bin/java
java=$(command -v "$java") || no_java

# The version stands in a file of the JDK; to ask Java itself would take as long as the command.
# It lies behind a link, but what is called is the link: it may lead to a program that looks at its name.
jdk=$java
[ -L "$java" ] && jdk=$(readlink -f -- "$java" 2>/dev/null || printf %s "$java")
jdk=${jdk%/bin/java}
version=
if [ -r "$jdk/release" ]; then
  while IFS='="' read -r name empty value rest; do
    [ "$name" = JAVA_VERSION ] && version=${value:-$empty}
  done <"$jdk/release"
fi
major=${version%%.*}
case $major in [1-9] | 1[0-6]) no_java ;; esac

# With no descriptor 0 the first file that Java opens, its own classes, would become the standard input
{ true <&0; } 2>/dev/null || exec </dev/null

# Java reads arguments and file names in the encoding of the locale; the command gets to know the user's own
charmap() {
  if command -v locale >/dev/null; then
    LC_ALL=${1-$LC_ALL} locale charmap 2>/dev/null
  else
    case ${1-${LC_ALL:-${LC_CTYPE:-$LANG}}} in *[Uu][Tt][Ff]*8) echo UTF-8 ;; esac
  fi
}
own=
if [ "$(charmap)" != UTF-8 ]; then
  for name in C.UTF-8 C.utf8 en_US.UTF-8; do
    if [ "$(charmap $name)" = UTF-8 ]; then
      own=-Dcodegen.locale=$LC_ALL
      export LC_ALL=$name
      break
    fi
  done
fi

tty=
for stream in 0 1 2; do
  if [ -t $stream ]; then tty=${tty}1; else tty=${tty}0; fi
done

set -- -cp "$self" com.codegen.spring.cli.CodegenCli "$@"
set -- -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Dcodegen.tty=$tty "$@"
set -- -Dio.netty.noUnsafe=true -Dio.netty.transport.noNative=true -Djdk.console=java.base "$@"
[ -n "$own" ] && set -- "$own" "$@"
case $major in
  17 | 18 | 19 | 2[0-4])
    archive=$self-$version.jsa
    read=-XX:SharedArchiveFile=$archive
    ;;
  2[5-9] | [3-9]?)
    archive=$self-$version.aot
    read=-XX:AOTCache=$archive
    ;;
  *) archive= ;;
esac
for last; do :; done
if [ "$last" = --make-archive ] && [ -n "$archive" ]; then
  train() {
    "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable \
      -Dio.netty.noUnsafe=true -Dio.netty.transport.noNative=true \
      "$1" -cp "$self" com.codegen.spring.cli.ArchiveTraining
  }
  rm -f "$archive"
  case $archive in
    *.aot) train "-XX:AOTCacheOutput=$archive" ;;
    *)
      # From a list of classes, because an archive that is written at the exit leaves out picocli's, of Java 5
      train "-XX:DumpLoadedClassList=$archive.list" &&
        "$java" -Xshare:dump -XX:+UseSerialGC -Xlog:disable "-XX:SharedClassListFile=$archive.list" \
          "-XX:SharedArchiveFile=$archive" -cp "$self"
      status=$?
      rm -f "$archive.list"
      exit $status
      ;;
  esac
  exit $?
fi
[ -n "$archive" ] && [ -r "$archive" ] && set -- "$read" "$@"
exec "$java" "$@"
exit 1
