#!/bin/bash
# Reads a calendar feed with two readers that are not ours, npm's ical.js and Debian's python3-icalendar, and compares what they
# found: how many entries, and of each its id, day and title.   tests/calendar-readers.sh FEED-URL-OR-FILE
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case $1 in http*) curl -fsS "$1" -o "$work/feed.ics" ;; *) cp "$1" "$work/feed.ics" ;; esac
(cd "$work" && npm init -y >/dev/null && npm install --no-audit --no-fund --silent ical.js@2)
cat >"$work/read.mjs" <<'JS'
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
const calendar = new ICAL.Component(ICAL.parse(readFileSync('feed.ics', 'utf8')))
const entries = calendar.getAllSubcomponents('vevent').map(found => new ICAL.Event(found))
for (const e of entries) console.log([e.uid, e.startDate.toString(), e.endDate.toString(), e.summary, e.location ?? ''].join('\t'))
JS
cat >"$work/read.py" <<'PY'
from icalendar import Calendar
calendar = Calendar.from_ical(open('feed.ics', 'rb').read())
for e in calendar.walk('VEVENT'):
    print('\t'.join([str(e['UID']), e.decoded('DTSTART').isoformat(), e.decoded('DTEND').isoformat(), str(e['SUMMARY']), str(e.get('LOCATION', ''))]))
PY
cd "$work"
node read.mjs | sort >one
/usr/bin/python3 read.py | sort >other
echo "ical.js: $(wc -l <one) entries, python3-icalendar: $(wc -l <other) entries"
diff one other && echo "equal"
