import type { FormField, Task } from '../../core/app.ts'
import { either, listed, t } from '../lib/words.ts'
import { Button } from '../kit/Button.tsx'
import { Note } from '../kit/Bits.tsx'
import { Words } from '../kit/Fields.tsx'

interface Props {
  task: Task
  missing: FormField[]
  words: { result: string; reply: string }
  change: (part: { result?: string; reply?: string }) => void
  finish: () => unknown
}

/** The end of a task: what colleagues and the customer are told, and beside the button what still stands in its way. */
export function Finish({ task, missing, words, change, finish }: Props) {
  return (
    <div class="finish">
      <Words label={t('task.result')} hint={t('task.result-hint')} value={words.result} change={result => change({ result })} />
      {task.demandId && <Words label={t('task.reply')} hint={t('task.reply-hint')} value={words.reply} change={reply => change({ reply })} />}
      {missing.length > 0 && (
        <div id="still-missing">
          <Note tone="warn" icon="alert-triangle">{t('task.missing', missing.length)}{listed(missing.map(either))}</Note>
        </div>
      )}
      <Button look="main" icon="check" wide off={missing.length > 0} describedBy={missing.length > 0 ? 'still-missing' : undefined} onPress={finish}>{t('task.do.finish')}</Button>
    </div>
  )
}
