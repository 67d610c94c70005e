import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'
import { Icon } from '../kit/Icon.tsx'
import { readFile, watch } from './scan.ts'

type State = 'off' | 'starting' | 'on' | 'refused'

/** Reads the code of a poster or screen by the camera, or from a picture. */
export function Scanner({ found }: { found: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null)
  const [state, set] = useState<State>('off')
  const [camera, open] = useState<MediaStream | null>(null)
  const [lit, light] = useState(false)

  const start = async () => {
    set('starting')
    try {
      open(await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false }))
      set('on')
    } catch {
      set('refused')
    }
  }
  useEffect(() => {
    if (!camera || !video.current) return
    video.current.srcObject = camera
    void video.current.play().catch(() => undefined)
    const stop = watch(video.current, found)
    return () => {
      stop()
      camera.getTracks().forEach(track => track.stop())
    }
  }, [camera])

  const track = camera?.getVideoTracks()[0]
  const torch = track && 'torch' in (track.getCapabilities?.() ?? {})
  const shine = async () => {
    await track?.applyConstraints({ advanced: [{ torch: !lit } as MediaTrackConstraintSet] })
    light(!lit)
  }
  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    input.value = ''
    const text = file && (await readFile(file))
    if (text) found(text)
    else say(t('scan.none'), 'warn')
  }
  return (
    <div class="field">
      {state === 'on' && <div class="camera"><video ref={video} playsInline muted aria-label={t('scan.camera')} /></div>}
      <p class="hint" role="status">{t(state === 'on' ? 'scan.aim' : state === 'refused' ? 'scan.refused' : 'scan.hint')}</p>
      <div class="acts">
        {state !== 'on' && <Button look="main" icon="qrcode" off={state === 'starting'} onPress={start}>{t('scan.start')}</Button>}
        {torch && <Button icon="flashlight" onPress={shine}>{t(lit ? 'scan.dark' : 'scan.light')}</Button>}
        <label class="file">
          <input type="file" accept="image/*" onChange={event => void read(event.currentTarget)} />
          <span class="button look-plain"><Icon name="photo" /><span>{t('scan.picture')}</span></span>
        </label>
      </div>
    </div>
  )
}
