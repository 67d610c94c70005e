import { useMemo, useState } from 'preact/hooks'
import type { Task } from '../../core/app.ts'
import { useView } from '../lib/app.ts'
import { claimable, communityName, doneTasks, openTasks } from '../lib/find.ts'
import { go } from '../lib/route.ts'
import { dayOfLimit, daysBetween } from '../lib/time.ts'
import { said, t } from '../lib/words.ts'
import { Empty } from '../kit/Bits.tsx'
import { Tabs } from '../kit/Choice.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { Search } from '../kit/Search.tsx'
import { Window } from '../kit/Window.tsx'
import { TaskRow } from './TaskRow.tsx'

type Tab = 'mine' | 'claim' | 'done'
type Line = { group: string; count: number } | Task

/** 我的、可领取、已结束; grouped by when they are due. */
export function Tasks({ tab }: { tab: string | null }) {
  const { data } = useView()
  const [sought, seek] = useState('')
  const shown: Tab = tab === 'claim' || tab === 'done' ? tab : 'mine'
  const all = { mine: openTasks(data), claim: claimable(data), done: doneTasks(data) }
  const found = all[shown].filter(task => fits(task, sought, communityName(data, task.communityId)))
  const lines = useMemo(() => grouped(found, shown), [found.length, shown, data.tasks, sought])
  const options = (['mine', 'claim', 'done'] as const).map(value => ({ value, label: `${t(`tasks.${value}`)} ${all[value].length}` }))
  return (
    <Screen title={t('nav.tasks')} beside={<Link to="tasks/new" class="button look-quiet">{t('tasks.own')}</Link>}>
      <Tabs label={t('tasks.view')} value={shown} options={options} change={value => go(value === 'mine' ? 'tasks' : `tasks?tab=${value}`, true)} />
      <Search label={t('tasks.search')} value={sought} change={seek} />
      {lines.length === 0 && <Empty title={t(sought ? 'tasks.none-found' : `tasks.none-${shown}`)} hint={t(sought ? 'tasks.none-found-hint' : `tasks.none-${shown}-hint`)} />}
      <Window label={t(`tasks.${shown}`)} items={lines} height={line => ('group' in line ? 2.5 : 6.5)} nameOf={line => ('group' in line ? line.group : line.id)} draw={Row} />
    </Screen>
  )
}

const Row = (line: Line) => 'group' in line ? <h2 class="group-name">{said('tasks.group', line.group)} {line.count}</h2> : <TaskRow task={line} />

const fits = (task: Task, sought: string, community: string): boolean => {
  const text = [task.number, task.title, task.words, task.demandWords, task.address, task.customerName, task.demandNumber, community].join(' ').toLowerCase()
  return sought.toLowerCase().split(/\s+/).every(word => text.includes(word))
}

/** Each group with its name before it, in the order of the limits. */
function grouped(tasks: Task[], tab: Tab): Line[] {
  if (tab === 'done') return tasks
  const now = new Date(), groups = new Map<string, Task[]>()
  for (const task of tasks) {
    const name = groupOf(task, now)
    const group = groups.get(name)
    if (group) group.push(task)
    else groups.set(name, [task])
  }
  return [...groups].flatMap(([group, rows]): Line[] => [{ group, count: rows.length }, ...rows])
}

function groupOf(task: Task, now: Date): string {
  if (!task.due) return 'none'
  if (Date.parse(task.due) < now.getTime()) return 'late'
  const days = daysBetween(now, dayOfLimit(task.due))
  return days === 0 ? 'today' : days === 1 ? 'tomorrow' : days <= 7 ? 'week' : 'later'
}
