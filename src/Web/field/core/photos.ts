import type { Change, Shelf } from './shelf.ts'
import type { Uuid } from './shapes.ts'
import type { Missing, Photo } from './view.ts'

/** A photo and how much of it the server has. */
export interface Held extends Photo { received: number; complete: boolean; keptAt: number; code?: string }

/** Pictures taken on this phone: facts in memory, the picture itself only when it is shown or sent. */
export class Photos {
  private held = new Map<Uuid, Held>()

  constructor(private readonly shelf: Shelf, private readonly changed: () => void) {}

  async load(): Promise<void> {
    this.held = new Map((await this.shelf.all('photoFacts')).map(([id, facts]) => [String(id), facts as Held]))
    this.changed()
  }

  get all(): Held[] {
    return [...this.held.values()]
  }

  get(id: Uuid): Held | undefined {
    return this.held.get(id)
  }

  async bytes(id: Uuid): Promise<ArrayBuffer | undefined> {
    return await this.shelf.bytes('photos', id)
  }

  async add(photo: Photo, bytes: ArrayBuffer, now: number): Promise<void> {
    const held: Held = { ...photo, received: 0, complete: false, keptAt: now }
    await this.shelf.write([{ store: 'photos', key: photo.id, bytes }, { store: 'photoFacts', key: photo.id, value: held }])
    this.lay(held)
  }

  /** What the server has of it by now. */
  async progress(id: Uuid, news: Pick<Held, 'received' | 'complete'> & { code?: string }): Promise<void> {
    const { code: _, ...before } = this.held.get(id) ?? {} as Held
    if (before.id === undefined) return
    const held = { ...before, ...news }
    await this.shelf.write([{ store: 'photoFacts', key: id, value: held }])
    this.lay(held)
  }

  async forget(ids: readonly Uuid[]): Promise<void> {
    const known = ids.filter(id => this.held.has(id))
    if (known.length === 0) return
    await this.shelf.write(known.flatMap((key): Change[] => [{ store: 'photos', key, gone: true }, { store: 'photoFacts', key, gone: true }]))
    this.held = new Map([...this.held].filter(([id]) => !known.includes(id)))
    this.changed()
  }

  missing(used: ReadonlySet<Uuid>): Record<Uuid, Missing> {
    const open = this.all.filter(photo => !photo.complete && used.has(photo.id))
    return Object.fromEntries(open.map(({ id, received, size, code }) => [id, { sent: received, total: size, ...code && { code } }]))
  }

  private lay(held: Held): void {
    this.held = new Map(this.held).set(held.id, held)
    this.changed()
  }
}
