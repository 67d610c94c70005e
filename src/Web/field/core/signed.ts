import type { Deed } from './app.ts'
import { Refused, type Http } from './http.ts'
import type { Session } from './keyring.ts'
import type { MemberStore } from './member-store.ts'
import type { Bodies, OperationKind, Position } from './operations.ts'
import { Pace } from './pace.ts'
import { Pictures } from './pictures.ts'
import { rescueFile } from './rescue.ts'
import type { PhotoRules, Uuid } from './shapes.ts'
import { sha256 } from './vault.ts'
import type { Photo } from './view.ts'
import type { World } from './world.ts'

const photoRules: PhotoRules = { longestSide: 1600, quality: 0.8, mostPerField: 6 } // before the first snapshot

/** The phone in the hand of one member: everything that they may do with what is kept for them here. */
export class Signed {
  readonly pace: Pace
  private readonly pictures: Pictures

  constructor(readonly session: Session, readonly store: MemberStore, http: Http, private readonly world: World, round: () => Promise<void>) {
    this.pictures = new Pictures(http)
    this.pace = new Pace(world, round, () => store.outbox.undelivered.some(entry => entry.state === 'unsent'))
  }

  async do<K extends OperationKind>({ kind, subject, body, photos = [], after = [] }: Deed<K>): Promise<Uuid> {
    return await this.put({ kind, subject, body, attachments: photos.map(photo => photo.id), after })
  }

  async mend(parked: Uuid, body: Bodies[OperationKind]): Promise<Uuid> {
    const { kind, subject, attachments } = this.parked(parked).op
    return await this.put({ kind, subject, body, attachments, after: [], replaces: parked })
  }

  async drop(parked: Uuid): Promise<void> {
    const { op, local } = this.parked(parked)
    if (local) await this.store.outbox.forgetLocal(parked)
    else await this.put({ kind: 'drop', subject: op.subject, body: { operation: parked }, attachments: [], after: [], replaces: parked })
  }

  async addPhoto(original: Blob, at: Position | undefined): Promise<Photo> {
    const { blob, takenAt, ...place } = await this.world.scale(original, this.store.snapshot.sections.rules?.photo ?? photoRules)
    const bytes = await blob.arrayBuffer(), spot = place.latitude === undefined ? at : place
    const photo: Photo = {
      id: this.world.uuid(), sha256: await sha256(bytes), size: bytes.byteLength, mediaType: blob.type || 'image/jpeg',
      takenAt: takenAt ?? new Date(this.world.now()).toISOString(),
      ...spot?.latitude !== undefined && spot.longitude !== undefined && { latitude: spot.latitude, longitude: spot.longitude },
    }
    await this.store.photos.add(photo, bytes, this.world.now())
    return photo
  }

  async photoUrl(id: Uuid): Promise<string> {
    return await this.pictures.url(id, this.store.photos, this.store.snapshot.sections.tasks)
  }

  async rescue(): Promise<Blob> {
    return await rescueFile(this.session.member, new Date(this.world.now()).toISOString(), this.store)
  }

  close(): void {
    this.pace.stop()
    this.pictures.forget()
    this.store.close()
  }

  private async put(add: Parameters<MemberStore['outbox']['add']>[0]): Promise<Uuid> {
    const { id } = await this.store.outbox.add({ ...add, anchor: this.store.snapshot.anchor?.anchor })
    void this.pace.now()
    return id
  }

  private parked(id: Uuid) {
    const entry = this.store.outbox.find(id)
    if (entry?.state !== 'parked') throw new Refused(409, 'field.not-parked')
    return entry
  }
}
