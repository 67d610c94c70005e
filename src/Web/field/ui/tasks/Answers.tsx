import type { FormSheet, Task } from '../../core/app.ts'
import { either, t } from '../lib/words.ts'
import { Part } from '../kit/Bits.tsx'
import { PhotoRow } from '../kit/Photos.tsx'

/** The form to read: before it may be filled in, and after the end. */
export const Answers = ({ task, form }: { task: Task; form: FormSheet }) => (
  <Part title={either(form)}>
    <div class="card">
      {form.fields.map(field => {
        const answer = task.answers.find(a => a.field === field.code)
        const chosen = field.choices?.find(c => c.zh === answer?.value)
        const value = chosen ? either(chosen) : field.input === 'Check' && answer?.value ? t('field.yes') : answer?.value
        return (
          <div class="answer" key={field.code}>
            <p class="soft">{either(field)}</p>
            {value ? <p class="said">{value} {field.unit}</p> : !answer?.photos.length && <p>{t('task.not-given')}</p>}
            <PhotoRow ids={answer?.photos ?? []} of={either(field)} />
          </div>
        )
      })}
    </div>
  </Part>
)
