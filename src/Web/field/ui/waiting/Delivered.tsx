import type { Delivered as One } from '../../core/app.ts'
import { moment } from '../lib/time.ts'
import { listed, t } from '../lib/words.ts'
import { Badge, Part } from '../kit/Bits.tsx'
import { useSubject } from './subject.ts'

const most = 20

/** What reached the server of late, what was merged there, and the number of a demand that it became. */
export function Delivered({ of }: { of: One[] }) {
  const about = useSubject()
  if (of.length === 0) return null
  return (
    <Part title={t('waiting.delivered')}>
      <ul class="rows">
        {[...of].sort((a, b) => b.at.localeCompare(a.at)).slice(0, most).map(one => (
          <li key={one.opId}>
            <div class="row">
              <span class="row-words">
                <strong>{about(one)}</strong>
                <span class="soft">{moment(one.at)}{numberOf(one) && ` · ${t('waiting.number', numberOf(one))}`}</span>
                {(one.result.notes ?? []).length > 0 && <span class="badges"><Badge tone="info">{t('waiting.merged')}</Badge>{listed(one.result.notes ?? [])}</span>}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Part>
  )
}

const numberOf = ({ kind, result }: One): string => {
  if (kind !== 'survey.demand') return ''
  const number = result.answer?.['number'] ?? result.answer?.['demandNumber']
  return typeof number === 'string' ? number : ''
}
