# What runs on the built application.

# sets home, keys, port and the array options from the arguments
read_options() {
  home=$root/var/home
  keys=$root/var/keys
  port=8080
  options=()
  while [ $# -gt 0 ]; do
    case $1 in
      --drill) options+=(--shouwang.drill=true) ;;
      --port | --home | --keys | --database)
        [ $# -gt 1 ] || fail "$1 needs a value" "./shouwang help shows how."
        case $1 in
          --port) port=$2 ;;
          --home) home=$(absolute "$2") ;;
          --keys) keys=$(absolute "$2") ;;
          --database) options+=(--shouwang.database="$2") ;;
        esac
        shift
        ;;
      --*.*=*) options+=("$1") ;; # any other setting of the application, by its full name
      *) fail "there is no option '$1'" "./shouwang help lists them." ;;
    esac
    shift
  done
  case $keys/ in
    "$home"/*) fail "the keys would lie inside the home" "Choose a folder elsewhere with --keys: a copy of the data must not hold the keys." ;;
  esac
  options+=(--shouwang.home="$home" --shouwang.keys="$keys" --shouwang.postgres-binaries="$built")
}

absolute() { case $1 in /*) say "$1" ;; *) say "$called_from/$1" ;; esac; }

up() {
  read_options "$@"
  need_port "$port"
  need_room "$home" 300
  build
  mention_unusable_cache
  exec "$java" @"$run/options" ${cache[@]+"${cache[@]}"} -jar "$run/shouwang.jar" --server.port="$port" "${options[@]}"
}

# The JVM ignores a cache that does not fit without a word; a slow start should not stay a riddle.
mention_unusable_cache() {
  cache=()
  [ -f "$run/shouwang.aot" ] || return 0 # then the build has said so
  local complaint
  if ! complaint=$("$java" @"$run/options" -XX:AOTMode=on -cp "$run/shouwang.jar" -version 2>&1); then
    cache=(-XX:AOTMode=off)
    say "starting slowly, without the ahead-of-time cache: $(say "$complaint" | sed -n '1s/^\(\[[^]]*\]\)* *//p')"
  fi
}

snapshot() {
  local action=${1:-} file=${2:-}
  case $action in export | restore) ;; *) fail "say what to do with which file" "./shouwang snapshot export FILE | restore FILE" ;; esac
  [ -n "$file" ] || fail "name the file" "./shouwang snapshot $action FILE"
  shift 2
  read_options "$@"
  build
  exec "$java" @"$run/options" -cp "$run/shouwang.jar" org.shouwang.shared.postgres.Snapshot \
    "$action" "$(absolute "$file")" "$home" "$built"
}

audit() {
  [ "${1:-}" = verify ] || fail "the record can only be verified" "./shouwang audit verify"
  shift
  read_options "$@"
  build
  exec "$java" @"$run/options" -jar "$run/shouwang.jar" --shouwang.command=audit-verify \
    --server.port=-1 "${options[@]}"
}

index() {
  [ "${1:-}" = rebuild ] || fail "the index can only be rebuilt" "./shouwang index rebuild"
  shift
  read_options "$@"
  build
  exec "$java" @"$run/options" -jar "$run/shouwang.jar" --shouwang.command=index-rebuild \
    --server.port=-1 "${options[@]}"
}

recover() {
  local login=${1:-}
  case $login in '' | -*) fail "name the security administrator who cannot sign in" "./shouwang recover LOGIN" ;; esac
  shift
  read_options "$@"
  build
  exec "$java" @"$run/options" -jar "$run/shouwang.jar" --shouwang.command=recover --shouwang.recover="$login" \
    --server.port=-1 "${options[@]}"
}

destroy() {
  local data_set=${1:-} month=${2:-}
  case $data_set,$month in ,* | *, | -* | *,-*) fail "say what, and of which month" "./shouwang destroy identity 2026-03 --for-good" ;; esac
  [ "${3:-}" = --for-good ] || fail "nobody can read it afterwards, from no backup either" "If that is meant, add --for-good behind the month"
  shift 3
  read_options "$@"
  build
  exec "$java" @"$run/options" -jar "$run/shouwang.jar" --shouwang.command=destroy \
    --shouwang.destroy.data-set="$data_set" --shouwang.destroy.month="$month" --server.port=-1 "${options[@]}"
}

bench() {
  [ $# -gt 0 ] || fail "say what to measure" "./shouwang bench copresence | copresence-loops | inference | loss | registration | secrets | start | taps [--full] [--size 6M]"
  build
  build_bench
  local flags
  case $1 in
    # the engine shall do with this much heap; one collector, so that its time is counted where it falls
    copresence*) flags=(-Xms2g -Xmx2g -Xmn1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED) ;;
    inference | taps) flags=(-Xmx2g) ;;
    *) flags=(-XX:TieredStopAtLevel=1) ;; # whoever sends requests shall not compete with who answers them
  esac
  exec "$java" "${flags[@]}" -Dshouwang.application="$run" -cp "bench/target/classes:bench/target/lib/*:copresence/target/classes:taps/target/classes:$run/shouwang.jar:$run/lib/*" org.shouwang.bench.Main "$@"
}

build_bench() {
  local sources
  sources=$(fingerprint pom.xml bench/pom.xml bench/src/main copresence/src/main taps/src/main "$built/jar")
  fresh "$built/bench" "$sources" && return
  need_maven
  step "benchmarks" maven -q -Dquick -Dmaven.test.skip=true -pl bench -am compile
  printf '%s' "$sources" >"$built/bench"
}
