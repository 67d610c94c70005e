import type { Anchor, Instant, Uuid } from './shapes.ts'

/** Where something was done. At most one line of it is known by the phone; the server fills in the rest. */
export interface PlaceBody { visitId?: Uuid; communityId?: Uuid; taskId?: Uuid; demandId?: Uuid; premisesId?: Uuid }

export interface Position { latitude: number; longitude: number; accuracy: number; mock: boolean }

export interface ReadingBody { name: string; value: string; unit?: string }

/** What can be done on the phone, and what is sent for it. */
export interface Bodies {
  'task.receipt': Record<string, never>
  'task.acceptance': Record<string, never>
  'task.refusal': { reason: string }
  'task.claim': Record<string, never>
  'task.start': Record<string, never>
  'task.transfer': { memberId: Uuid; reason: string }
  /** `seen` is the version of the field that the writer saw; 0 when there was none. */
  'task.answers': { answers: { field: string; value?: string; seen: number }[] }
  'task.photos': { field: string }
  'task.help': { words: string; memberId?: Uuid; unitId?: Uuid }
  'task.completion': { result?: string; reply?: string }
  'task.own': { words: string; form?: string; communityId?: Uuid }
  'visit.check-in': { communityId?: Uuid; code?: string; position?: Position; taskId?: Uuid }
  'visit.check-out': { left: boolean }
  'record.make': { kind: string; words: string; readings: ReadingBody[]; place: PlaceBody }
  'record.photo': { takenAt?: Instant; latitude?: number; longitude?: number }
  'record.sign': { signatureId: Uuid; strokes: string; signer: string; shown: Record<string, string> }
  'record.correction': { kind: string; words: string; reason: string; readings: ReadingBody[] }
  'survey.fill': { answers: Record<string, string>; place: PlaceBody; formVersion: number }
  'survey.demand': { words?: string }
  'drop': { operation: Uuid }
}

export type OperationKind = keyof Bodies

/** What was done, as it is sent. The id makes it happen once, the sequence and `after` keep the order. */
export interface Operation {
  id: Uuid
  sequence: number
  kind: OperationKind
  subject: Uuid
  after: Uuid[]
  told: Instant
  anchor?: string
  mends?: Uuid
  attachments: Uuid[]
  body: Bodies[OperationKind]
}

/** Both sides of a field that two people wrote. */
export interface Conflict { field: string; mine?: string | null; theirs?: string | null; theirsVersion: number; byName?: string | null; at?: Instant }

export interface Result {
  id: Uuid
  outcome: 'applied' | 'merged' | 'parked' | 'dropped' | 'waiting'
  code?: string | null
  text?: string | null
  notes?: string[] | null
  conflicts?: Conflict[] | null
  theirs?: Record<string, unknown> | null
  answer?: Record<string, unknown> | null
}

export interface Answered { results: Result[]; anchor?: Anchor | null }
