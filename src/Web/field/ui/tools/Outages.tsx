import type { Outage } from '../../core/app.ts'
import { useView } from '../lib/app.ts'
import { moment } from '../lib/time.ts'
import { listed, t } from '../lib/words.ts'
import { Badge, Empty } from '../kit/Bits.tsx'
import { Screen } from '../kit/Screen.tsx'

/** Known outages in one's communities: what to tell who asks. */
export function Outages() {
  const { data } = useView()
  return (
    <Screen title={t('tools.outages')} up="tools">
      {data.outages.length === 0 ? <Empty title={t('outages.none')} hint={t('outages.none-hint')} /> : <OutageRows of={data.outages} />}
    </Screen>
  )
}

export const OutageRows = ({ of }: { of: Outage[] }) => (
  <ul class="rows">
    {of.map(outage => (
      <li key={outage.id}>
        <div class="row">
          <span class="row-words">
            <span class="badges"><Badge tone={outage.planned ? 'info' : 'bad'}>{t(outage.planned ? 'outages.planned' : Date.parse(outage.from) > Date.now() ? 'outages.temporary' : 'outages.fault')}</Badge></span>
            <strong>{listed(outage.communityNames)}</strong>
            <span>{outage.until ? t('outages.until', moment(outage.from), moment(outage.until)) : t('outages.since', moment(outage.from))}</span>
            {outage.cause && <span class="soft">{outage.cause}</span>}
          </span>
        </div>
      </li>
    ))}
  </ul>
)
