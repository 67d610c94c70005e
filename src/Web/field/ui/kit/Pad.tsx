import type SignaturePad from 'signature_pad'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../lib/words.ts'
import { Button } from './Button.tsx'

/** What was drawn: its strokes as text, and a picture of them. */
export interface Drawn {
  strokes: string
  picture: () => Promise<Blob>
}

interface Props {
  label: string
  change: (drawn: Drawn | null) => void
}

/** A field to sign in with the finger. A turned phone keeps what was drawn. */
export function Pad({ label, change }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const [drawn, show] = useState(false)

  useEffect(() => {
    let gone = false
    const fit = () => canvas.current && pad.current && resize(canvas.current, pad.current)
    void import('signature_pad').then(({ default: Pen }) => {
      if (gone || !canvas.current) return
      pad.current = new Pen(canvas.current, { penColor: '#101820', backgroundColor: '#fff', minWidth: 0.8, maxWidth: 2.6 })
      resize(canvas.current, pad.current)
      pad.current.addEventListener('endStroke', () => tell())
    })
    addEventListener('resize', fit)
    return () => {
      gone = true
      removeEventListener('resize', fit)
      pad.current?.off()
    }
  }, [])

  const tell = () => {
    const strokes = written(pad.current?.toData() ?? [])
    show(strokes !== '')
    change(strokes ? { strokes, picture: () => picture(canvas.current) } : null)
  }
  const clear = () => (pad.current?.clear(), tell())

  return (
    <div class="field">
      <canvas ref={canvas} class="pad" role="img" aria-label={label} />
      <div class="acts">
        <span class="hint">{t('pad.hint')}</span>
        <Button look="quiet" icon="trash" off={!drawn} onPress={clear}>{t('pad.clear')}</Button>
      </div>
    </div>
  )
}

type Strokes = ReturnType<SignaturePad['toData']>

function resize(canvas: HTMLCanvasElement, pad: SignaturePad) {
  const data = pad.toData(), ratio = Math.max(devicePixelRatio || 1, 1)
  canvas.width = canvas.offsetWidth * ratio
  canvas.height = canvas.offsetHeight * ratio
  canvas.getContext('2d')?.scale(ratio, ratio)
  pad.fromData(data)
}

/** Points as x,y,t set apart by blanks, strokes by semicolons; t counts milliseconds from the first point. */
export function written(strokes: Strokes): string {
  const start = strokes[0]?.points[0]?.time ?? 0
  const point = ({ x, y, time }: { x: number; y: number; time: number }) => [x, y, time - start].map(Math.round).join(',')
  return strokes.filter(s => s.points.length > 0).map(s => s.points.map(point).join(' ')).join(';')
}

const picture = (canvas: HTMLCanvasElement | null): Promise<Blob> =>
  new Promise((done, fail) => canvas ? canvas.toBlob(blob => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png') : fail(new Error('no canvas')))
