import type { Drafts } from './drafts.ts'
import type { Outbox } from './outbox.ts'
import type { Photos } from './photos.ts'
import type { Instant } from './shapes.ts'
import type { Member } from './view.ts'

/**
 * A file with everything that the server does not have: readable JSON, photos as Base64. For the day on which a phone cannot be
 * brought to send; it needs no network. Whoever makes it holds personal data in the open.
 */
export async function rescueFile(member: Member, made: Instant, kept: { outbox: Outbox; photos: Photos; drafts: Drafts }): Promise<Blob> {
  const operations = kept.outbox.undelivered.map(({ op, state, result }) => ({ ...op, state, ...result && { result } }))
  const head = JSON.stringify({ format: 'lindian-rescue-1', made, member, operations, drafts: kept.drafts.all }, null, 1)
  const parts = [head.slice(0, -2), ',\n "photos": [']
  const here = new Set(operations.flatMap(op => op.attachments))
  const there = new Set(kept.outbox.entries.flatMap(entry => entry.op.attachments).filter(id => !here.has(id)))
  let before = '\n  '
  for (const { keptAt: _, ...facts } of kept.photos.all.filter(photo => !there.has(photo.id))) {
    const bytes = await kept.photos.bytes(facts.id)
    if (!bytes) continue
    parts.push(before, JSON.stringify({ ...facts, data: base64(new Uint8Array(bytes)) }))
    before = ',\n  '
  }
  return new Blob([...parts, '\n ]\n}\n'], { type: 'application/json' })
}

// in steps: a photo has more bytes than a call takes arguments
function base64(bytes: Uint8Array): string {
  const steps = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, i) => String.fromCharCode(...bytes.subarray(i * 8192, (i + 1) * 8192)))
  return btoa(steps.join(''))
}
