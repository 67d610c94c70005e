import { useView } from '../lib/app.ts'
import { communityName } from '../lib/find.ts'
import { clock, date, length } from '../lib/time.ts'
import { said, t } from '../lib/words.ts'
import { Badge, Empty } from '../kit/Bits.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'

/** My visits of the last month. */
export function VisitList() {
  const { data } = useView()
  const visits = [...data.visits].sort((a, b) => b.from.localeCompare(a.from))
  return (
    <Screen title={t('me.visits')} up="me">
      {visits.length === 0 && <Empty title={t('visit.none')} hint={t('visit.none-hint')}><Link to="check-in" class="button look-main">{t('six.check-in')}</Link></Empty>}
      <ul class="rows">
        {visits.map(visit => (
          <li key={visit.id}>
            <Link to={`visits/${visit.id}`} class="row">
              <span class="row-words">
                <strong>{communityName(data, visit.communityId) || t('visit.title')}</strong>
                <span class="soft">{date(visit.from)} {clock(visit.from)}–{visit.to ? clock(visit.to) : t('visit.still')}{visit.to && ` · ${length(Math.round((Date.parse(visit.to) - Date.parse(visit.from)) / 60_000))}`}</span>
                {visit.grade === 'Doubtful' && <span class="badges"><Badge tone="warn">{said('visit.grade', 'Doubtful')}</Badge></span>}
              </span>
              <Icon name="chevron-right" />
            </Link>
          </li>
        ))}
      </ul>
    </Screen>
  )
}
