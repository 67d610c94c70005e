import type { Entry } from './outbox.ts'
import { overlay, type Laid } from './overlay.ts'
import type { MemberStore } from './member-store.ts'
import { noSections, type Sections } from './shapes.ts'
import type { Delivered, Parked, Pending, View } from './view.ts'

const toldOf = 50

export const nothing: View = {
  phase: 'starting', expired: false, online: true, syncing: false, waiting: 0, parked: [], missing: {},
  data: { ...noSections, visit: null }, pending: [], delivered: [], storage: { persisted: false }, update: false,
}

/** Makes the part of the view that the store decides; what did not change is the same object as before. */
export class Show {
  private last: { snapshot: Sections; entries: readonly Entry[]; laid: Laid } | undefined

  of(store: MemberStore): Partial<View> {
    const { entries } = store.outbox
    const unsent = entries.filter(entry => entry.state === 'unsent')
    const used = new Set(store.outbox.undelivered.flatMap(entry => entry.op.attachments))
    return {
      waiting: unsent.length,
      pending: unsent.map(pending),
      parked: entries.filter(entry => entry.state === 'parked').map(parked),
      delivered: entries.filter(entry => entry.state === 'done' || entry.state === 'past').slice(-toldOf).map(delivered),
      missing: store.photos.missing(used),
      data: this.laid(store.snapshot.sections, entries),
      ...store.snapshot.lastSync && { lastSync: store.snapshot.lastSync },
    }
  }

  private laid(snapshot: Sections, entries: readonly Entry[]): Laid {
    if (this.last?.snapshot !== snapshot || this.last.entries !== entries) this.last = { snapshot, entries, laid: overlay(snapshot, entries) }
    return this.last.laid
  }
}

function pending({ op, result }: Entry): Pending {
  return { opId: op.id, kind: op.kind, subject: op.subject, told: op.told, code: result?.code ?? null }
}

function parked({ op, result }: Entry): Parked {
  const { id, kind, subject, told, body: mine, attachments } = op
  return { id, kind, subject, told, mine, attachments, code: result?.code ?? '', text: result?.text ?? '', theirs: result?.theirs ?? null, conflicts: result?.conflicts ?? [] }
}

function delivered({ op, result, at }: Entry): Delivered {
  return { opId: op.id, kind: op.kind, subject: op.subject, at: at ?? op.told, result: result ?? { id: op.id, outcome: 'applied' } }
}
