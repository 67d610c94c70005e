import type { FormField, FormSheet, Task } from '../../core/app.ts'
import { faultOf, missingFields } from '../../core/rules.ts'
import { useApp, useView } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { may } from '../lib/find.ts'
import { either, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'
import { Part } from '../kit/Bits.tsx'
import { Finish } from './Finish.tsx'
import { OneField } from './OneField.tsx'

/** What was typed, with the version of the field that the writer saw then. */
export interface Typed { value: string; seen: number }

interface Draft { typed: Record<string, Typed>; result: string; reply: string }

/** The form of a task while it may be filled in: drafts as one types, kept for good by a button, and the end. */
export function TaskForm({ task, form }: { task: Task; form: FormSheet }) {
  const app = useApp()
  const { data, pending } = useView()
  const [draft, change, clear] = useDraft<Draft>(`task:${task.id}`, { typed: {}, result: '', reply: '' })
  const answerTo = (field: FormField) => task.answers.find(a => a.field === field.code)
  const valueOf = (field: FormField) => draft.typed[field.code]?.value ?? answerTo(field)?.value ?? ''
  const type = (field: FormField, value: string) =>
    change({ typed: { ...draft.typed, [field.code]: { value, seen: draft.typed[field.code]?.seen ?? answerTo(field)?.version ?? 0 } } })

  const changed = form.fields.filter(field => field.code in draft.typed && valueOf(field) !== (answerTo(field)?.value ?? ''))
  const given = form.fields.map(field => ({ field: field.code, value: valueOf(field).trim(), photos: answerTo(field)?.photos ?? [] }))
  const faulty = form.fields.filter((field, n) => faultOf(field, given[n] ?? { photos: [] }))
  const missing = missingFields(form.fields, given)

  const keep = async (): Promise<string[]> => {
    if (changed.length === 0) return []
    const answers = changed.map(field => ({ field: field.code, value: valueOf(field).trim() || undefined, seen: draft.typed[field.code]?.seen ?? 0 }))
    const kept = await app.do({ kind: 'task.answers', subject: task.id, body: { answers } })
    change({ typed: {} })
    return [kept]
  }
  const finish = async () => {
    const before = [...pending.filter(p => p.subject === task.id).map(p => p.opId), ...(await keep())]
    await app.do({ kind: 'task.completion', subject: task.id, body: { result: draft.result.trim() || undefined, reply: draft.reply.trim() || undefined }, after: before })
    clear()
    say(t('task.done.finish'))
    scrollTo(0, 0)
  }

  return (
    <Part title={either(form)}>
      {form.fields.map(field => <OneField key={field.code} task={task} field={field} value={valueOf(field)} photos={answerTo(field)?.photos ?? []} change={value => type(field, value)} />)}
      {changed.length > 0 && (
        <Button wide off={faulty.length > 0} onPress={async () => {
          await keep()
          say(t('task.done.kept'))
        }}>{t('task.do.keep', changed.length)}</Button>
      )}
      {may(data, task, 'Finish') && <Finish task={task} missing={[...new Set([...missing, ...faulty])]} words={draft} change={change} finish={finish} />}
    </Part>
  )
}
