import { useState } from 'preact/hooks'
import type { Task } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { may } from '../lib/find.ts'
import { type Key, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'
import { Link } from '../kit/Link.tsx'
import { Part } from '../kit/Bits.tsx'
import { DeclineDialog, TransferDialog } from './HandOn.tsx'

type Plain = 'task.claim' | 'task.receipt' | 'task.acceptance' | 'task.start'

// which operation tells an action of the table
const steps: [string, Plain, Key, Key][] = [
  ['Claim', 'task.claim', 'task.do.claim', 'task.done.claim'],
  ['Accept', 'task.acceptance', 'task.do.accept', 'task.done.accept'],
  ['Receive', 'task.receipt', 'task.do.receive', 'task.done.receive'],
  ['Start', 'task.start', 'task.do.start', 'task.done.start'],
]

/** What comes next: 领取, 接单, 签收, 开始. */
export function NextActs({ task }: { task: Task }) {
  const app = useApp()
  const { data, pending, delivered } = useView()
  const done = (kind: string) => [...pending, ...delivered].some(one => one.subject === task.id && one.kind === kind)
  const open = steps.filter(([action, kind]) => may(data, task, action) && (action !== 'Claim' || task.claimable) && !(done(kind) && action === 'Receive'))
  if (open.length === 0) return null
  return (
    <div class="acts">
      {open.map(([action, kind, words, told], n) => (
        <Button key={action} look={n === 0 ? 'main' : 'plain'} onPress={async () => {
          await app.do({ kind, subject: task.id, body: {} })
          say(t(told))
        }}>{t(words)}</Button>
      ))}
    </div>
  )
}

/** 求助, 转派, 退单. */
export function OtherActs({ task }: { task: Task }) {
  const { data } = useView()
  const [open, show] = useState<'decline' | 'transfer' | null>(null)
  const [help, transfer, decline] = ['AskHelp', 'Transfer', 'Decline'].map(action => may(data, task, action))
  if (!help && !transfer && !decline) return null
  return (
    <Part title={t('task.more-acts')}>
      <div class="acts">
        {help && <Link to={`tasks/${task.id}/help`} class="button">{t('task.do.help')}</Link>}
        {help && <Link to={`check-in?task=${task.id}`} class="button">{t('task.do.check-in')}</Link>}
        {help && <Link to={`records/new?task=${task.id}`} class="button">{t('record.new')}</Link>}
        {transfer && <Button onPress={() => show('transfer')}>{t('task.do.transfer')}</Button>}
        {decline && <Button look="danger" onPress={() => show('decline')}>{t('task.do.decline')}</Button>}
      </div>
      {open === 'decline' && <DeclineDialog task={task} close={() => show(null)} />}
      {open === 'transfer' && <TransferDialog task={task} close={() => show(null)} />}
    </Part>
  )
}
