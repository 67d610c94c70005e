import type { SignedOnMember } from './api.types.ts'
import type { Conflict, Operation, OperationKind, Result } from './operations.ts'
import type { Laid } from './overlay.ts'
import type { Instant, Uuid } from './shapes.ts'

/** A picture on the phone: what it shows stays encrypted, these are the facts about it. */
export interface Photo { id: Uuid; sha256: string; size: number; mediaType: string; takenAt?: Instant; latitude?: number; longitude?: number }

/** A refused operation with the reason of the server and both versions. */
export interface Parked {
  id: Uuid; kind: OperationKind; subject: Uuid; told: Instant; code: string; text: string
  mine: Operation['body']; theirs?: Result['theirs']; conflicts: Conflict[]; attachments: Uuid[]
}

export interface Pending { opId: Uuid; kind: OperationKind; subject: Uuid; told: Instant; code?: string | null }

/** What was done of late and how the server took it; `notes` says what was merged. */
export interface Delivered { opId: Uuid; kind: OperationKind; subject: Uuid; at: Instant; result: Result }

/** A photo that the server does not have whole yet. */
export interface Missing { sent: number; total: number; code?: string }

export interface Found { kind: 'task' | 'premises' | 'community'; id: Uuid; title: string; detail: string }

export type Member = SignedOnMember

/** Everything that the screens show; replaced as a whole on each change. */
export interface View {
  phase: 'starting' | 'signed-out' | 'ready' | 'wiped'
  /** The device must sign in again before anything is sent; work goes on and nothing is lost. */
  expired: boolean
  online: boolean
  syncing: boolean
  /** How many operations the server does not have yet; parked ones are told apart. */
  waiting: number
  parked: Parked[]
  missing: Record<Uuid, Missing>
  lastSync?: Instant
  /** Code of the failure of the last attempt, e.g. `network`; gone after a good one. */
  trouble?: string
  member?: Member
  /** Snapshot and pending operations laid over it; `visit` is the open one, also when only this phone knows of it. */
  data: Laid
  pending: Pending[]
  delivered: Delivered[]
  storage: { persisted: boolean; quotaLeft?: number }
  /** A newer version of the app waits for the next start. */
  update: boolean
}
