import { deleteDB } from 'idb'
import { openDatabase } from './database.ts'
import { Drafts } from './drafts.ts'
import type { Http } from './http.ts'
import type { Session } from './keyring.ts'
import { counters, Outbox } from './outbox.ts'
import { Photos } from './photos.ts'
import { Shelf } from './shelf.ts'
import { Snapshot } from './snapshot.ts'
import { Sync } from './sync.ts'
import { Vault } from './vault.ts'
import type { World } from './world.ts'

const orphansLive = 30 * 24 * 3600_000

/** Everything that one member has on this phone, opened with their key. */
export class MemberStore {
  readonly outbox: Outbox
  readonly photos: Photos
  readonly drafts: Drafts
  readonly snapshot: Snapshot
  readonly sync: Sync

  private constructor(private readonly shelf: Shelf, http: Http, private readonly world: World, changed: () => void) {
    this.outbox = new Outbox(shelf, world, changed)
    this.photos = new Photos(shelf, changed)
    this.drafts = new Drafts(shelf)
    this.snapshot = new Snapshot(shelf)
    this.sync = new Sync(http, this.outbox, this.photos, this.snapshot, world)
  }

  /** @param lastSequence the last number that this device ever used, also before its store was wiped. */
  static async open(session: Session, lastSequence: number, http: Http, world: World, changed: () => void): Promise<MemberStore> {
    const shelf = new Shelf(await openDatabase(session.database, () => world.reload()), new Vault(session.key))
    const store = new MemberStore(shelf, http, world, changed)
    if (await store.lastSequence() < lastSequence) await shelf.write([{ counter: counters.sequence, value: lastSequence }])
    await Promise.all([store.outbox.refresh(), store.photos.load(), store.drafts.load(), store.snapshot.load()])
    return store
  }

  async lastSequence(): Promise<number> {
    return await this.shelf.counter(counters.sequence)
  }

  /** Reads what another tab wrote. */
  async refresh(): Promise<void> {
    await Promise.all([this.outbox.refresh(), this.photos.load(), this.drafts.load(), this.snapshot.isOld().then(old => old ? this.snapshot.load() : undefined)])
  }

  /** Photos that nothing refers to any more, neither an operation nor a draft. */
  async tidy(): Promise<void> {
    const drafts = JSON.stringify(this.drafts.all), used = new Set(this.outbox.entries.flatMap(entry => entry.op.attachments))
    const orphans = this.photos.all.filter(photo => this.world.now() - photo.keptAt > orphansLive && !used.has(photo.id) && !drafts.includes(photo.id))
    await this.photos.forget(orphans.map(photo => photo.id))
  }

  close(): void {
    this.shelf.db.close()
  }

  async wipe(): Promise<void> {
    this.close()
    await deleteDB(this.shelf.db.name)
  }
}
