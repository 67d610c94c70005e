import type { ReadingBody } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { figure } from '../lib/figure.ts'
import { back } from '../lib/route.ts'
import { either, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Empty, Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Choice } from '../kit/Choice.tsx'
import { Words } from '../kit/Fields.tsx'
import { Screen } from '../kit/Screen.tsx'
import { keepShown, shownOf } from './kept.ts'
import { Readings, figuresWrong } from './Readings.tsx'

/** 更正: one's own record is put right, with a reason. */
export function CorrectRecord({ id }: { id: string }) {
  const app = useApp()
  const { data, pending } = useView()
  const record = data.records.find(r => r.id === id)
  const kept = shownOf(app, id)?.content
  const [form, change, clear] = useDraft(`correct:${id}`, { kind: record?.kind ?? '', words: record?.words ?? '', reason: '', readings: kept?.readings ?? ([] as ReadingBody[]) })
  if (!record) return <Screen title={t('record.correct')} up="records"><Empty title={t('record.gone')} hint={t('record.gone-hint')} /></Screen>
  const keep = async () => {
    const readings = form.readings.filter(r => r.name.trim() && r.value.trim()).map(r => ({ name: r.name.trim(), value: figure(r.value), unit: r.unit?.trim() || undefined }))
    const words = form.words.trim()
    const corrected = await app.do({ kind: 'record.correction', subject: id, body: { kind: form.kind, words, reason: form.reason.trim(), readings }, after: pending.filter(p => p.subject === id).map(p => p.opId) })
    if (kept) await keepShown(app, id, { content: { ...kept, kind: form.kind, words, readings }, after: [corrected] })
    clear()
    say(t('record.corrected'))
    back(`records/${id}`)
  }
  return (
    <Screen title={t('record.correct')} up={`records/${id}`}>
      {record.signedAt && <Note tone="warn">{t('record.correct-signed')}</Note>}
      {!kept && <Note tone="info">{t('record.readings-again')}</Note>}
      <Choice label={t('record.kind')} required value={form.kind} options={(data.rules?.recordKinds ?? []).map(k => ({ value: k.code, label: either(k) }))} change={kind => change({ kind })} />
      <Words label={t('record.words')} required rows={4} value={form.words} change={words => change({ words })} />
      <Readings of={form.readings} change={readings => change({ readings })} />
      <Words label={t('record.reason')} required most={200} value={form.reason} change={reason => change({ reason })} />
      <Button look="main" wide off={!form.words.trim() || !form.reason.trim() || figuresWrong(form.readings)} onPress={keep}>{t('record.correct-keep')}</Button>
    </Screen>
  )
}
