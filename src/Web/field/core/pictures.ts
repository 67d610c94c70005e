import { Refused, type Http } from './http.ts'
import type { Photos } from './photos.ts'
import type { Task, Uuid } from './shapes.ts'

/** Addresses of pictures for the screen: from this phone, or fetched once from the server. */
export class Pictures {
  private readonly urls = new Map<Uuid, Promise<string>>()

  constructor(private readonly http: Http) {}

  async url(id: Uuid, photos: Photos, tasks: readonly Task[]): Promise<string> {
    const known = this.urls.get(id)
    if (known) return await known
    const made = this.picture(id, photos, tasks).then(blob => URL.createObjectURL(blob))
    this.urls.set(id, made)
    made.catch(() => this.urls.delete(id))
    return await made
  }

  /** Nothing of the one before stays in memory. */
  forget(): void {
    for (const url of this.urls.values()) void url.then(address => URL.revokeObjectURL(address), () => undefined)
    this.urls.clear()
  }

  private async picture(id: Uuid, photos: Photos, tasks: readonly Task[]): Promise<Blob> {
    const bytes = await photos.bytes(id)
    if (bytes) return new Blob([bytes], { type: photos.get(id)?.mediaType ?? 'image/jpeg' })
    const demand = tasks.find(task => task.demandPhotos.includes(id))
    const task = demand ?? tasks.find(one => one.photos.includes(id) || one.answers.some(answer => answer.photos.includes(id)))
    if (!task) throw new Refused(404, 'field.photo-gone')
    return await this.http.picture(`/api/tasks/${task.id}/${demand ? 'demand-photos' : 'photos'}/${id}`)
  }
}
