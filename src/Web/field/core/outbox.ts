import { predecessors } from './order.ts'
import type { Bodies, Operation, OperationKind, Result } from './operations.ts'
import type { Change, Shelf } from './shelf.ts'
import type { Instant, Uuid } from './shapes.ts'
import type { World } from './world.ts'

/**
 * `unsent`: the server does not have it, or lets it wait. `parked`: refused, a person must look. `done`: applied, but the snapshot on
 * this phone is older. `past`: part of the snapshot; kept a while to tell what became of it.
 */
export interface Entry { op: Operation; state: 'unsent' | 'parked' | 'done' | 'past'; result?: Result; at?: Instant; local?: boolean }

export interface Fresh { kind: OperationKind; subject: Uuid; body: Bodies[OperationKind]; attachments: Uuid[]; after: Uuid[] }

/** `replaces` is a parked operation that this one mends or drops. */
type Add = Fresh & { replaces?: Uuid; anchor?: string | undefined }

/** What to write and what to forget, by what there is and the next free number; a number that is used is given back. */
type Plan = (entries: readonly Entry[], next: number) => { put?: Entry[]; gone?: Entry[]; sequence?: number }

const fail = (why = 'Nothing was written.'): never => { throw new Error(why) }

export const counters = { sequence: 'sequence', revision: 'revision' }

/** Everything done on this phone that the server may not know. The database is the truth; what is in memory is read again when another tab wrote. */
export class Outbox {
  entries: readonly Entry[] = []
  private revision = -1

  constructor(private readonly shelf: Shelf, private readonly world: World, private readonly changed: () => void) {}

  get name(): string {
    return this.shelf.db.name
  }

  get undelivered(): Entry[] {
    return this.entries.filter(entry => entry.state === 'unsent' || entry.state === 'parked')
  }

  find(id: Uuid): Entry | undefined {
    return this.entries.find(entry => entry.op.id === id)
  }

  /** Reads what another tab may have written. */
  async refresh(): Promise<void> {
    await this.alone(() => ({}))
  }

  /** Durable when it resolves. Number and predecessors are settled in one go, so that two hands at once cannot cross. */
  async add(add: Add): Promise<Operation> {
    const made: Operation[] = []
    await this.alone((entries, sequence) => {
      const replaced = add.replaces ? parkedIn(entries, add.replaces) : undefined
      const op = this.operation(add, sequence, before(add, entries, replaced), replaced)
      made.push(op)
      return { put: [{ op, state: 'unsent' }, ...replaced?.local ? followed(entries, replaced, op.id) : []], gone: replaced ? [replaced] : [], sequence }
    })
    return made[0] ?? fail()
  }

  /** Forgets a refused operation that the server never took. */
  async forgetLocal(id: Uuid): Promise<void> {
    await this.alone(entries => ({ put: followed(entries, parkedIn(entries, id)), gone: [parkedIn(entries, id)] }))
  }

  /** Changes entries by what they are at this moment, all at once. */
  async alone(plan: Plan): Promise<void> {
    await this.world.alone(`outbox ${this.shelf.db.name}`, async () => {
      await this.readAgain()
      const { put = [], gone = [], sequence } = plan(this.entries, await this.shelf.counter(counters.sequence) + 1)
      if (put.length + gone.length === 0) return
      const changes: Change[] = put.map(entry => ({ store: 'outbox', key: entry.op.sequence, value: entry }))
      for (const { op } of gone) changes.push({ store: 'outbox', key: op.sequence, gone: true })
      if (sequence) changes.push({ counter: counters.sequence, value: sequence })
      await this.shelf.write([...changes, { counter: counters.revision, value: this.revision + 1 }])
      this.revision++
      this.entries = merged(this.entries, put, gone)
      this.world.tell()
    })
    this.changed()
  }

  private async readAgain(): Promise<void> {
    const revision = await this.shelf.counter(counters.revision)
    if (revision === this.revision) return
    this.entries = (await this.shelf.all('outbox')).map(([, entry]) => entry as Entry)
    this.revision = revision
  }

  private operation(add: Add, sequence: number, after: Uuid[], replaced: Entry | undefined): Operation {
    const { kind, subject, body, attachments, anchor } = add
    const mends = replaced && !replaced.local && kind !== 'drop' ? replaced.op.id : undefined
    return {
      id: this.world.uuid(), sequence, kind, subject, after, told: new Date(this.world.now()).toISOString(),
      ...anchor && { anchor }, ...mends && { mends }, attachments, body,
    }
  }
}

// what mends another one stands where that one stood; a drop needs nobody
function before(add: Add, entries: readonly Entry[], replaced: Entry | undefined): Uuid[] {
  if (add.kind === 'drop') return []
  const undelivered = entries.filter(entry => entry.state === 'unsent' || entry.state === 'parked').map(entry => entry.op)
  return [...new Set([...replaced ? replaced.op.after : predecessors(add, undelivered), ...add.after])]
}

function parkedIn(entries: readonly Entry[], id: Uuid): Entry {
  return entries.find(entry => entry.op.id === id && entry.state === 'parked') ?? fail('field.not-parked')
}

/** Those that waited for an operation which the server never took wait for another one, or no more. */
export function followed(entries: readonly Entry[], gone: Entry, by?: Uuid): Entry[] {
  return entries.filter(entry => entry.op.after.includes(gone.op.id)).map(entry => ({
    ...entry, op: { ...entry.op, after: entry.op.after.flatMap(id => id !== gone.op.id ? [id] : by ? [by] : []) },
  }))
}

function merged(entries: readonly Entry[], put: readonly Entry[], gone: readonly Entry[]): Entry[] {
  const bySequence = new Map(entries.map(entry => [entry.op.sequence, entry]))
  for (const entry of gone) bySequence.delete(entry.op.sequence)
  for (const entry of put) bySequence.set(entry.op.sequence, entry)
  return [...bySequence.values()].sort((a, b) => a.op.sequence - b.op.sequence)
}
