import { readExif } from './exif.ts'
import { Refused } from './http.ts'
import type { PhotoRules } from './shapes.ts'
import type { Scaled } from './world.ts'

/**
 * Makes a photo small enough to be sent over a weak network: longest side and quality by the rules of the server, as JPEG. What the
 * original told of time and place is read first, because the new picture carries none of it.
 */
export async function scale(original: Blob, rules: PhotoRules): Promise<Scaled> {
  const told = readExif(await original.slice(0, 256 * 1024).arrayBuffer())
  const picture = await createImageBitmap(original, { imageOrientation: 'from-image' }).catch(() => { throw new Refused(415, 'field.photo-unreadable') })
  const shrink = Math.min(1, rules.longestSide / Math.max(picture.width, picture.height))
  const [width, height] = [Math.max(1, Math.round(picture.width * shrink)), Math.max(1, Math.round(picture.height * shrink))]
  try {
    return { blob: await drawn(picture, width, height, share(rules.quality)), ...told }
  } finally {
    picture.close()
  }
}

// rules may say 80 or 0.8
const share = (quality: number) => quality > 1 ? quality / 100 : quality

async function drawn(picture: ImageBitmap, width: number, height: number, quality: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height), brush = canvas.getContext('2d')
  if (!brush) throw new Error('This browser cannot draw.')
  brush.fillStyle = '#fff' // a PNG may be see-through, a JPEG is not
  brush.fillRect(0, 0, width, height)
  brush.imageSmoothingQuality = 'high'
  brush.drawImage(picture, 0, 0, width, height)
  return await canvas.convertToBlob({ type: 'image/jpeg', quality })
}
