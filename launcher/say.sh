# What the person at the terminal reads.

say() { printf '%s\n' "$*"; }

# fail WHAT NEXT: what went wrong, and what puts it right
fail() {
  printf 'shouwang: %s. %s\n' "$1" "$2" >&2
  exit 1
}

# try NAME COMMAND...: one line and the time it took; the output goes to a log
try() {
  local name=$1 began=$SECONDS
  log=$root/var/build/log/${name// /-}.log
  shift
  mkdir -p "${log%/*}"
  printf '%-36s' "$name"
  if "$@" >"$log" 2>&1; then
    printf '%4d s\n' $((SECONDS - began))
  else
    printf 'failed\n'
    return 1
  fi
}

# step NAME COMMAND...: the same, and without it nothing goes on
step() {
  try "$@" && return
  tail -n 30 "$log"
  fail "'$1' failed" "$(advice "$log")"
}

# the reasons that a build gives too many words for
advice() {
  if grep -qi 'no space left' "$1"; then
    say "The disk is full: make room, then run the same command again."
  elif grep -qiE 'could not transfer|unknown host|EAI_AGAIN|ENOTFOUND|ECONNREFUSED|network' "$1"; then
    say "It looks like the network: run the same command again. The whole output is in $1."
  else
    say "The whole output is in $1."
  fi
}
