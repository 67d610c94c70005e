import { useTick, useView } from '../lib/app.ts'
import { communityName } from '../lib/find.ts'
import { clock, date, length } from '../lib/time.ts'
import { said, t } from '../lib/words.ts'
import { Badge, Empty, Facts, Part } from '../kit/Bits.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { RecordRows } from '../records/RecordRows.tsx'
import { GoingVisit } from './GoingVisit.tsx'

/** One visit: how long it runs, what was done in it, its end. */
export function VisitPage({ id }: { id: string }) {
  const { data } = useView()
  const now = useTick()
  const visit = data.visit?.id === id ? data.visit : data.visits.find(v => v.id === id)
  if (!visit) return <Screen title={t('visit.title')} up="visits"><Empty title={t('visit.gone')} hint={t('visit.gone-hint')} /></Screen>
  const open = data.visit?.id === id, records = data.records.filter(r => r.visitId === id)
  const place = `visit=${id}${visit.communityId ? `&community=${visit.communityId}` : ''}`
  return (
    <Screen title={communityName(data, visit.communityId) || t('visit.title')} up="">
      {open ? <GoingVisit visit={visit} now={now} page /> : (
        <section class="card">
          <Facts of={[
            [t('visit.time'), `${date(visit.from)} ${clock(visit.from)}–${visit.to ? clock(visit.to) : ''}`],
            [t('visit.length'), visit.to ? length(Math.round((Date.parse(visit.to) - Date.parse(visit.from)) / 60_000)) : null],
            [t('visit.ended'), visit.endedBy && said('visit.end', visit.endedBy)],
          ]} />
        </section>
      )}
      {visit.grade && (
        <section class="card">
          <p class="badges"><Badge tone={visit.grade === 'Doubtful' ? 'warn' : 'info'}>{t('visit.grade', said('visit.grade', visit.grade))}</Badge>{visit.verdict && <Badge>{said('visit.verdict', visit.verdict)}</Badge>}</p>
          <ul>{visit.findings.map(finding => <li key={finding}>{finding}</li>)}</ul>
        </section>
      )}
      <div class="acts">
        <Link to={`records/new?${place}`} class="button look-main">{t('record.new')}</Link>
        <Link to={`surveys/new?${place}`} class="button">{t('survey.new')}</Link>
      </div>
      <Part title={t('record.list')}>
        {records.length === 0 ? <Empty title={t('record.none')} hint={t('record.none-hint')} /> : <RecordRows of={records} />}
      </Part>
    </Screen>
  )
}
