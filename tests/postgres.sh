# A PostgreSQL that lives as long as one test run. Sourced after tools.sh.

POSTGRES_DIR= POSTGRES_PID=

# Starts it on a free port of the loopback and exports where it is; without durability, unless a measurement asks for it.
postgres_start() {
  local port
  port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
  POSTGRES_DIR=$(mktemp -d)
  [ "$(id -u)" -ne 0 ] || chown postgres "$POSTGRES_DIR"
  as_postgres initdb -D "$POSTGRES_DIR/data" -U lindian --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >/dev/null
  cat >>"$POSTGRES_DIR/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
port = $port
max_connections = 300
CONF
  [ -n "${LINDIAN_POSTGRES_DURABLE:-}" ] || printf '%s = off\n' fsync synchronous_commit full_page_writes >>"$POSTGRES_DIR/data/postgresql.conf"
  # a child of ours, so that it is gone without a trace when we are
  as_postgres postgres -D "$POSTGRES_DIR/data" >"$POSTGRES_DIR/log" 2>&1 &
  POSTGRES_PID=$!
  until as_postgres pg_isready -q -h 127.0.0.1 -p "$port"; do
    kill -0 $POSTGRES_PID 2>/dev/null || { cat "$POSTGRES_DIR/log" >&2; stop "PostgreSQL did not start."; }
    sleep 0.1
  done
  export LINDIAN_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=lindian;Database=postgres"
}

postgres_stop() {
  [ -n "$POSTGRES_DIR" ] || return 0
  as_postgres pg_ctl -D "$POSTGRES_DIR/data" -m immediate stop >/dev/null 2>&1 || true
  wait $POSTGRES_PID 2>/dev/null || true
  rm -rf "$POSTGRES_DIR"
}

# PostgreSQL refuses to run as root.
as_postgres() (
  cd "$POSTGRES_DIR"
  local command
  command="$(postgres_bin)/$1"
  shift
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$command" "$@"; else "$command" "$@"; fi
)
