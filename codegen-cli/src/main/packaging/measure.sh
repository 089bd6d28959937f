#!/usr/bin/env bash
# Measures how long the packaged command takes to start: measure.sh [ROUNDS] [COMMAND]
# Prints one line for each process, columns between tabs: what, archive, round, CPU seconds, seconds.
set -euo pipefail
rounds=${1:-5}
command=${2:-$(dirname "$0")/../../../target/codegen}
command=$(cd "$(dirname "$command")" && pwd)/codegen
work=$(mktemp -d)
export HOME=$work TIMEFORMAT='%U %S %R'

"$command" server --speed 1000 >"$work/variables" 2>/dev/null &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
until grep -q ORG_ID "$work/variables"; do sleep 0.1; done
eval "$(cat "$work/variables")"
mkdir "$work/plain"
cp "$command" "$work/plain/codegen"

# measure WHAT ARCHIVE ROUND PROGRAM...
measure() {
	local what=$1 archive=$2 round=$3 user system wall
	shift 3
	read -r user system wall < <({ time "$@" >/dev/null 2>&1; } 2>&1)
	awk -v OFS='\t' -v what="$what" -v archive="$archive" -v round="$round" -v u="$user" -v s="$system" -v w="$wall" \
		'BEGIN { print what, archive, round, u + s, w }'
}

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
printf 'what\tarchive\tround\tcpu\twall\n'
for ((round = 1; round <= rounds; round++)); do
	measure 'java -version' no "$round" "$java" -version
	measure 'codegen --help' yes "$round" "$command" --help
	measure 'codegen list' yes "$round" "$command" list
	measure 'codegen --help' no "$round" "$work/plain/codegen" --help
	measure 'codegen list' no "$round" "$work/plain/codegen" list
done
