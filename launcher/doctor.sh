# One line for each thing the machine needs: there, or missing and how to get it.

doctor() {
  sick=0
  look "JDK 25" "Temurin 25 from adoptium.net, or set JAVA_HOME" 'find_jdk && say "$JAVA_HOME"'
  look "Maven" "apt-get install maven" 'mvn --batch-mode -v | sed -n 1p'
  look "Node 20 or newer, npm" "nodejs.org" '[ "$(node_major)" -ge 20 ] && say "Node $(node -v), npm $(npm -v 2>/dev/null)"'
  look "room for building (2 GB)" "make room on the disk of $root" 'room_of "$root" 2000'
  look "PostgreSQL as this user" "start as an ordinary user, or use --database" 'may_serve'
  look "port 8080" "./shouwang up --port N" '(need_port 8080) 2>/dev/null && say free'
  say "only for ./shouwang test:"
  look "Chromium" "apt-get install chromium" 'has_browser && say found'
  look "Chinese font" "apt-get install fonts-noto-cjk" 'has_font && say found'
  look "pdftotext" "apt-get install poppler-utils" 'command -v pdftotext'
  look "PostgreSQL of the system" "apt-get install postgresql" 'system_postgres'
  say "built:"
  look "application" "./shouwang build" '[ -f "$built/jar" ] && ls -dt "$built"/run-*/ | sed -n 1p'
  look "ahead-of-time cache" "./shouwang build" 'ls -t "$built"/run-*/shouwang.aot | sed -n 1p | grep .'
  return $sick
}

# look NAME CURE COMMAND: what the command says, or that it is missing
look() {
  local found
  if found=$(eval "$3" 2>/dev/null); then
    printf '  %-28s %s\n' "$1" "$found"
  else
    printf '  %-28s MISSING: %s\n' "$1" "$2"
    sick=1
  fi
}

room_of() {
  local room=$(($(df -Pk "$1" | awk 'NR == 2 { print $4 }') / 1024))
  [ "$room" -ge "$2" ] && say "$room MB"
}

# PostgreSQL refuses root; root needs a user namespace to look like somebody else
may_serve() {
  if [ "$(id -u)" -ne 0 ]; then say "$(id -un)"; else unshare --user true && say "root, as nobody"; fi
}
