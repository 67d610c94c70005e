import type { Result } from './operations.ts'
import type { Entry } from './outbox.ts'
import type { Instant, Uuid } from './shapes.ts'

const keepFor = 3 * 24 * 3600_000, keepMost = 200

/** The entries as the answers of the server leave them; those without an answer are left as they are. */
export function settled(entries: readonly Entry[], results: readonly Result[], at: Instant): Entry[] {
  const byId = new Map(results.map(result => [result.id, result]))
  return entries.flatMap(entry => {
    const result = byId.get(entry.op.id)
    return result && entry.state === 'unsent' ? [after(entry, result, at)] : []
  })
}

function after(entry: Entry, result: Result, at: Instant): Entry {
  if (result.outcome === 'waiting') return { ...entry, result, at }
  if (result.outcome !== 'parked') return { ...entry, state: 'done', result, at }
  return { ...entry, state: entry.op.kind === 'drop' ? 'past' : 'parked', result, at } // to drop what is gone already needs no person
}

/** The server could not even read it: a person decides as with any refusal, but the server knows nothing of it. */
export function unreadable(entry: Entry, code: string, text: string, at: Instant): Entry {
  return { ...entry, state: 'parked', local: true, at, result: { id: entry.op.id, outcome: 'parked', code, text } }
}

/** Done ones become part of the past once a newer snapshot is here; the oldest of the past are forgotten. */
export function past(entries: readonly Entry[], done: ReadonlySet<Uuid>, now: number): { put: Entry[]; gone: Entry[] } {
  const put = entries.filter(entry => entry.state === 'done' && done.has(entry.op.id)).map((entry): Entry => ({ ...entry, state: 'past' }))
  const old = entries.filter(entry => entry.state === 'past')
  const tooMany = old.slice(0, Math.max(0, old.length - keepMost))
  return { put, gone: old.filter(entry => tooMany.includes(entry) || now - Date.parse(entry.at ?? '') > keepFor) }
}
