#!/usr/bin/env bash
# Restarts the nodes one after the other; visitors notice nothing. Usage: rolling-restart.sh [port …, default 5001 5002]
# A node that does not become ready stops the round: the others still serve the old version.
set -euo pipefail
systemctl=${SYSTEMCTL:-systemctl}
[ $# -gt 0 ] || set -- 5001 5002

ready() { curl -fsS -o /dev/null --max-time 2 "http://127.0.0.1:$1/health/ready" 2>/dev/null; }

for port in "$@"; do
  others=0
  for other in "$@"; do [ "$other" = "$port" ] || ! ready "$other" || others=$((others + 1)); done
  if [ $# -gt 1 ] && [ $others -eq 0 ]; then
    echo "No other node is ready: $port is left as it is." >&2
    exit 1
  fi
  echo "Restarting $port"
  "$systemctl" restart "lindian@$port"
  for ((i = 0; ; i++)); do
    ready "$port" && break
    [ $i -lt 120 ] || { echo "$port did not become ready within a minute." >&2; exit 1; }
    sleep 0.5
  done
done
echo "All nodes run the new version."
