import { useState } from 'preact/hooks'
import type { FormField, Task } from '../../core/app.ts'
import { useApp } from '../lib/app.ts'
import { either, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Badge } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { type Drawn, Pad } from '../kit/Pad.tsx'
import { PhotoRow } from '../kit/Photos.tsx'

/** A signature that a form asks for: drawn, and kept with the task as a picture. */
export function SignHere({ task, field, photos }: { task: Task; field: FormField; photos: string[] }) {
  const app = useApp()
  const [open, show] = useState(false)
  const [drawn, draw] = useState<Drawn | null>(null)
  const name = either(field)
  const keep = async () => {
    if (!drawn) return
    const photo = await app.addPhoto(await drawn.picture())
    await app.do({ kind: 'task.photos', subject: task.id, body: { field: field.code }, photos: [photo] })
    draw(null)
    show(false)
    say(t('sign.kept'))
  }
  return (
    <div class="field" role="group" aria-label={name}>
      <p><strong>{name}</strong> {field.required && <span class="must">{t('field.required')}</span>} {photos.length > 0 && <Badge tone="good">{t('sign.there')}</Badge>}</p>
      <PhotoRow ids={photos} of={name} />
      <Button icon="signature" onPress={() => show(true)}>{t(photos.length > 0 ? 'sign.again' : 'sign.open')}</Button>
      {open && (
        <Dialog title={name} close={() => show(false)}>
          <Pad label={name} change={draw} />
          <div class="acts"><Button look="main" off={!drawn} onPress={keep}>{t('sign.keep')}</Button></div>
        </Dialog>
      )}
    </div>
  )
}
