import type { ServiceRecord } from '../../core/app.ts'
import { useView } from '../lib/app.ts'
import { communityName, kindName } from '../lib/find.ts'
import { moment } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { Badge } from '../kit/Bits.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'

/** Service records, each with whether the customer has signed. */
export function RecordRows({ of }: { of: ServiceRecord[] }) {
  const { data, pending } = useView()
  return (
    <ul class="rows">
      {of.map(record => (
        <li key={record.id}>
          <Link to={`records/${record.id}`} class="row">
            <span class="row-words">
              <strong>{kindName(data, record.kind)}</strong>
              <span class="soft">{[moment(record.at), communityName(data, record.communityId)].filter(Boolean).join(' · ')}</span>
              <span class="badges">
                <Badge tone={record.signedAt ? 'good' : 'neutral'}>{t(record.signedAt ? 'record.signed' : 'record.unsigned')}</Badge>
                {pending.some(p => p.subject === record.id) && <Badge tone="info">{t('task.unsent')}</Badge>}
              </span>
            </span>
            <Icon name="chevron-right" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
