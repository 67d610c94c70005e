import { layTask } from './overlay-tasks.ts'
import { layVisit } from './overlay-visits.ts'
import type { Entry } from './outbox.ts'
import type { Operation } from './operations.ts'
import type { Sections, ServiceRecord, Task, Uuid, Visit } from './shapes.ts'

/** What operations can change, by id; the rest of the snapshot is shown as it came. */
export interface Layer { readonly snapshot: Sections; tasks: Map<Uuid, Task>; visits: Map<Uuid, Visit>; records: Map<Uuid, ServiceRecord> }

export type Laid = Sections & { visit: Visit | null }

/**
 * The snapshot with everything on top that this phone did and the snapshot does not hold yet, so that work looks done at once.
 * It decides nothing: the state that a task will have stands in the table of the server; what is refused falls off again.
 */
export function overlay(snapshot: Sections, entries: readonly Entry[]): Laid {
  const layer: Layer = { snapshot, tasks: byId(snapshot.tasks), visits: byId(snapshot.visits), records: byId(snapshot.records) }
  for (const { op, state } of entries) {
    if (state === 'unsent' || state === 'done') lay(layer, op)
  }
  const visits = [...layer.visits.values()]
  return { ...snapshot, tasks: [...layer.tasks.values()], visits, records: [...layer.records.values()], visit: openOne(visits) }
}

const lay = (layer: Layer, op: Operation) => op.kind.startsWith('task.') ? layTask(layer, op) : layVisit(layer, op)

const byId = <T extends { id: Uuid }>(rows: readonly T[]) => new Map(rows.map(row => [row.id, row]))

const openOne = (visits: readonly Visit[]) =>
  visits.filter(visit => !visit.to).reduce<Visit | null>((last, visit) => last && last.from > visit.from ? last : visit, null)
