import type { FormField, Photo, Task } from '../../core/app.ts'
import { faultOf, mostPhotos } from '../../core/rules.ts'
import { useApp, useView } from '../lib/app.ts'
import { halfWidth } from '../lib/figure.ts'
import { either, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Choice, Tick } from '../kit/Choice.tsx'
import { Line, Words } from '../kit/Fields.tsx'
import { PhotoButtons, PhotoRow } from '../kit/Photos.tsx'
import { SignHere } from './SignHere.tsx'

interface Props {
  task: Task
  field: FormField
  value: string
  photos: string[]
  change: (value: string) => void
}

/** What cannot be meant, told while one types. */
function wrong(field: FormField, value: string): string | null {
  switch (faultOf(field, { value, photos: [] })) {
    case 'task.not-a-number': return t('field.not-a-number')
    case 'task.out-of-range': return t('field.out-of-range', field.min ?? '…', field.max ?? '…', field.unit ?? '')
    default: return null
  }
}

/** One field of a form in the way that it is filled in. */
export function OneField({ task, field, value, photos, change }: Props) {
  const name = either(field), required = field.required ?? false
  switch (field.input) {
    case 'Text': return <Words label={name} required={required} value={value} change={change} />
    case 'Number': return <Line label={name} required={required} mode="decimal" most={30} unit={field.unit ?? undefined} value={value} change={v => change(halfWidth(v))} error={wrong(field, value)} />
    case 'Reading': return (
      <>
        <Line label={name} required={required} mode="decimal" most={30} unit={field.unit ?? undefined} value={value} change={v => change(halfWidth(v))} error={wrong(field, value)} />
        <PhotoField task={task} field={field} photos={photos} words={t('photo.of-meter')} />
      </>
    )
    case 'Choice': return <Choice label={name} required={required} value={value} options={(field.choices ?? []).map(c => ({ value: c.zh, label: either(c) }))} change={change} />
    case 'Check': return <Tick label={name} required={required} on={value === 'yes'} change={on => change(on ? 'yes' : '')} />
    case 'Signature': return <SignHere task={task} field={field} photos={photos} />
    case 'Photo': return <PhotoField task={task} field={field} photos={photos} words={name} titled />
  }
}

function PhotoField({ task, field, photos, words, titled }: { task: Task; field: FormField; photos: string[]; words: string; titled?: boolean }) {
  const app = useApp()
  const { data } = useView()
  const add = async (taken: Photo[]) => {
    await app.do({ kind: 'task.photos', subject: task.id, body: { field: field.code }, photos: taken })
    say(t('photo.done', taken.length))
  }
  const least = field.min ? t('photo.at-least', field.min) : field.required ? t('field.required') : ''
  return (
    <div class="field" role="group" aria-label={words}>
      {titled && <p><strong>{words}</strong> {least && <span class="must">{least}</span>}</p>}
      <PhotoRow ids={photos} of={words} />
      <PhotoButtons add={add} room={(data.rules?.photo.mostPerField ?? mostPhotos) - photos.length} />
    </div>
  )
}
