import type { Community, FormSheet, LifeCycleRow, Task, View } from '../../core/app.ts'
import { either } from './words.ts'

type Data = View['data']

export const communityOf = (data: Data, id?: string | null): Community | undefined => (id ? data.communities.find(c => c.id === id) : undefined)
export const communityName = (data: Data, id?: string | null): string => communityOf(data, id)?.name ?? ''
export const myCommunities = (data: Data): Community[] => data.communities.filter(c => c.mine)
export const kindName = (data: Data, code: string): string => {
  const kind = data.rules?.recordKinds.find(k => k.code === code)
  return kind ? either(kind) : code
}

/** The form on which the task is filled in; a filled form keeps its version. */
export const formOf = (data: Data, task: Task): FormSheet | undefined =>
  data.rules?.forms.find(f => f.code === task.form && f.version === task.formVersion) ?? data.rules?.forms.find(f => f.code === task.form)

/** The name of its form, in the language of the screen and not in that of the last delivery. */
export const titleOf = (data: Data, task: Task): string => {
  const form = formOf(data, task)
  return form ? either(form) : task.title
}

/** What the table of the server allows this member now. */
export const may = (data: Data, task: Task, action: string): boolean =>
  (data.rules?.lifeCycle ?? []).some((row: LifeCycleRow) => row.action.toLowerCase() === action.toLowerCase() && row.from.includes(task.state) && (!row.owner || task.ownerId === data.me?.id))

export const isMine = (data: Data, task: Task): boolean => task.ownerId === data.me?.id
export const isOver = (task: Task): boolean => task.state === 'Finished' || task.state === 'Cancelled'
export const openTasks = (data: Data): Task[] => data.tasks.filter(task => isMine(data, task) && !isOver(task)).sort(byDue)
export const claimable = (data: Data): Task[] => data.tasks.filter(task => task.claimable && task.state === 'Open').sort(byDue)
export const doneTasks = (data: Data): Task[] => data.tasks.filter(task => isMine(data, task) && isOver(task)).sort((a, b) => byDue(b, a))
const byDue = (a: Task, b: Task): number => (a.due ?? '9').localeCompare(b.due ?? '9')
