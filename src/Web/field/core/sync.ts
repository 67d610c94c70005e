import type { TakeOperationsRequest } from './api.types.ts'
import { upload } from './attachments.ts'
import { Refused, type Http } from './http.ts'
import type { Answered } from './operations.ts'
import type { Entry, Outbox } from './outbox.ts'
import type { Photos } from './photos.ts'
import { ready } from './ready.ts'
import { past, settled, unreadable } from './settle.ts'
import type { Uuid } from './shapes.ts'
import type { Snapshot } from './snapshot.ts'
import type { World } from './world.ts'

const freshFor = 60_000
const unreadableStatus: ReadonlySet<number> = new Set([400, 413, 415, 422])

/** Brings what was done to the server and what changed there to the phone. */
export class Sync {
  // by this start of the app: the first round always asks, so that a phone that was revoked learns of it
  private asked = 0

  constructor(private readonly http: Http, private readonly outbox: Outbox, private readonly photos: Photos, private readonly snapshot: Snapshot, private readonly world: World) {}

  /** One go: operations, photos and the operations that waited for them, then the snapshot. One tab at a time. */
  async round(): Promise<void> {
    await this.world.alone(`sync ${this.outbox.name}`, async () => {
      await this.outbox.refresh()
      await this.deliver()
      const age = this.world.now() - this.asked
      if (age > freshFor || age < 0 || this.outbox.entries.some(entry => entry.state === 'done')) await this.fetchSnapshot()
    })
  }

  async refresh(): Promise<void> {
    await this.world.alone(`sync ${this.outbox.name}`, () => this.fetchSnapshot())
  }

  // each turn brings at least one operation or photo further, so it ends
  private async deliver(): Promise<void> {
    const stuck = new Set<Uuid>(), tried = new Set<Uuid>()
    for (;;) {
      const batch = ready(this.outbox.entries, this.photos, stuck)
      if (batch.length > 0) {
        if (await this.send(batch)) stuck.clear()
        for (const { op } of batch) if (this.outbox.find(op.id)?.state === 'unsent') stuck.add(op.id)
      } else if (await this.sendPhoto(tried)) stuck.clear()
      else return
    }
  }

  /** Whether the server took any of them or refused it for good. */
  private async send(batch: Entry[]): Promise<boolean> {
    const at = new Date(this.world.now()).toISOString(), ids = new Set(batch.map(entry => entry.op.id))
    try {
      const answer = (await this.http.post('/api/field/operations', { sentAt: at, operations: batch.map(entry => entry.op) } satisfies TakeOperationsRequest)).body as Answered
      await this.outbox.alone(entries => ({ put: settled(entries.filter(entry => ids.has(entry.op.id)), answer.results, at) }))
      await this.snapshot.takeAnchor(answer.anchor)
      await this.lookAgainAtPhotos(answer)
      return answer.results.some(result => result.outcome !== 'waiting')
    } catch (refused) {
      if (!(refused instanceof Refused && unreadableStatus.has(refused.status))) throw refused
      return batch.length > 1 ? await this.sendOneByOne(batch) : await this.park(ids, refused, at)
    }
  }

  // one that the server cannot read must not hold up the others
  private async sendOneByOne(batch: Entry[]): Promise<boolean> {
    let moved = false
    for (const entry of batch) moved = await this.send([entry]) || moved
    return moved
  }

  private async park(ids: ReadonlySet<Uuid>, { code, message }: Refused, at: string): Promise<boolean> {
    await this.outbox.alone(entries => ({
      put: entries.filter(entry => entry.state === 'unsent' && ids.has(entry.op.id)).map(entry => unreadable(entry, code, message, at)),
    }))
    return true
  }

  // the server forgets photos that nobody used for a month
  private async lookAgainAtPhotos({ results }: Answered): Promise<void> {
    const lacking = results.filter(result => result.outcome === 'waiting' && result.code === 'field.attachment')
    for (const id of lacking.flatMap(result => this.outbox.find(result.id)?.op.attachments ?? [])) {
      await this.photos.progress(id, { received: 0, complete: false })
    }
  }

  /** Whether there was one; each is tried once a round. */
  private async sendPhoto(tried: Set<Uuid>): Promise<boolean> {
    const used = this.outbox.entries.filter(entry => entry.state === 'unsent').flatMap(entry => entry.op.attachments)
    const photo = used.map(id => this.photos.get(id)).find(held => held && !held.complete && !tried.has(held.id))
    if (!photo) return false
    tried.add(photo.id)
    try {
      await upload(photo, this.photos, this.http)
    } catch (refused) {
      if (!(refused instanceof Refused) || refused.passing || refused.status === 401) throw refused
      await this.photos.progress(photo.id, { received: photo.received, complete: false, code: refused.code })
    }
    return true
  }

  private async fetchSnapshot(): Promise<void> {
    const done = new Set(this.outbox.entries.filter(entry => entry.state === 'done').map(entry => entry.op.id))
    const now = this.world.now()
    await this.snapshot.take(await this.http.snapshot(this.snapshot.have), new Date(now).toISOString())
    this.asked = now
    await this.outbox.alone(entries => past(entries, done, now))
    await this.forgetPhotos()
    this.world.tell()
  }

  // only those that the server has whole, and whose operations it took
  private async forgetPhotos(): Promise<void> {
    const wanted = new Set(this.outbox.entries.filter(entry => entry.state !== 'past').flatMap(entry => entry.op.attachments))
    const used = this.outbox.entries.filter(entry => entry.state === 'past' && entry.result?.outcome !== 'parked').flatMap(entry => entry.op.attachments)
    await this.photos.forget(used.filter(id => !wanted.has(id) && this.photos.get(id)?.complete === true))
  }
}
