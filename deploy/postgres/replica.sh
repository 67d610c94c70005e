#!/usr/bin/env bash
# Sets up a PostgreSQL that follows the first one (streaming replication), for reports and as a spare. On the second machine, as postgres:
#   replica.sh FIRST-HOST DATA-DIRECTORY
# Before that, on the first one: create role lindian_replica login replication password '…'; and in pg_hba.conf:
#   hostssl replication lindian_replica SECOND-HOST/32 scram-sha-256
# Then name it in lindian.env: Database__Reports. Without it, and while it is away or lags, the nodes read from the first one.
set -euo pipefail
[ $# -eq 2 ] || { sed -n '2,6s/^# //p' "$0" >&2; exit 2; }
# the slot keeps the log until the second one has it; max_slot_wal_keep_size on the first one bounds what a dead one may hold back
pg_basebackup -h "$1" -U lindian_replica -D "$2" -R -X stream -C -S "lindian_$(hostname -s | tr -c 'a-z0-9\n' _)" -c fast --progress
pg_ctl -D "$2" -w start
psql -d postgres -Atc "select case when pg_is_in_recovery() then 'it follows' else 'it does not follow' end"
