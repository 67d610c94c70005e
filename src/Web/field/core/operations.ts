import type * as api from './api.types.ts'
import type { Sent, Told } from './wire.ts'
import type { Anchor, Uuid } from './shapes.ts'

type Sendable = Sent<api.FieldBodies>

/** Where something was done. At most one line of it is known by the phone; the server fills in the rest. */
export type PlaceBody = NonNullable<Sendable['record.make']['place']>

export type Position = NonNullable<Sendable['visit.check-in']['position']>

/** The value as it was typed: text, so that 0.50 stays 0.50. */
export type ReadingBody = Omit<NonNullable<Sendable['record.make']['readings']>[number], 'value'> & { value: string }

/** What can be done on the phone, and what is sent for it. */
export type Bodies = Omit<Sendable, 'record.make' | 'record.correction'> & {
  'record.make': Omit<Sendable['record.make'], 'readings'> & { readings: ReadingBody[] }
  'record.correction': Omit<Sendable['record.correction'], 'readings'> & { readings: ReadingBody[] }
}

export type OperationKind = keyof Bodies

/** What was done, as it is sent. The id makes it happen once, the sequence and `after` keep the order. */
export type Operation = Sent<Omit<api.SentOperation, 'kind' | 'body' | 'after' | 'attachments'>> & {
  kind: OperationKind
  after: Uuid[]
  attachments: Uuid[]
  body: Bodies[OperationKind]
}

/** Both sides of a field that two people wrote. */
export type Conflict = Told<api.FieldConflict>

/** `answer` is what the use case answers, different for each kind. */
export type Result = Told<Omit<api.OperationResult, 'answer'>> & { answer?: Record<string, unknown> | null }

export interface Answered { results: Result[]; anchor?: Anchor | null }
