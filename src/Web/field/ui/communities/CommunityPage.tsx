import { useState } from 'preact/hooks'
import { useApp, useView } from '../lib/app.ts'
import { communityOf, openTasks } from '../lib/find.ts'
import { date } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { Empty, Facts, Part, Phone } from '../kit/Bits.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Search } from '../kit/Search.tsx'
import { PremisesWords } from '../records/PlacePicker.tsx'
import { TaskRow } from '../tasks/TaskRow.tsx'

const most = 20

/** One community: who is responsible, my tasks there, its premises. */
export function CommunityPage({ id }: { id: string }) {
  const app = useApp()
  const { data } = useView()
  const [sought, seek] = useState('')
  const community = communityOf(data, id)
  if (!community) return <Screen title={t('nav.communities')} up="communities"><Empty title={t('communities.gone')} hint={t('communities.none-hint')} /></Screen>
  const tasks = openTasks(data).filter(task => task.communityId === id), here = data.premises.filter(p => p.communityId === id)
  const ids = new Set(sought.trim() ? app.search(sought).filter(f => f.kind === 'premises').map(f => f.id) : [])
  const found = sought.trim() ? here.filter(p => ids.has(p.id)) : []
  return (
    <Screen title={community.name} up="communities">
      <section class="card">
        <Facts of={[
          [t('communities.manager'), community.managerName],
          [t('communities.phone'), community.managerPhone && <Phone number={community.managerPhone} label={community.managerName ?? undefined} />],
          [t('communities.duty'), community.duty], [t('communities.team'), [community.regionName, community.teamName].filter(Boolean).join(' · ')],
          [t('communities.code'), community.code], [t('communities.last-visit'), community.lastVisitAt && date(community.lastVisitAt)],
        ]} />
      </section>
      {community.mine && (
        <div class="acts">
          <Link to={`records/new?community=${id}`} class="button look-main">{t('record.new')}</Link>
          <Link to={`surveys/new?community=${id}`} class="button">{t('survey.new')}</Link>
        </div>
      )}
      {tasks.length > 0 && <Part title={t('communities.tasks', tasks.length)}><ul class="stack">{tasks.slice(0, most).map(task => <li key={task.id}><TaskRow task={task} /></li>)}</ul></Part>}
      {here.length > 0 && (
        <Part title={t('communities.premises', here.length)}>
          <Search label={t('place.search')} value={sought} change={seek} />
          <p class="hint" role="status">{sought.trim() ? t('place.found', found.length) : t('place.search-hint')}</p>
          <ul class="rows">
            {found.slice(0, most).map(one => (
              <li key={one.id}><Link to={`records/new?community=${id}&premises=${one.id}`} class="row"><PremisesWords of={one} /></Link></li>
            ))}
          </ul>
        </Part>
      )}
    </Screen>
  )
}
