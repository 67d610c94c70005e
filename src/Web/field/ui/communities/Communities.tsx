import { useState } from 'preact/hooks'
import type { Community } from '../../core/app.ts'
import { useView } from '../lib/app.ts'
import { go } from '../lib/route.ts'
import { date } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { Empty, Part } from '../kit/Bits.tsx'
import { Tabs } from '../kit/Choice.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Search } from '../kit/Search.tsx'
import { CommunityMap } from './CommunityMap.tsx'

const most = 60

/** 社区: mine first, then the others that I may look up; as a list or on a map. */
export function Communities({ map }: { map: boolean }) {
  const { data } = useView()
  const [sought, seek] = useState('')
  const found = data.communities.filter(c => [c.name, c.code, c.teamName, c.managerName].join(' ').toLowerCase().includes(sought.trim().toLowerCase()))
  const mine = found.filter(c => c.mine), others = found.filter(c => !c.mine)
  return (
    <Screen title={t('nav.communities')}>
      <Tabs label={t('communities.view')} value={map ? 'map' : 'list'} options={[{ value: 'list', label: t('communities.list') }, { value: 'map', label: t('communities.map') }]} change={value => go(value === 'map' ? 'communities?view=map' : 'communities', true)} />
      {map ? <CommunityMap of={data.communities} /> : (
        <>
          <Search label={t('communities.search')} value={sought} change={seek} />
          {found.length === 0 && <Empty title={t(sought ? 'communities.none-found' : 'communities.none')} hint={t('communities.none-hint')} />}
          {mine.length > 0 && <Part title={t('communities.mine', mine.length)}><Rows of={mine} /></Part>}
          {others.length > 0 && <Part title={t('communities.others', others.length)}><Rows of={others.slice(0, most)} /></Part>}
          {others.length > most && <p class="hint">{t('communities.more', others.length - most)}</p>}
        </>
      )}
    </Screen>
  )
}

const Rows = ({ of }: { of: Community[] }) => (
  <ul class="rows">
    {of.map(community => (
      <li key={community.id}>
        <Link to={`communities/${community.id}`} class="row">
          <span class="row-words">
            <strong>{community.name}</strong>
            <span class="soft">{[community.teamName, community.managerName].filter(Boolean).join(' · ')}</span>
            {community.mine && <span class="soft">{community.lastVisitAt ? t('communities.last', date(community.lastVisitAt)) : t('communities.never')}</span>}
          </span>
          <Icon name="chevron-right" />
        </Link>
      </li>
    ))}
  </ul>
)
