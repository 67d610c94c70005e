import { Ifd } from './exif-ifd.ts'
import type { Instant } from './shapes.ts'

/** What a photo tells about itself. */
export interface Told { takenAt?: Instant; latitude?: number; longitude?: number }

const tags = { exif: 0x8769, gps: 0x8825, taken: 0x9003, offset: 0x9011, latitudeSide: 1, latitude: 2, longitudeSide: 3, longitude: 4 }

/**
 * Time and place out of the APP1 part of a JPEG, read before scaling throws them away. They are kept as data and never published.
 * Nothing is told of a picture that has none, or damaged ones.
 */
export function readExif(jpeg: ArrayBuffer): Told {
  try {
    const tiff = tiffOf(new DataView(jpeg))
    if (!tiff) return {}
    const first = Ifd.first(tiff), exif = first.inner(tags.exif), gps = first.inner(tags.gps)
    const [takenAt, latitude, longitude] = [
      instant(exif?.text(tags.taken), exif?.text(tags.offset)),
      degrees(gps?.fractions(tags.latitude), gps?.text(tags.latitudeSide), 90),
      degrees(gps?.fractions(tags.longitude), gps?.text(tags.longitudeSide), 180),
    ]
    return { ...takenAt && { takenAt }, ...latitude !== undefined && longitude !== undefined && { latitude, longitude } }
  } catch {
    return {}
  }
}

// the part that begins with "Exif\0\0", among the markers in front of the picture
function tiffOf(file: DataView): DataView | null {
  if (file.byteLength < 4 || file.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 10 < file.byteLength;) {
    const marker = file.getUint16(at), length = file.getUint16(at + 2)
    if ((marker & 0xff00) !== 0xff00 || marker === 0xffda) return null
    if (marker === 0xffe1 && file.getUint32(at + 4) === 0x45786966) {
      return new DataView(file.buffer, file.byteOffset + at + 10, Math.min(length - 8, file.byteLength - at - 10))
    }
    at += 2 + length
  }
  return null
}

// cameras here without an offset mean the time of the business day
function instant(taken: string | undefined, offset: string | undefined): Instant | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(taken ?? '')
  if (!parts) return undefined
  const zone = /^[+-]\d\d:\d\d$/.test(offset ?? '') ? offset : '+08:00'
  const time = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${zone}`)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

function degrees(parts: number[] | undefined, side: string | undefined, most: number): number | undefined {
  if (parts?.length !== 3 || !side) return undefined
  const [whole = NaN, minutes = NaN, seconds = NaN] = parts
  const value = whole + minutes / 60 + seconds / 3600
  if (!(value <= most)) return undefined
  return Math.round((/[SW]/.test(side) ? -value : value) * 1e6) / 1e6
}
