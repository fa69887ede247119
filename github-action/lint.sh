#!/usr/bin/env bash
# The step of the GitHub Action: from inputs, which are in the environment, to `fairlead lint`, and from its
# report to annotations, the summary of the job and the outputs of the step.
set -euo pipefail

launcher=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)/fairlead
work=$(mktemp -d "${RUNNER_TEMP:-/tmp}/fairlead.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Prints the lines of an input that are not blank, without the blanks around them.
lines() {
  sed -e 's/^[[:space:]]*//' -e 's/[[:space:]]*$//' -e '/^$/d' <<<"$1"
}

arguments=(-f "markdown=$work/summary.md" -f "json=$work/report.json")
shown=github
while IFS= read -r format; do
  arguments+=("--format=$format")
  [[ $format == *=* ]] || shown=$format
done < <(lines "${INPUT_FORMAT:-}")
[[ " ${arguments[*]} " == *" --format=$shown "* ]] || arguments+=("--format=$shown")

sarif=$(lines "${INPUT_SARIF_FILE:-}" | head -n 1)
if [[ -n $sarif ]]; then
  mkdir -p -- "$(dirname -- "$sarif")"
  arguments+=("--format=sarif=$sarif")
fi
[[ -z ${INPUT_CONFIG:-} ]] || arguments+=("--config=$INPUT_CONFIG")
[[ -z ${INPUT_FAIL_ON:-} ]] || arguments+=("--fail-on=$INPUT_FAIL_ON")
[[ -z ${INPUT_BASELINE:-} ]] || arguments+=("--baseline=$INPUT_BASELINE")
while IFS= read -r policy; do
  arguments+=("--policies=$policy")
done < <(lines "${INPUT_POLICIES:-}")
arguments+=(--)
while IFS= read -r path; do
  arguments+=("$path")
done < <(lines "${INPUT_PATHS:-}")
[[ -z ${INPUT_VERSION:-} ]] || export FAIRLEAD_VERSION=$INPUT_VERSION

# What other formats show may look like a command to the runner, which must not take it for one.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
[[ $shown == github ]] || echo "::stop-commands::$token"
status=0
"$launcher" lint "${arguments[@]}" 2>"$work/stderr" || status=$?
[[ $shown == github ]] || echo "::$token::"

if [[ -s $work/stderr ]]; then
  cat "$work/stderr" >&2
  if [[ $status -ge 2 ]]; then
    message=$(head -n 20 "$work/stderr")
    message=${message//'%'/%25}
    message=${message//$'\r'/%0D}
    echo "::error title=Fairlead::${message//$'\n'/%0A}"
  fi
fi

# Counts stand alone on the lines of the report's summary, at a depth where nothing else does.
count() {
  sed -n "s/^    \"$1\": \([0-9]*\),\{0,1\}\$/\1/p" "$work/report.json"
}

if [[ -f $work/report.json ]]; then
  errors=$(count errors)
  warnings=$(count warnings)
  notes=$(count notes)
  {
    echo "errors=$errors"
    echo "warnings=$warnings"
    echo "notes=$notes"
    echo "findings=$((errors + warnings + notes))"
    [[ -z $sarif ]] || echo "sarif-file=$sarif"
  } >>"$GITHUB_OUTPUT"
fi

# GitHub takes no summary of more than 1 MiB, and then shows none at all.
if [[ -f $work/summary.md && -n ${GITHUB_STEP_SUMMARY:-} ]]; then
  before=0
  [[ ! -f $GITHUB_STEP_SUMMARY ]] || before=$(wc -c <"$GITHUB_STEP_SUMMARY")
  if ((before + $(wc -c <"$work/summary.md") <= 1048576)); then
    cat "$work/summary.md" >>"$GITHUB_STEP_SUMMARY"
  else
    echo "::notice title=Fairlead::There is no room for the summary; the findings are in the log"
  fi
fi
exit "$status"
