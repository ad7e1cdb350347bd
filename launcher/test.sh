# Everything that CI runs. The runners' own output is left as it is, and the last word is theirs.

run_tests() {
  need_jdk
  need_node
  need_maven
  need_room "$root" 3000
  need_packages
  check_format
  test_web
  test_application
  test_on_system_postgres
  test_launcher
  test_in_browser
}

# As root on Debian they are installed; anybody else gets the line to run.
need_packages() {
  local missing=()
  has_browser || missing+=(chromium)
  has_font || missing+=(fonts-noto-cjk fontconfig)
  command -v pdftotext >/dev/null || missing+=(poppler-utils)
  system_postgres >/dev/null || missing+=(postgresql)
  [ ${#missing[@]} -gt 0 ] || return 0
  local line="apt-get install -y --no-install-recommends ${missing[*]}"
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    fail "the tests need ${missing[*]}" "Run as root: $line"
  fi
  step "system packages" install_packages "${missing[@]}"
}

install_packages() {
  export DEBIAN_FRONTEND=noninteractive
  fetch_packages "$@" || fetch_packages "$@" # a mirror may change between its list and a package
}

fetch_packages() {
  apt-get -o Acquire::Retries=5 update && apt-get -o Acquire::Retries=5 install -y --no-install-recommends "$@"
}

format() {
  need_jdk
  need_node
  need_maven
  step "format Java" maven -q spotless:apply
  web_packages
  step "format web" npm --prefix web run fmt
}

check_format() {
  say "== format"
  maven -q spotless:check
}

test_web() {
  say "== web"
  web_packages
  npm --prefix web run check
}

test_application() {
  say "== application"
  maven clean verify
}

# The built jar as it will run, with a community in it, seen through a browser.
test_in_browser() {
  say "== browser"
  "$(browser)" --version || true # so that what a newer one refuses is not a riddle
  local stage pid port passed=0
  stage=$(mktemp -d)
  "$JAVA_HOME/bin/java" "${jvm_flags[@]}" -jar app/target/shouwang.jar --server.port=0 --shouwang.drill=true \
    --shouwang.home="$stage/home" --shouwang.keys="$stage/keys" >"$stage/out" 2>&1 &
  pid=$!
  trap "kill $pid 2>/dev/null; wait $pid 2>/dev/null; rm -rf '$stage'" EXIT
  if ! port=$(port_when_ready "$pid" "$stage/out") || ! drill_is_ready "$pid" "$stage/out"; then
    cat "$stage/out"
    fail "the application did not start for the browser" "Its words are above."
  fi
  (cd web && SHOUWANG_URL=http://localhost:$port SHOUWANG_HOME="$stage/home" SHOUWANG_CHROMIUM=$(browser) npx --no-install playwright test) || passed=$?
  trap - EXIT
  kill "$pid"
  wait "$pid" || true
  rm -rf "$stage"
  return $passed
}

# drill_is_ready PID OUTPUT
drill_is_ready() {
  while kill -0 "$1" 2>/dev/null; do
    ! grep -q '^drill: stopped' "$2" || return 1
    ! grep -q '^drill: filled' "$2" || return 0
    sleep 0.5
  done
  return 1
}

# The data tests once more on the system's PostgreSQL, an older one than the embedded. A shell of its own, so that the
# server ends with it, however it ends.
test_on_system_postgres() (
  say "== PostgreSQL of the system"
  stage=$(mktemp -d)
  server=$(dirname "$(system_postgres)")
  port=$(free_port)
  [ "$(id -u)" -ne 0 ] || chown postgres "$stage"
  as_postgres "$server/initdb" -D "$stage/data" -U shouwang --auth=trust -E UTF8 --locale=C.UTF-8 >"$stage/log"
  trap 'as_postgres "$server/pg_ctl" -D "$stage/data" stop -m immediate >/dev/null 2>&1 || true; rm -rf "$stage"' EXIT
  if ! as_postgres "$server/pg_ctl" -D "$stage/data" -w -l "$stage/server.log" -o "-p $port -c listen_addresses=127.0.0.1
      -c unix_socket_directories= -c fsync=off -c max_connections=200" start >"$stage/log"; then
    cat "$stage/server.log"
    fail "the PostgreSQL of the system does not start" "Its words are above."
  fi
  maven -pl app -am test-compile surefire:test -Dgroups=data \
    -Dshouwang.test.database="jdbc:postgresql://127.0.0.1:$port/postgres?user=shouwang"
)

# PostgreSQL refuses root
as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

# What a person meets at the terminal: refusals in one sentence, and the life of one installation.
test_launcher() {
  local test
  for test in sentences life; do
    say "== launcher: $test"
    bash "launcher/tests/$test.sh"
  done
}
