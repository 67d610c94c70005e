import type { Parked } from '../../core/app.ts'
import { useView } from '../lib/app.ts'
import { formOf } from '../lib/find.ts'
import { either, said } from '../lib/words.ts'

export interface Versions {
  name: string
  /** Absent where only the system has something to say. */
  mine?: string
  theirs: string
  by?: string
}

/** Both sides of what was refused, field by field, in words. */
export function useVersions(one: Parked): Versions[] {
  const { data } = useView()
  const task = data.tasks.find(t => t.id === one.subject)
  const fields = task ? formOf(data, task)?.fields : undefined
  const nameOf = (code: string) => {
    const field = fields?.find(f => f.code === code)
    return field ? either(field) : said('part', code)
  }
  const chosen = (code: string, value?: string | null) => {
    const choice = fields?.find(f => f.code === code)?.choices?.find(c => c.zh === value)
    return choice ? either(choice) : value ?? ''
  }
  if (one.conflicts.length > 0) {
    return one.conflicts.map(c => ({ name: nameOf(c.field), mine: chosen(c.field, c.mine), theirs: chosen(c.field, c.theirs), by: c.byName ?? undefined }))
  }
  const mine = one.mine as Record<string, unknown>, theirs: Record<string, unknown> = { ...one.theirs }
  const texts = Object.keys({ ...mine, ...theirs }).filter(name => typeof (mine[name] ?? theirs[name]) === 'string' && !/Id$|^code$|^strokes$/.test(name))
  return texts.map(name => ({ name: nameOf(name), mine: name in mine ? word(name, mine[name]) : undefined, theirs: word(name, theirs[name]) })).filter(row => row.mine || row.theirs)
}

const word = (name: string, value: unknown): string => (typeof value !== 'string' ? '' : name === 'state' ? said('task.state', value) : value)
