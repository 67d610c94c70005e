import type { Task } from '../../core/app.ts'
import { useView } from '../lib/app.ts'
import { communityName, isOver, titleOf } from '../lib/find.ts'
import { due } from '../lib/time.ts'
import { said, t } from '../lib/words.ts'
import type { Tone } from '../kit/Announcer.tsx'
import { Badge } from '../kit/Bits.tsx'
import { Link } from '../kit/Link.tsx'

const day = 86_400_000

/** How near the limit is, as a colour; the words beside it say the same. */
export function urgency(task: Task, now = Date.now()): Tone {
  if (isOver(task) || !task.due) return 'neutral'
  const left = Date.parse(task.due) - now
  return left < 0 ? 'bad' : left < day ? 'warn' : 'busy'
}

export const stateTone = (task: Task): Tone =>
  task.state === 'Finished' ? 'good' : task.state === 'Cancelled' ? 'neutral' : task.state === 'Open' || task.state === 'Assigned' ? 'info' : 'busy'

/** What it is about, in one line: many tasks share the title of their form. */
export const matterOf = (task: Task, title: string): string => (task.words || task.demandWords || title).trim().split('\n')[0] ?? title

/** One task in a list: when, what, where; always of the same height. */
export function TaskRow({ task }: { task: Task }) {
  const { data, pending, parked } = useView()
  const waits = pending.some(p => p.subject === task.id) || parked.some(p => p.subject === task.id)
  const tone = urgency(task), title = titleOf(data, task), matter = matterOf(task, title)
  return (
    <Link to={`tasks/${task.id}`} class={`task-row edge-${tone}`}>
      <span class="line">
        <Badge tone={tone}>{task.due && !isOver(task) ? due(task.due) : said('task.state', task.state)}</Badge>
        {waits && <Badge tone="info">{t('task.unsent')}</Badge>}
      </span>
      <strong>{matter}</strong>
      <span class="line">
        <span class="soft">{[communityName(data, task.communityId), task.address, matter === title ? said('task.kind', task.kind) : title].filter(Boolean).join(' · ')}</span>
      </span>
    </Link>
  )
}
