import type { Bodies, Operation, OperationKind } from './operations.ts'
import type { Uuid } from './shapes.ts'

/** What decides the order of an operation. */
export interface Ordered { kind: OperationKind; subject: Uuid; body: Bodies[OperationKind] }

/** What makes a visit or a task, or makes it mine: nothing that refers to it can be done earlier. */
const beginnings: ReadonlySet<OperationKind> = new Set(['visit.check-in', 'task.own', 'task.claim'])

/**
 * The undelivered operations that must be done first: the last ones on the same subject (two, when a refused one was mended behind
 * those that wait for it), those that begin what this one refers to,
 * and for a completion everything of its task, with the photos and signatures of the records made in it.
 */
export function predecessors(deed: Ordered, undelivered: readonly Operation[]): Uuid[] {
  const same = undelivered.filter(op => op.subject === deed.subject)
  const last = same.filter(op => !same.some(later => later.after.includes(op.id)))
  const referred = references(deed)
  const begun = undelivered.filter(op => beginnings.has(op.kind) && referred.includes(op.subject))
  const whole = deed.kind === 'task.completion' ? allOf(deed.subject, undelivered) : []
  return [...new Set([...last, ...begun, ...whole].map(op => op.id))]
}

/** Visits and tasks that an operation names beside its subject. */
export function references({ body }: Pick<Ordered, 'body'>): Uuid[] {
  const place = ('place' in body ? body.place : undefined) ?? {}
  const task = 'taskId' in body ? body.taskId : place.taskId
  return [place.visitId, task].filter(id => id !== undefined)
}

function allOf(task: Uuid, undelivered: readonly Operation[]): Operation[] {
  const named = undelivered.filter(op => op.subject === task || references(op).includes(task))
  const records = new Set(named.filter(op => !op.kind.startsWith('visit.')).map(op => op.subject))
  return undelivered.filter(op => named.includes(op) || records.has(op.subject))
}
