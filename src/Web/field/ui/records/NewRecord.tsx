import type { Photo, PlaceBody, ReadingBody } from '../../core/app.ts'
import { mostPhotos } from '../../core/rules.ts'
import { useApp, useView } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { figure } from '../lib/figure.ts'
import { communityName } from '../lib/find.ts'
import { go } from '../lib/route.ts'
import { either, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Choice } from '../kit/Choice.tsx'
import { Words } from '../kit/Fields.tsx'
import { PhotoButtons, PhotoRow } from '../kit/Photos.tsx'
import { Screen } from '../kit/Screen.tsx'
import { keepShown } from './kept.ts'
import { PlacePicker } from './PlacePicker.tsx'
import { Readings, figuresWrong } from './Readings.tsx'
import type { Content } from './shown.ts'

interface Draft { kind: string; words: string; readings: ReadingBody[]; photos: Photo[]; premisesId: string; communityId: string }

/** 登记服务: what was done for whom, with readings and photos; then the customer may sign. */
export function NewRecord({ query }: { query: URLSearchParams }) {
  const app = useApp()
  const { data } = useView()
  const [visitId, taskId] = [query.get('visit') ?? data.visit?.id, query.get('task') ?? undefined]
  const task = data.tasks.find(one => one.id === taskId)
  const home = query.get('community') ?? task?.communityId ?? data.visit?.communityId ?? ''
  const [form, change, clear] = useDraft<Draft>(`record:${taskId ?? visitId ?? home}`, { kind: '', words: '', readings: [], photos: [], premisesId: query.get('premises') ?? '', communityId: home })

  const wrong = !form.kind || !form.words.trim() || figuresWrong(form.readings) || !(visitId || taskId || form.communityId || form.premisesId)
  const keep = async (sign: boolean) => {
    const subject = crypto.randomUUID()
    const readings = form.readings.filter(r => r.name.trim() && r.value.trim()).map(r => ({ name: r.name.trim(), value: figure(r.value), unit: r.unit?.trim() || undefined }))
    const content: Content = { kind: form.kind, words: form.words.trim().replace(/\r\n?/g, '\n'), readings, premisesId: form.premisesId || undefined, photos: form.photos }
    const place: PlaceBody = { visitId, taskId, communityId: form.communityId || undefined, demandId: task?.demandId ?? undefined, premisesId: content.premisesId }
    const made = await app.do({ kind: 'record.make', subject, body: { kind: content.kind, words: content.words, readings, place } })
    const after = [made]
    for (const photo of form.photos) after.push(await app.do({ kind: 'record.photo', subject, body: { takenAt: photo.takenAt, latitude: photo.latitude, longitude: photo.longitude }, photos: [photo], after: [...after] }))
    await keepShown(app, subject, { content, after })
    clear()
    if (!sign) say(t('record.kept'))
    go(`records/${subject}${sign ? '?sign=1' : ''}`, true)
  }
  return (
    <Screen title={t('record.new')} up={taskId ? `tasks/${taskId}` : visitId ? `visits/${visitId}` : 'records'}>
      <Where visit={visitId ? communityName(data, data.visit?.communityId) : ''} task={task?.title} />
      <Choice label={t('record.kind')} required value={form.kind} options={(data.rules?.recordKinds ?? []).map(k => ({ value: k.code, label: either(k) }))} change={kind => change({ kind })} />
      <Words label={t('record.words')} required rows={4} hint={t('record.words-hint')} value={form.words} change={words => change({ words })} />
      <PlacePicker premisesId={form.premisesId} communityId={form.communityId} change={change} />
      <Readings of={form.readings} change={readings => change({ readings })} />
      <div class="field" role="group" aria-label={t('record.photos')}>
        <p><strong>{t('record.photos')}</strong></p>
        <PhotoRow ids={form.photos.map(p => p.id)} of={t('record.photos')} />
        <PhotoButtons room={(data.rules?.photo.mostPerField ?? mostPhotos) - form.photos.length} add={taken => change({ photos: [...form.photos, ...taken] })} />
      </div>
      <div class="finish">
        {wrong && <p class="hint" id="record-wants">{t('record.wants')}</p>}
        <Button look="main" icon="signature" wide off={wrong} describedBy="record-wants" onPress={() => keep(true)}>{t('record.keep-and-sign')}</Button>
        <div class="acts"><Button off={wrong} onPress={() => keep(false)}>{t('record.keep')}</Button></div>
      </div>
    </Screen>
  )
}

const Where = ({ visit, task }: { visit: string; task?: string }) => !visit && !task ? null : (
  <Note tone="info" icon="map-pin">{task ? t('record.of-task', task) : t('record.of-visit', visit)}</Note>
)
