#!/bin/sh
# compare.sh: pejl check against conftest, opa and the bare YAML decoder, over the same made-up
# portfolio and the same rules about systems. It first makes sure that all of them find the same breaches, then
# runs them two at a time, A B A B …, and prints the median of the ratios. It needs Go and, the
# first time, the network for conftest. On two cores it takes about a quarter of an hour, and
# never more than half of one.
#
#   N=3300    systems in the portfolio; peak memory is measured at N/10, N and 10 N
#   PAIRS=5   pairs of runs for each ratio, after one pair that does not count
#   WORK=…    folder for the programs and files; a temporary one by default, removed at the end
set -eu

if [ -z "${COMPARE_BOUNDED:-}" ]; then
	COMPARE_BOUNDED=1 exec timeout 30m "$0" "$@"
fi

CONFTEST_VERSION=v0.71.1
N=${N:-3300}
PAIRS=${PAIRS:-5}
root=$(cd "$(dirname "$0")/../../.." && pwd)
if [ -z "${WORK:-}" ]; then
	WORK=$(mktemp -d)
	trap 'rm -rf "$WORK"' EXIT
	trap 'exit 130' INT TERM
fi
mkdir -p "$WORK/bin"
WORK=$(cd "$WORK" && pwd)

say() { printf '\n== %s\n' "$*"; }

say "building pejl, opa and conftest $CONFTEST_VERSION"
cd "$root"
go build -o "$WORK/bin/pejl" ./cmd/pejl
go build -o "$WORK/bin/compare" ./cmd/internal/compare
go build -o "$WORK/bin/generate" ./cmd/internal/corpus/generate
go build -o "$WORK/bin/opa" github.com/open-policy-agent/opa
[ -x "$WORK/bin/conftest" ] || GOBIN="$WORK/bin" GOFLAGS='' go install "github.com/open-policy-agent/conftest@$CONFTEST_VERSION"

say "writing the rules for each tool, and portfolios of $((N / 10)), $N and $((N * 10)) systems"
cd "$WORK"
rm -rf layouts small registry large one
bin/compare layouts -policies "$root/policies" -o layouts -date 2026-11-21
bin/generate -n $((N / 10)) -o small
bin/generate -n "$N" -o registry -overview overview.yaml
bin/generate -n $((N * 10)) -o large
bin/generate -n 1 -o one

pejl='bin/pejl check --date 2026-11-21 --data common_solutions=overview.yaml -o json'
single='bin/conftest test --no-color -o json -p layouts/one -d layouts/one'
namespaces=$(cd layouts/areas && ls */*.rego | sed 's|/.*||' | grep -vx lib | sort -u | sed 's/^/-n /' | tr '\n' ' ')
areas="bin/conftest test --no-color -o json -p layouts/areas -d layouts/areas $namespaces"
exec='bin/opa exec -b layouts/opa --decision main/findings'

say "do all find the same breaches in $N systems?"
# Each of these exits with 1 where there are breaches, as there are; verify sees whether they broke.
$pejl registry >pejl.json || [ $? -eq 1 ]
$single registry >one.json || [ $? -eq 1 ]
$areas registry >areas.json || [ $? -eq 1 ]
$exec registry >opa.json
bin/compare verify -pejl pejl.json conftest-one=one.json conftest-areas=areas.json opa=opa.json
rm -f pejl.json one.json areas.json opa.json

say "ratios at $N systems: median, least and greatest of $PAIRS pairs"
race() { bin/compare race -pairs "$PAIRS" -name "$1" -target "$2" -a "$3" -b "$4"; }
race 'conftest, one namespace / pejl' '>= 3' "$single registry" "$pejl registry"
race 'conftest, a namespace per area / pejl' '>= 10' "$areas registry" "$pejl registry"
race 'opa exec / pejl' '>= 2.5' "$exec registry" "$pejl registry"
race 'pejl / decoding the YAML alone' '<= 3' "$pejl registry" 'bin/compare decode registry'

say "cold start: one system, median of $((PAIRS * 4)) pairs"
PAIRS=$((PAIRS * 4))
eval='bin/opa eval -i one/system-000000.yaml'
race 'pejl / opa eval, the rules as they are' '<= 0.9' "$pejl one/system-000000.yaml" "$eval -b layouts/rules data.hjoerring.rules"
race 'pejl / opa eval, with the same decision' '<= 0.9' "$pejl one/system-000000.yaml" "$eval -b layouts/opa data.main.findings"

say "peak memory, wanted < 160 MiB and flat"
bin/compare peak "$pejl small" "$pejl registry" "$pejl large" "$single small" "$single registry"
