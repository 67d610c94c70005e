import { useView } from '../lib/app.ts'
import { communityName, kindName, titleOf } from '../lib/find.ts'
import { said, t } from '../lib/words.ts'

/** An operation in words: what was done, and to what: the title of the task, the community of the visit, the kind of the record. */
export function useSubject(): (op: { kind: string; subject: string }) => string {
  const { data } = useView()
  const nameOf = (kind: string, id: string): string => {
    const task = kind.startsWith('task.') && data.tasks.find(one => one.id === id)
    if (task) return titleOf(data, task)
    if (kind.startsWith('visit.')) return communityName(data, [data.visit, ...data.visits].find(v => v?.id === id)?.communityId)
    const record = data.records.find(r => r.id === id)
    return record ? kindName(data, record.kind) : ''
  }
  return ({ kind, subject }) => {
    const name = nameOf(kind, subject)
    return name ? t('waiting.about', said('op', kind), name) : said('op', kind)
  }
}
