import { useEffect, useState } from 'preact/hooks'
import type { Photo } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { useOnce } from '../lib/once.ts'
import { locate } from '../lib/place.ts'
import { t } from '../lib/words.ts'
import { Dialog } from './Dialog.tsx'
import { Icon } from './Icon.tsx'

const patience = 3000

/** Take a photo, or choose pictures that are there. Only what is taken now gets the place of the phone. */
export function PhotoButtons({ add, room }: { add: (photos: Photo[]) => unknown; room: number }) {
  const app = useApp()
  const [busy, run] = useOnce()
  const take = (input: HTMLInputElement, now: boolean) =>
    run(async () => {
      const files = [...(input.files ?? [])].slice(0, room)
      input.value = ''
      const at = now ? await Promise.race([locate(), new Promise<null>(no => setTimeout(() => no(null), patience))]) : null
      const photos: Photo[] = []
      for (const file of files) photos.push(await app.addPhoto(file, at ?? undefined))
      if (photos.length > 0) await add(photos)
    })
  if (room <= 0) return <p class="hint">{t('photo.enough')}</p>
  return (
    <div class="acts">
      <File words={t(busy ? 'photo.busy' : 'photo.take')} icon="camera" camera off={busy} take={input => void take(input, true)} />
      <File words={t('photo.choose')} icon="photo" off={busy} take={input => void take(input, false)} />
    </div>
  )
}

const File = ({ words, icon, camera, off, take }: { words: string; icon: string; camera?: boolean; off: boolean; take: (input: HTMLInputElement) => void }) => (
  <label class="file">
    <input type="file" accept="image/*" capture={camera ? 'environment' : undefined} multiple={!camera} disabled={off} onChange={event => take(event.currentTarget)} />
    <span class="button look-plain"><Icon name={icon} /><span>{words}</span></span>
  </label>
)

/** Pictures small beside each other; a tap shows one large. */
export const PhotoRow = ({ ids, of }: { ids: string[]; of: string }) => (ids.length === 0 ? null : (
  <div class="photo-row">{ids.map((id, n) => <Picture key={id} id={id} name={t('photo.of', of, n + 1)} />)}</div>
))

function Picture({ id, name }: { id: string; name: string }) {
  const app = useApp()
  const { missing } = useView()
  const [url, set] = useState<string | null>(null)
  const [failed, fail] = useState(false)
  const [large, enlarge] = useState(false)
  useEffect(() => {
    let gone = false
    app.photoUrl(id).then(found => gone || set(found), () => gone || fail(true))
    return () => void (gone = true)
  }, [id])
  const left = missing[id]
  return (
    <>
      <button type="button" class="photo" title={name} onClick={() => url && enlarge(true)}>
        {url ? <img src={url} alt={t('photo.open', name)} /> : <span class="soft"><span class="hidden">{name} </span>{t(failed ? 'photo.absent' : 'photo.loading')}</span>}
        {left && <span class="photo-note">{t('photo.sent', Math.floor((100 * left.sent) / Math.max(1, left.total)))}</span>}
      </button>
      {large && url && <Dialog title={name} close={() => enlarge(false)}><img class="photo-large" src={url} alt={name} /></Dialog>}
    </>
  )
}
