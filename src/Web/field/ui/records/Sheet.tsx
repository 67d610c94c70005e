import { useView } from '../lib/app.ts'
import { kindName } from '../lib/find.ts'
import { moment } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { Facts } from '../kit/Bits.tsx'
import { PhotoRow } from '../kit/Photos.tsx'
import { addressOf } from './PlacePicker.tsx'
import type { Content } from './shown.ts'

/** What was done, exactly as the customer signs it. */
export function Sheet({ content, at }: { content: Content; at: string }) {
  const { data } = useView()
  const premises = data.premises.find(p => p.id === content.premisesId)
  return (
    <section class="sheet">
      <h2>{t('record.sheet')}</h2>
      <Facts of={[
        [t('record.kind'), kindName(data, content.kind)], [t('record.at'), moment(at)], [t('record.by'), data.me?.name],
        [t('place.premises'), premises && addressOf(premises)],
        ...content.readings.map((r): [string, string] => [r.name, `${r.value} ${r.unit ?? ''}`]),
      ]} />
      <p class="soft">{t('record.words')}</p>
      <p class="said">{content.words}</p>
      <PhotoRow ids={content.photos.map(p => p.id)} of={t('record.photos')} />
    </section>
  )
}
