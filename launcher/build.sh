# From sources to something that starts fast. Stale is what has other contents than when it was built; Maven and npm
# start only then. Everything built by these steps is below var/build, app/target, web/node_modules and web/dist.

built=$root/var/build

# these decide about speed and memory; the ahead-of-time cache is only good for the ones it was trained with
jvm_flags=(
  -XX:+UseCompactObjectHeaders
  -XX:+UseSerialGC
  -Xmx"${SHOUWANG_HEAP:-512m}"
  -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
  --enable-native-access=ALL-UNNAMED
  --sun-misc-unsafe-memory-access=allow
)
# on two processors the optimizing compiler takes a third of one for minutes, just when everybody comes; the code of the
# quick one serves as many (docs/benchmarks.md)
[ "$(nproc 2>/dev/null || echo 1)" -gt 3 ] || jvm_flags+=(-XX:TieredStopAtLevel=1)

build() {
  need_jdk
  if [ -d app/src ]; then
    one_at_a_time
    build_web
    build_jar
    exec 9>&-
  fi
  run=$built/run-$(run_key)
  lay_out
  train
}

one_at_a_time() {
  mkdir -p "$built" 2>/dev/null && [ -w "$built" ] || fail "$built cannot be written" "Build as its owner: ./shouwang build"
  exec 9>"$built/lock"
  if command -v flock >/dev/null && ! flock -n 9; then
    say "waiting for another build in this folder"
    flock 9
  fi
}

# contents of all files that are named or lie in the named folders, as one word
fingerprint() {
  find "$@" -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum | tr -s ' \n' '-'
}

# fresh STAMP WORD: whether the stamp holds the word
fresh() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

web_sources() {
  fingerprint web/package.json web/package-lock.json web/*.ts web/openapi.yaml web/index.html web/desk web/field \
    web/public web/scripts web/src
}

build_web() {
  if fresh "$built/web" "$(web_sources)" && [ -f web/dist/index.html ]; then
    return
  fi
  need_node
  need_room "$root" 1000
  web_packages
  step "web pages" npm --prefix web run build
  web_sources >"$built/web" # again: the typed client is among them, and has just been written
}

web_packages() {
  local packages
  packages=$(fingerprint web/package.json web/package-lock.json)
  fresh web/node_modules/.stamp "$packages" && return
  step "web packages" npm --prefix web ci
  printf '%s' "$packages" >web/node_modules/.stamp
}

build_jar() {
  local sources
  sources=$(fingerprint pom.xml app/pom.xml app/src/main copresence/pom.xml copresence/src/main taps/pom.xml taps/src/main \
    var/build/web)
  if fresh "$built/jar" "$sources" && [ -f app/target/shouwang.jar ]; then
    return
  fi
  need_maven
  need_room "$root" 600
  rm -rf app/target/classes/static app/target/classes/db # what was deleted must not live on
  step "application" maven -q -Dquick -Dmaven.test.skip=true -pl app -am package
  printf '%s' "$sources" >"$built/jar"
}

run_key() {
  { cat "$built/jar" "$JAVA_HOME/release"; say "${jvm_flags[@]}"; } | cksum | tr -s ' \n' '-' | sed 's/-$//'
}

# The jar taken apart: an ahead-of-time cache does not work with a nested one.
lay_out() {
  [ ! -f "$run/shouwang.jar" ] || return 0
  rm -rf "$run.new"
  step "layout" "$java" -Djarmode=tools -jar app/target/shouwang.jar extract --destination "$run.new"
  printf '%s\n' "${jvm_flags[@]}" >"$run.new/options" # for java @options
  mv "$run.new" "$run"
  forget_old_runs
}

# the one before stays: it may still be running
forget_old_runs() {
  ls -dt "$built"/run-*/ 2>/dev/null | tail -n +3 | while read -r old; do rm -rf "$old"; done
}

# Without the cache everything works, only slower to start.
train() {
  [ ! -f "$run/shouwang.aot" ] || return 0
  try "ahead-of-time cache" rehearse || say "The next start tries again; this one does without."
}

# One start on a throw-away home, with the pages that everybody opens first.
rehearse() {
  local stage pid trained=1
  stage=$(mktemp -d "$built/rehearsal.XXXXXX")
  "$java" "${jvm_flags[@]}" -XX:AOTCacheOutput="$stage/shouwang.aot" -Xlog:disable -Xlog:all=error -jar "$run/shouwang.jar" --server.port=0 \
    --shouwang.home="$stage/home" --shouwang.keys="$stage/keys" --shouwang.postgres-binaries="$built" \
    >"$stage/out" 2>&1 &
  pid=$!
  if visit_pages "$pid" "$stage/out"; then
    kill -TERM "$pid"
    wait "$pid" || true
    mv "$stage/shouwang.aot" "$run/shouwang.aot" && say "-XX:AOTCache=\"$run/shouwang.aot\"" >>"$run/options" && trained=0
  fi
  cat "$stage/out"
  rm -rf "$stage"
  return $trained
}

# visit_pages PID OUTPUT
visit_pages() {
  local port page
  port=$(port_when_ready "$1" "$2") || return 1
  for page in / /field/ /desk/ /api/access/me /api/place/areas /api/shared/health; do
    visit "$port" "$page" || return 1
  done
}

# port_when_ready PID OUTPUT
port_when_ready() {
  while kill -0 "$1" 2>/dev/null; do
    if grep -q '^ready ' "$2"; then
      sed -n 's/^ready .*:\([0-9]*\)\/.*/\1/p' "$2"
      return
    fi
    sleep 0.2
  done
  return 1
}

# visit PORT PATH
visit() {
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
  cat <&3 >/dev/null
  exec 3>&-
}
