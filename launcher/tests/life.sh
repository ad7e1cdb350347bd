#!/usr/bin/env bash
# One installation from its first start to its restored copy: killed while it is filled, exported while it runs, ended by
# Ctrl-C, restored, verified, tampered with.
. "$(dirname "$0")/check.sh"
set -m # or Ctrl-C would be ignored by what runs in the background

# what is started in the background of a shell ignores interrupts, and so does all that it starts, unless it is told otherwise
hearing=()
! env --default-signal=INT true 2>/dev/null || hearing=(env --default-signal=INT)

households=100
quickest=10000 # of the stops so far, in milliseconds
build >"$stage/build" || { cat "$stage/build"; exit 1; }

# start NAME [OPTION...]: in the background; sets pid, port and out
start() {
  local name=$1
  shift
  port=$(free_port)
  out=$stage/$name.out
  "${hearing[@]}" ./shouwang up --drill --port "$port" --home "$stage/$name" --keys "$stage/keys-${keys:-$name}" \
    --shouwang.drill-households=$households "$@" >"$out" 2>&1 &
  pid=$!
  pids+=("$pid")
}

# await TEXT [FILE]: in what the last one started says, or in the file that it writes
await() {
  local i
  for ((i = 0; i < 2400; i++)); do
    ! grep -qs "$1" "${2:-$out}" || return 0
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.05
  done
  wrong "'$1' was not reached" "$(cat "$out")"
}

# interrupt: Ctrl-C, after which nothing is left within ten seconds
interrupt() {
  local children i began=$EPOCHREALTIME took
  children=$(pgrep -P "$pid")
  kill -INT "$pid"
  for ((i = 0; i < 1000; i++)); do kill -0 "$pid" 2>/dev/null && sleep 0.01 || break; done
  ! kill -0 "$pid" 2>/dev/null || wrong "Ctrl-C was not heard, or not within ten seconds"
  wait "$pid" || true
  took=$(((${EPOCHREALTIME/./} - ${began/./}) / 1000))
  [ $took -ge $quickest ] || quickest=$took
  for child in $children; do ! kill -0 "$child" 2>/dev/null || wrong "PostgreSQL outlived Ctrl-C"; done
  right "Ctrl-C ends everything ($took ms)"
}

contents() { node launcher/tests/contents.mjs "http://127.0.0.1:$port" "$stage/$1"; }

# tamper HOME SQL: as nobody should be able to
tamper() {
  local as=()
  [ "$(id -u)" -ne 0 ] || as=(unshare --user)
  say "$2" | "${as[@]}" "$built"/pgsql-*/bin/postgres --single -D "$1/postgres/data" postgres >"$stage/single" 2>&1
}

start first
await '"reached":[1-9]' "$stage/first/drill.json"
kill -9 "$pid"
wait "$pid" 2>/dev/null || true
start first
await 'drill: filled'
contents first >"$stage/killed"
right "a drill that was killed goes on"
says "second instance" "another Shouwang runs on $stage/first. Stop it" \
  ./shouwang up --port 1 --home "$stage/first" --keys "$stage/keys-first"
./shouwang snapshot export "$stage/copy.tar.gz" --home "$stage/first" >"$stage/export"
interrupt

start whole
await 'drill: filled'
contents whole >"$stage/undisturbed"
diff "$stage/killed" "$stage/undisturbed" >"$stage/diff" || wrong "the killed drill has other contents" "$(head "$stage/diff")"
right "and has the contents of an undisturbed one ($(wc -l <"$stage/killed") lines)"
interrupt
# either may meet a moment when the machine is busy, not both; a figure is what `./shouwang bench start` gives
[ $quickest -le 3000 ] || wrong "no Ctrl-C after work ended everything within three seconds"

says "home in use" "there are data in $stage/first/postgres already. Name an empty folder" \
  ./shouwang snapshot restore "$stage/copy.tar.gz" --home "$stage/first"
head -c 100000 "$stage/copy.tar.gz" >"$stage/half.tar.gz"
says "half a snapshot" "Nothing has been restored; try another copy" \
  ./shouwang snapshot restore "$stage/half.tar.gz" --home "$stage/restored"
./shouwang snapshot restore "$stage/copy.tar.gz" --home "$stage/restored" >"$stage/restore"
cp "$stage/first/drill.json" "$stage/restored/"
keys=first start restored
await 'neighbouring\|auditor'
contents restored | diff - "$stage/killed" >"$stage/diff" || wrong "the restored copy has other contents" "$(head "$stage/diff")"
right "a snapshot that was exported while it ran holds everything"
interrupt

verify() { ./shouwang audit verify --home "$stage/restored" --keys "$stage/keys-first"; }
verify >"$stage/verify" 2>&1 || wrong "the record was not found whole" "$(cat "$stage/verify")"
right "audit verify: $(tail -n 1 "$stage/verify")"
tamper "$stage/restored" "set session_replication_role = replica; update audit.entry set action = 'nothing' where id = (select id from audit.entry order by id offset 100 limit 1)"
! verify >"$stage/verify" 2>&1 || wrong "the changed row was not noticed" "$(cat "$stage/verify" "$stage/single")"
right "audit verify: $(tail -n 1 "$stage/verify")"
