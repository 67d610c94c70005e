import { useEffect, useState } from 'preact/hooks'
import type { Position } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { communityName, myCommunities } from '../lib/find.ts'
import { locate } from '../lib/place.ts'
import { go } from '../lib/route.ts'
import { t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Note, Part } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Choice } from '../kit/Choice.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Scanner } from './Scanner.tsx'

/** 签到: by the code of the community, else by hand; with the place of the phone where it has one. */
export function CheckIn({ taskId }: { taskId?: string }) {
  const app = useApp()
  const { data } = useView()
  const [code, read] = useState<string | null>(null)
  const [communityId, choose] = useState('')
  const [place, put] = useState<Position | null | 'asking'>('asking')
  const ask = () => {
    put('asking')
    void locate().then(put)
  }
  useEffect(ask, [])

  const seen = code ? data.communities.find(c => code.includes(c.code)) : undefined
  const enter = async () => {
    const subject = crypto.randomUUID()
    const position = place !== 'asking' && place ? place : undefined
    await app.do({ kind: 'visit.check-in', subject, body: { code: code ?? undefined, communityId: seen?.id ?? (communityId || undefined), position, taskId } })
    say(t('visit.checked-in'))
    go(`visits/${subject}`, true)
  }
  return (
    <Screen title={t('check-in.title')} up="">
      {data.visit && <Note tone="info">{t('check-in.going', communityName(data, data.visit.communityId))}</Note>}
      {code
        ? <Note tone="good" icon="check">{seen ? t('check-in.read', seen.name) : t('check-in.read-unknown')}</Note>
        : <Scanner found={read} />}
      {code && <Button look="quiet" icon="refresh" onPress={() => read(null)}>{t('check-in.again')}</Button>}
      {!code && (
        <Part title={t('check-in.by-hand')}>
          <Choice label={t('visit.community')} hint={t('check-in.by-hand-hint')} value={communityId} options={myCommunities(data).map(c => ({ value: c.id, label: c.name }))} change={choose} />
        </Part>
      )}
      <Place place={place} ask={ask} />
      <Button look="main" icon="check" wide off={!code && !communityId} onPress={enter}>{t('check-in.do')}</Button>
    </Screen>
  )
}

function Place({ place, ask }: { place: Position | null | 'asking'; ask: () => void }) {
  const words = place === 'asking' ? t('place.asking') : place ? t('place.known', place.accuracy) : t('place.none')
  return (
    <div role="status">
      <Note tone={place && place !== 'asking' ? 'good' : 'neutral'} icon="current-location">
        <p>{words}</p>
        {place === null && <Button look="quiet" onPress={ask}>{t('place.again')}</Button>}
      </Note>
    </div>
  )
}
