import type { ReadingBody } from '../../core/app.ts'
import { halfWidth } from '../lib/figure.ts'
import { t } from '../lib/words.ts'
import { Button } from '../kit/Button.tsx'
import { Line } from '../kit/Fields.tsx'

const most = 20

const isFigure = (text: string) => /^\s*[-+]?\d+(\.\d*)?\s*$/.test(text)
export const figuresWrong = (readings: ReadingBody[]): boolean => readings.some(r => (r.value.trim() && !isFigure(r.value)) || (r.name.trim() !== '') !== (r.value.trim() !== ''))

/** Figures read on site: name, value, unit. */
export function Readings({ of, change }: { of: ReadingBody[]; change: (readings: ReadingBody[]) => void }) {
  const put = (n: number, part: Partial<ReadingBody>) => change(of.map((reading, at) => (at === n ? { ...reading, ...part } : reading)))
  return (
    <div class="field" role="group" aria-label={t('record.readings')}>
      <p><strong>{t('record.readings')}</strong></p>
      {of.map((reading, n) => (
        <div class="reading" key={n}>
          <Line label={t('reading.name', n + 1)} most={40} value={reading.name} change={name => put(n, { name })} error={reading.value.trim() && !reading.name.trim() ? t('reading.name-missing') : null} />
          <Line label={t('reading.value')} mode="decimal" most={20} value={reading.value} change={value => put(n, { value: halfWidth(value) })} error={reading.value.trim() && !isFigure(reading.value) ? t('field.not-a-number') : null} />
          <Line label={t('reading.unit')} most={10} value={reading.unit ?? ''} change={unit => put(n, { unit })} />
          <Button look="quiet" icon="trash" onPress={() => change(of.filter((_, at) => at !== n))}>{t('reading.remove')}</Button>
        </div>
      ))}
      {of.length < most && <Button icon="plus" onPress={() => change([...of, { name: of.length === 0 ? t('reading.usual') : '', value: '', unit: of.length === 0 ? 'kWh' : '' }])}>{t('reading.add')}</Button>}
    </div>
  )
}
