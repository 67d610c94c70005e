import type { AttachmentEndpointsAnnounced, AttachmentState } from './api.types.ts'
import { Refused, type Http } from './http.ts'
import type { Held, Photos } from './photos.ts'

type Standing = Pick<AttachmentState, 'received'>

const piece = 256 * 1024, mostCorrections = 5
const address = '/api/field/attachments'

/**
 * Brings one photo to the server in pieces. It asks where the photo stands first, so a cut connection costs one piece at most.
 * @throws {Refused} the server does not take it, or cannot be reached.
 */
export async function upload(photo: Held, photos: Photos, http: Http): Promise<void> {
  const bytes = await photos.bytes(photo.id)
  if (!bytes) throw new Refused(404, 'field.photo-gone')
  const { id, size, sha256, mediaType } = photo
  let { received: at } = (await http.post(address, { id, size, sha256, mediaType } satisfies AttachmentEndpointsAnnounced)).body as Standing
  for (let corrections = 0; at < size;) {
    try {
      const standing = await http.patch(`${address}/${id}?at=${at}`, bytes.slice(at, at + piece)) as Standing
      at = standing.received
      await photos.progress(id, { received: at, complete: false })
    } catch (refused) {
      at = corrected(refused)
      if (++corrections > mostCorrections) throw refused
    }
  }
  await photos.progress(id, { received: size, complete: true })
}

// another try of this phone was faster than its answer, or the whole arrived damaged
function corrected(refused: unknown): number {
  if (refused instanceof Refused && refused.code === 'attachment.elsewhere') return Number(refused.details['received'] ?? 0)
  if (refused instanceof Refused && refused.code === 'attachment.broken') return 0
  throw refused
}
