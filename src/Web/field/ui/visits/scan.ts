const pace = 200, longest = 900

type Read = (pixels: ImageData) => string | null

/** Looks at the video a few times a second until a code is read; gives the way to stop. */
export function watch(video: HTMLVideoElement, found: (text: string) => void): () => void {
  let over = false
  const look = async () => {
    const read = await reader()
    while (!over) {
      const text = video.videoWidth > 0 ? read(pixels(video, video.videoWidth, video.videoHeight)) : null
      if (text && !over) {
        over = true
        navigator.vibrate?.(60)
        found(text)
      }
      await new Promise(next => setTimeout(next, pace))
    }
  }
  void look()
  return () => void (over = true)
}

/** The code in a picture, or null. */
export async function readFile(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file)
    return (await reader())(pixels(picture, picture.width, picture.height))
  } catch {
    return null
  }
}

async function reader(): Promise<Read> {
  const { default: jsQR } = await import('jsqr')
  return ({ data, width, height }) => jsQR(data, width, height)?.data || null
}

// large pictures take seconds on a small phone and say no more
function pixels(source: CanvasImageSource, width: number, height: number): ImageData {
  const scale = Math.min(1, longest / Math.max(width, height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) throw new Error('no canvas')
  pen.drawImage(source, 0, 0, canvas.width, canvas.height)
  return pen.getImageData(0, 0, canvas.width, canvas.height)
}
