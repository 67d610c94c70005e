import type { Photo, ReadingBody } from '../../core/app.ts'

/** What a record says, as the customer saw it before signing. */
export interface Content {
  kind: string
  words: string
  readings: ReadingBody[]
  premisesId?: string
  photos: Photo[]
}

/** The parts that were shown, by name, each with the SHA-256 of its value (docs/signed-records.md). */
export async function shownParts({ kind, words, readings, premisesId, photos }: Content): Promise<Record<string, string>> {
  const parts: [string, string][] = [['kind', kind], ['words', words]]
  readings.forEach((r, n) => parts.push([`reading.${n + 1}`, `${r.name} ${r.value} ${r.unit ?? ''}`.trimEnd()]))
  if (premisesId) parts.push(['premises', premisesId])
  photos.forEach((photo, n) => parts.push([`photo.${n + 1}.content`, photo.sha256]))
  return Object.fromEntries(await Promise.all(parts.map(async ([name, value]) => [name, await sha256(value)] as const)))
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
