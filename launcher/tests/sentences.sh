#!/usr/bin/env bash
# Whatever is missing is said in one sentence, with what to do, before anything is built.
. "$(dirname "$0")/check.sh"

without_jdk() {
  is_jdk_25() { return 1; }
  need_jdk
}

with_old_node() {
  node_major() { say 18; }
  need_node
}

without_maven() {
  PATH=$stage
  need_maven
}

with_full_disk() {
  df() { printf 'heading\ndisk 9 9 2048 9\n'; }
  need_room "$stage" 300
}

with_jdk_17_first() {
  mkdir -p "$stage/old/bin"
  printf 'JAVA_VERSION="17.0.9"\n' >"$stage/old/release"
  touch "$stage/old/bin/java" && chmod +x "$stage/old/bin/java"
  JAVA_HOME=$stage/old PATH=$stage/old/bin:$PATH
  find_jdk && grep -q '"25' "$JAVA_HOME/release"
}

on_taken_port() {
  node -e 'require("net").createServer().listen(0, "127.0.0.1", function () { console.log(this.address().port) })' >"$stage/port" &
  pids+=($!)
  while [ ! -s "$stage/port" ]; do sleep 0.05; done
  says "port taken" "is taken. Choose another with --port" ./shouwang up --port "$(cat "$stage/port")"
}

says "no JDK 25" "no JDK 25 on this machine. Install" without_jdk
says "old Node" "no Node 20 or newer on this machine. Install" with_old_node
says "no Maven" "no Maven on this machine. Install" without_maven
says "disk full" "is full (2 MB left, 300 needed). Make room" with_full_disk
says "home that cannot be" "cannot be made. Check its rights" need_room /dev/null/home 1
says "keys inside the home" "the keys would lie inside the home. Choose" ./shouwang up --home "$stage/h" --keys "$stage/h/k"
says "no such port" "'no' is not a port. Give a number" ./shouwang up --port no
says "no such option" "there is no option '--fast'. ./shouwang help" ./shouwang up --fast
says "no such command" "there is no command 'run'. ./shouwang help" ./shouwang run
says "nothing is destroyed by mistake" "nobody can read it afterwards, from no backup either. If that is meant" ./shouwang destroy identity 2026-03
says "option without a value" "--home needs a value. ./shouwang help" ./shouwang up --home
on_taken_port
with_jdk_17_first || wrong "JDK 25 is found behind an older one"
right "JDK 25 is found behind an older one"
