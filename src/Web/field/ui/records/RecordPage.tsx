import { useState } from 'preact/hooks'
import { useApp, useView } from '../lib/app.ts'
import { kindName } from '../lib/find.ts'
import { moment } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { useRoute } from '../lib/route.ts'
import { Badge, Empty, Note } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { shownOf } from './kept.ts'
import { Sheet } from './Sheet.tsx'
import { SignRecord } from './SignRecord.tsx'

/** One service record: as the customer sees it, whether it is signed, and the way to sign or correct it. */
export function RecordPage({ id }: { id: string }) {
  const app = useApp()
  const { data, pending } = useView()
  const [signing, sign] = useState(useRoute().query.has('sign'))
  const record = data.records.find(r => r.id === id)
  const draft = shownOf(app, id)
  if (!record) return <Screen title={t('record.title')} up="records"><Empty title={t('record.gone')} hint={t('record.gone-hint')} /></Screen>
  const content = draft?.content ?? { kind: record.kind, words: record.words ?? '', readings: [], photos: [] }
  const signed = record.signedAt || pending.some(p => p.subject === id && p.kind === 'record.sign')
  if (signing && !signed && draft) return <SignRecord id={id} at={record.at} content={content} after={draft.after} done={() => sign(false)} />
  return (
    <Screen title={kindName(data, record.kind)} up={record.visitId ? `visits/${record.visitId}` : 'records'}>
      <p class="badges">
        <Badge tone={signed ? 'good' : 'neutral'}>{t(signed ? 'record.signed' : 'record.unsigned')}</Badge>
        {pending.some(p => p.subject === id) && <Badge tone="info">{t('task.unsent')}</Badge>}
      </p>
      <Sheet content={content} at={record.at} />
      {record.receiptCode && <p>{t('record.receipt')} <strong class="number">{record.receiptCode}</strong></p>}
      {record.signedAt && <p>{t('record.signed-at', moment(record.signedAt))}</p>}
      {!draft && <Note tone="info">{t(signed ? 'record.partial' : 'record.elsewhere', record.photos)}</Note>}
      {!signed && draft && <Button look="main" icon="signature" wide onPress={() => sign(true)}>{t('record.sign')}</Button>}
      {signed && <Note tone="info">{t('record.correct-signed')}</Note>}
      <div class="acts"><Link to={`records/${id}/correct`} class="button">{t('record.correct')}</Link></div>
    </Screen>
  )
}
