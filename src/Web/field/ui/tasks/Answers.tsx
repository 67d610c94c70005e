import type { FormField, FormSheet, Task } from '../../core/app.ts'
import { isOver } from '../lib/find.ts'
import { either, t } from '../lib/words.ts'
import { Part } from '../kit/Bits.tsx'
import { PhotoRow } from '../kit/Photos.tsx'

/** The form to read: what will be asked for before it may be filled in, what was given afterwards. */
export const Answers = ({ task, form }: { task: Task; form: FormSheet }) => form.fields.length === 0 ? null : (
  <Part title={either(form)}>
    <div class="card">
      {task.answers.length === 0 && !isOver(task) ? <Ahead fields={form.fields} /> : form.fields.map(field => <Given key={field.code} task={task} field={field} />)}
    </div>
  </Part>
)

const Ahead = ({ fields }: { fields: FormField[] }) => (
  <>
    <p class="soft">{t('task.to-fill-in')}</p>
    <ul class="plain-list">{fields.map(field => <li key={field.code}>{either(field)}{field.required && <span class="must"> {t('field.required')}</span>}</li>)}</ul>
  </>
)

function Given({ task, field }: { task: Task; field: FormField }) {
  const answer = task.answers.find(a => a.field === field.code)
  const chosen = field.choices?.find(c => c.zh === answer?.value)
  const value = chosen ? either(chosen) : field.input === 'Check' && answer?.value ? t('field.yes') : answer?.value
  return (
    <div class="answer">
      <p class="soft">{either(field)}</p>
      {value ? <p class="said">{value} {field.unit}</p> : !answer?.photos.length && <p>{t('task.not-given')}</p>}
      <PhotoRow ids={answer?.photos ?? []} of={either(field)} />
    </div>
  )
}
