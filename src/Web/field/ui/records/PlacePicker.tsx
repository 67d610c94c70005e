import { useState } from 'preact/hooks'
import type { Premises } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { communityName, myCommunities } from '../lib/find.ts'
import { t } from '../lib/words.ts'
import { Badge } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Select } from '../kit/Fields.tsx'
import { Search } from '../kit/Search.tsx'

const most = 8

interface Props {
  premisesId: string
  communityId: string
  change: (part: { premisesId?: string; communityId?: string }) => void
}

export const addressOf = (premises: Premises): string => [premises.address, premises.room].filter(Boolean).join(' ')

/** For whom or where: the premises found on the phone, or a community. */
export function PlacePicker({ premisesId, communityId, change }: Props) {
  const app = useApp()
  const { data } = useView()
  const [sought, seek] = useState('')
  const chosen = data.premises.find(p => p.id === premisesId)
  const ids = sought.trim() ? app.search(sought).filter(f => f.kind === 'premises').slice(0, most).map(f => f.id) : []
  const found = ids.flatMap(id => data.premises.find(p => p.id === id) ?? [])
  const choose = (one: Premises) => {
    change({ premisesId: one.id, communityId: one.communityId })
    seek('')
  }
  if (chosen) {
    return (
      <div class="field" role="group" aria-label={t('place.premises')}>
        <p><strong>{t('place.premises')}</strong></p>
        <div class="card"><PremisesWords of={chosen} /></div>
        <Button look="quiet" icon="x" onPress={() => change({ premisesId: '' })}>{t('place.other')}</Button>
      </div>
    )
  }
  return (
    <>
      <div class="field" role="group" aria-label={t('place.premises')}>
        <p><strong>{t('place.premises')}</strong></p>
        <Search label={t('place.search')} value={sought} change={seek} />
        <p class="hint" role="status">{sought.trim() ? t('place.found', found.length) : t('place.search-hint')}</p>
        <ul class="rows">{found.map(one => <li key={one.id}><button type="button" class="row" onClick={() => choose(one)}><PremisesWords of={one} /></button></li>)}</ul>
      </div>
      {!communityName(data, communityId) && <Select label={t('visit.community')} value={communityId} options={myCommunities(data).map(c => ({ value: c.id, label: c.name }))} change={id => change({ communityId: id })} />}
    </>
  )
}

export function PremisesWords({ of }: { of: Premises }) {
  const { data } = useView()
  return (
    <span class="row-words">
      <strong>{addressOf(of)}</strong>
      <span class="soft">{[of.customerName, of.accountTail && t('place.account', of.accountTail), communityName(data, of.communityId)].filter(Boolean).join(' · ')}</span>
      {of.care && <span class="badges"><Badge tone="warn">{t('place.care')}</Badge></span>}
    </span>
  )
}
