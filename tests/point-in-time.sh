#!/usr/bin/env bash
# Tries what docs/operations.md says about going back to a moment: a PostgreSQL of its own archives its log, a bad delete happens,
# the cluster is restored to the second before it, and `lindian verify` checks the audit chain. Needs a built host.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
source tests/tools.sh
source tests/postgres.sh
need_dotnet
host=$PWD/artifacts/bin/Lindian.Host/debug/lindian.dll
trap 'postgres_stop; rm -rf "$folder"' EXIT
folder=$(mktemp -d)

LINDIAN_POSTGRES_DURABLE=1 postgres_start
port=$(sed -n 's/.*Port=\([0-9]*\).*/\1/p' <<<"$LINDIAN_TEST_POSTGRES")
ask() { psql -h 127.0.0.1 -p "$port" -U lindian -d "$1" -Atqc "$2"; }
lindian() { dotnet "$host" "$@" --language=en --Database:Provider=Postgres --MasterKeyFile="$folder/master.key" --Logging:LogLevel:Default=Warning \
  --Database:Connection="Host=127.0.0.1;Port=$port;Username=lindian;Database=lindian"; }
restart() {
  as_postgres pg_ctl -D "$POSTGRES_DIR/data" -m fast stop >/dev/null
  wait $POSTGRES_PID 2>/dev/null || true
  as_postgres postgres -D "$POSTGRES_DIR/data" >>"$POSTGRES_DIR/log" 2>&1 &
  POSTGRES_PID=$!
  until [ "$(ask postgres 'select pg_is_in_recovery()' 2>/dev/null)" = f ]; do
    kill -0 $POSTGRES_PID 2>/dev/null || { tail -20 "$POSTGRES_DIR/log" >&2; stop "PostgreSQL did not start."; }
    sleep 0.1
  done
}

# 1. archive the log
as_postgres_dir() { mkdir "$1"; [ "$(id -u)" -ne 0 ] || chown postgres "$1"; chmod 700 "$1"; }
as_postgres_dir "$POSTGRES_DIR/archive"
cat >>"$POSTGRES_DIR/data/postgresql.conf" <<CONF
archive_mode = on
archive_command = 'test ! -f $POSTGRES_DIR/archive/%f && cp %p $POSTGRES_DIR/archive/%f'
CONF
restart

# 2. work, a base backup, more work
ask postgres 'create database lindian'
lindian administrator --number A001 --name Zhang --company Demo >/dev/null
as_postgres pg_basebackup -h 127.0.0.1 -p "$port" -U lindian -D "$POSTGRES_DIR/base" -c fast
echo '{"target":"demands","columns":{"words":"words","externalId":"id","raisedAt":"at"},"dateFormats":["yyyy-MM-dd HH:mm"]}' >"$folder/mapping.json"
{ echo 'id,words,at'; for i in {1..300}; do echo "P-$i,表箱有异响 $i,2026-03-05 08:00"; done; } >"$folder/demands.csv"
dotnet "$host" import demands --file "$folder/demands.csv" --mapping "$folder/mapping.json" --Database:Provider=Postgres --MasterKeyFile="$folder/master.key" \
  --Database:Connection="Host=127.0.0.1;Port=$port;Username=lindian;Database=lindian" 2>/dev/null
census() { ask lindian "select (select count(*) from demand), (select count(*) from event), (select md5(string_agg(d::text, '' order by id)) from demand d)"; }
before=$(census)
moment=$(ask lindian 'select now()')
sleep 1

# 3. the bad delete, and its log is archived
ask lindian 'delete from demand_participant; delete from demand; select pg_switch_wal()' >/dev/null
[ "$(ask lindian 'select count(*) from demand')" = 0 ]
until [ "$(ask lindian 'select count(*) from pg_stat_archiver where last_archived_time > now() - interval '"'1 minute'"'')" = 1 ]; do sleep 0.2; done
ask lindian 'select pg_switch_wal()' >/dev/null
sleep 1

# 4. back to the second before
as_postgres pg_ctl -D "$POSTGRES_DIR/data" -m fast stop >/dev/null
wait $POSTGRES_PID 2>/dev/null || true
mv "$POSTGRES_DIR/data" "$POSTGRES_DIR/lost"
mv "$POSTGRES_DIR/base" "$POSTGRES_DIR/data"
cat >>"$POSTGRES_DIR/data/postgresql.conf" <<CONF
restore_command = 'cp $POSTGRES_DIR/archive/%f %p'
recovery_target_time = '$moment'
recovery_target_action = promote
CONF
touch "$POSTGRES_DIR/data/recovery.signal"
[ "$(id -u)" -ne 0 ] || chown postgres "$POSTGRES_DIR/data/recovery.signal"
as_postgres postgres -D "$POSTGRES_DIR/data" >>"$POSTGRES_DIR/log" 2>&1 &
POSTGRES_PID=$!
until [ "$(ask postgres 'select pg_is_in_recovery()' 2>/dev/null)" = f ]; do
  kill -0 $POSTGRES_PID 2>/dev/null || { tail -20 "$POSTGRES_DIR/log" >&2; stop "The recovery failed."; }
  sleep 0.2
done
after=$(census)
echo "before the delete: $before"
echo "after going back:  $after"
[ "$before" = "$after" ] || stop "The rows differ."
lindian verify
