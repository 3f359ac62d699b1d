#!/bin/sh
# PubMed XML in, CSV out, as whole processes with their start: Agonist, then JCoRe on the first abstracts.
# Usage: throughput.sh PUBMED.xml ABSTRACTS-FOR-JCORE [OPTION OF agonist extract ...]
set -eu
input=$1
limit=$2
shift 2
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# Prints abstracts per second, start included.
timed() {
    name=$1
    abstracts=$2
    shift 2
    begin=$(date +%s%N)
    "$@"
    end=$(date +%s%N)
    awk -v name="$name" -v n="$abstracts" -v ns=$((end - begin)) \
        'BEGIN { printf "%s: %d abstracts in %.1f s, %.1f per second\n", name, n, ns / 1e9, n * 1e9 / ns }'
}

run_agonist() {
    "$home/agonist" extract --quiet --relation-model "$@" -o "$out/agonist.csv" "$input"
}

run_jcore() {
    jcore=$home/target/bench-jcore
    java -Xmx4g -cp "$jcore/classes:$(cat "$jcore/classpath")" org.agonist.bench.jcore.JcoreRun \
        "$input" "$out/jcore.csv" "$limit" >"$out/jcore.log" 2>&1 || { cat "$out/jcore.log" >&2; exit 1; }
}

timed Agonist "$(grep -c '<PubmedArticle>' "$input")" run_agonist "$@"
timed JCoRe "$limit" run_jcore
