import type { Bodies, OperationKind, Position } from './operations.ts'
import type { Uuid } from './shapes.ts'
import type { Found, Photo, View } from './view.ts'

export type * from './operations.ts'
export type * from './shapes.ts'
export type * from './view.ts'

/** Something done on the phone. The subject of what is new is an id made by the caller (`crypto.randomUUID()`). */
export interface Deed<K extends OperationKind = OperationKind> { kind: K; subject: Uuid; body: Bodies[K]; photos?: Photo[]; after?: Uuid[] }

/** Everything that screens may ask for. Screens decide nothing: what may be done stands in the rules of the snapshot. */
export interface FieldApp {
  readonly state: { get(): View; subscribe(listener: () => void): () => void }
  /** Opens what is on the phone; resolves as soon as screens can be shown, with or without a network. */
  start(): Promise<void>
  /**
   * @param phone what its member calls this phone; unless told, what it calls itself.
   * @throws {Refused} with the code of the server, or `network`.
   */
  signIn(staffNumber: string, password: string, phone?: string): Promise<'ready' | { ticket: string }>
  signInWithCode(ticket: string, code: string, phone?: string): Promise<void>
  /** With unsent work the first call only tells; `force` leaves it encrypted on the phone until the same member signs in again. */
  signOut(force?: boolean): Promise<{ unsent: number } | 'done'>
  /** Durable before it resolves, then sent when there is a network. Gives the id of the operation. */
  do<K extends OperationKind>(deed: Deed<K>): Promise<Uuid>
  mend(parked: Uuid, body: Bodies[OperationKind]): Promise<Uuid>
  drop(parked: Uuid): Promise<void>
  /** The same as drop: what the server has stands. */
  takeTheirs(parked: Uuid): Promise<void>
  keepDraft(key: string, value: unknown): Promise<void>
  /** Undefined value = forgotten. */
  draft(key: string): unknown
  addPhoto(blob: Blob, at?: Position): Promise<Photo>
  photoUrl(id: Uuid): Promise<string>
  sync(): Promise<void>
  refresh(): Promise<void>
  rescue(): Promise<Blob>
  search(text: string): Found[]
}

export { openApp } from './open.ts'
export { Refused } from './http.ts'
export { noSections } from './shapes.ts'
export * as formRules from './rules.ts'
export * as surveyRules from './survey.ts'
