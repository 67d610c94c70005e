import type { Entry } from './outbox.ts'
import type { Photos } from './photos.ts'
import type { Uuid } from './shapes.ts'

const mostAtOnce = 50, mostBytes = 512 * 1024

/**
 * What can be sent now, in order: nothing whose photos the server lacks, nothing behind a refused operation that a person has not
 * looked at. Mended and dropped ones go first, because others wait for them.
 */
export function ready(entries: readonly Entry[], photos: Photos, stuck: ReadonlySet<Uuid>): Entry[] {
  const held = new Set(entries.filter(entry => entry.state === 'parked').map(entry => entry.op.id))
  const open: Entry[] = []
  for (const entry of entries) {
    if (entry.state !== 'unsent') continue
    const { op } = entry
    const waits = stuck.has(op.id) || op.after.some(id => held.has(id)) || op.attachments.some(id => photos.get(id)?.complete === false)
    if (waits) held.add(op.id)
    else open.push(entry)
  }
  return atOnce([...open.filter(isAnswerToRefusal), ...open.filter(entry => !isAnswerToRefusal(entry))])
}

const isAnswerToRefusal = ({ op }: Entry) => op.mends !== undefined || op.kind === 'drop'

function atOnce(entries: readonly Entry[]): Entry[] {
  let bytes = 0
  const batch: Entry[] = []
  for (const entry of entries.slice(0, mostAtOnce)) {
    bytes += JSON.stringify(entry.op).length
    if (batch.length > 0 && bytes > mostBytes) break
    batch.push(entry)
  }
  return batch
}
