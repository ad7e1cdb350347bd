# For the tests of the launcher: a stage that is cleared away, what must be said, and what ended how.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
called_from=$root
cd "$root"
for part in say machine build run; do . "launcher/$part.sh"; done

stage=$(mktemp -d)
pids=()
trap 'clear_away' EXIT

clear_away() {
  local pid
  for pid in ${pids[@]+"${pids[@]}"}; do
    kill "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  rm -rf "$stage"
}

# says NAME SENTENCE COMMAND...: the command fails, and that is all it says
says() {
  local name=$1 sentence=$2 heard
  shift 2
  if heard=$( ("$@") 2>&1); then
    wrong "$name: it went on" "$heard"
  fi
  case $heard in
    "shouwang: "*"$sentence"*) [ "$(say "$heard" | wc -l)" -eq 1 ] || wrong "$name: more than a sentence" "$heard" ;;
    *) wrong "$name: '$sentence' was not said" "$heard" ;;
  esac
  right "$name"
}

right() { say "  $1"; }

wrong() {
  say "  WRONG: $1"
  say "${2:-}"
  exit 1
}
