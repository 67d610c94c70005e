import { useEffect } from 'preact/hooks'
import { useApp, useTick, useView } from '../lib/app.ts'
import { claimable, openTasks } from '../lib/find.ts'
import { date, moment } from '../lib/time.ts'
import { t } from '../lib/words.ts'
import { Empty, Note, Part } from '../kit/Bits.tsx'
import { Button } from '../kit/Button.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { OutageRows } from '../tools/Outages.tsx'
import { forgetShown } from '../records/kept.ts'
import { TaskRow } from '../tasks/TaskRow.tsx'
import { GoingVisit } from '../visits/GoingVisit.tsx'
import { Messages } from './Messages.tsx'

const most = 5, littleRoom = 100 * 1_048_576

/** 今天: the visit going on, what is due, what may be claimed, outages, messages. */
export function Today() {
  const app = useApp()
  const { data, expired, update, lastSync, storage, syncing } = useView()
  const now = useTick()
  const mine = openTasks(data), free = claimable(data)
  useEffect(() => void forgetShown(app, data.records), [])
  if (!lastSync && syncing) return <Screen title={t('today.title', date(now))}><Note tone="info" icon="refresh">{t('today.first')}</Note></Screen>
  return (
    <Screen title={t('today.title', date(now))}>
      {expired && <Note tone="warn" icon="alert-triangle">{t('today.expired')} <Link to="sign-in">{t('today.expired-do')}</Link></Note>}
      {(storage.quotaLeft ?? littleRoom) < littleRoom && <Note tone="warn" icon="alert-triangle">{t('today.full')}</Note>}
      {update && <Note tone="info">{t('today.update')}</Note>}
      {data.visit ? <GoingVisit visit={data.visit} now={now} /> : (
        <Link to="check-in" class="button look-main wide">{t('today.check-in')}</Link>
      )}
      <Part title={t('today.mine', mine.length)} beside={mine.length > most && <Link to="tasks">{t('today.all')}</Link>}>
        {mine.length === 0 ? <Empty title={t('tasks.none-mine')} hint={t('tasks.none-mine-hint')} /> : <Rows of={mine} />}
      </Part>
      {free.length > 0 && (
        <Part title={t('today.claim', free.length)} beside={<Link to="tasks?tab=claim">{t('today.all')}</Link>}>
          <Rows of={free.slice(0, 2)} />
        </Part>
      )}
      {data.outages.length > 0 && <Part title={t('tools.outages')}><OutageRows of={data.outages} /></Part>}
      <Part title={t('today.notes')}><Messages of={data.notes} /></Part>
      <p class="soft">{lastSync ? t('today.synced', moment(lastSync, now)) : t('today.never-synced')}</p>
      <Button icon="refresh" onPress={() => app.refresh()}>{t('today.refresh')}</Button>
    </Screen>
  )
}

const Rows = ({ of }: { of: ReturnType<typeof openTasks> }) => (
  <ul class="stack">{of.slice(0, most).map(task => <li key={task.id}><TaskRow task={task} /></li>)}</ul>
)
