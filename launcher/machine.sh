# The tools that a machine must have. Each need_ says in one sentence what is missing.

need_jdk() {
  find_jdk || fail "no JDK 25 on this machine" "Install Temurin 25 (adoptium.net), or set JAVA_HOME to it."
  java=$JAVA_HOME/bin/java
}

# exports JAVA_HOME, since `java` itself may be an older one
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(java_on_path)" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
    "$(/usr/libexec/java_home -v 25 2>/dev/null || true)"; do
    if is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  return 1
}

is_jdk_25() { [ -x "$1/bin/java" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null; }

java_on_path() {
  local found
  found=$(command -v java) && found=$(readlink -f "$found" 2>/dev/null) && say "${found%/bin/java}" || true
}

need_node() {
  command -v npm >/dev/null && [ "$(node_major)" -ge 20 ] 2>/dev/null ||
    fail "no Node 20 or newer on this machine" "Install it from nodejs.org or your distribution, npm included."
}

node_major() { node -p 'process.versions.node.split(".")[0]' 2>/dev/null || say 0; }

need_maven() {
  command -v mvn >/dev/null || fail "no Maven on this machine" "Install it (Debian: apt-get install maven)."
}

# need_room DIR MEGABYTES
need_room() {
  local room
  mkdir -p "$1" 2>/dev/null || fail "the folder $1 cannot be made" "Check its rights, or name another."
  room=$(($(df -Pk "$1" | awk 'NR == 2 { print $4 }') / 1024))
  [ "$room" -ge "$2" ] || fail "the disk of $1 is full ($room MB left, $2 needed)" "Make room."
}

# need_port N
need_port() {
  case $1 in '' | *[!0-9]*) fail "'$1' is not a port" "Give a number such as 8080." ;; esac
  if port_is_taken "$1"; then
    fail "port $1 is taken" "Choose another with --port, or stop what uses it."
  fi
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# what only the tests need
free_port() {
  local port=$((20000 + RANDOM % 10000))
  while port_is_taken "$port"; do port=$((port + 1)); done
  say "$port"
}
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
has_browser() { browser >/dev/null; }
has_font() { fc-list ':lang=zh' 2>/dev/null | grep -q .; }
system_postgres() { ls -d /usr/lib/postgresql/*/bin/postgres 2>/dev/null | sort -V | sed -n 1p | grep .; }

maven() { mvn --batch-mode --no-transfer-progress "$@"; }
