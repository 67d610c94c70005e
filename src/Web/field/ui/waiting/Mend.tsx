import type { Bodies, Conflict, OperationKind, Parked } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { formOf } from '../lib/find.ts'
import { either, said, t } from '../lib/words.ts'
import { Button } from '../kit/Button.tsx'
import { Words } from '../kit/Fields.tsx'

type Body = Bodies[OperationKind]

/** 修改后重发: the words of what was refused, to be put right and sent again; with a conflict, one's own as they are in one touch. */
export function Mend({ one, done }: { one: Parked; done: () => void }) {
  return one.conflicts.length > 0 ? <MendFields one={one} done={done} /> : <MendWords one={one} done={done} />
}

function MendFields({ one, done }: { one: Parked; done: () => void }) {
  const app = useApp()
  const { data } = useView()
  const task = data.tasks.find(x => x.id === one.subject)
  const fields = task ? formOf(data, task)?.fields : undefined
  const [form, change, clear] = useDraft<Record<string, string>>(`mend:${one.id}`, Object.fromEntries(one.conflicts.map(c => [c.field, c.mine ?? ''])))
  const send = async (words: (c: Conflict) => string) => {
    await app.mend(one.id, { answers: one.conflicts.map(c => ({ field: c.field, value: words(c).trim() || undefined, seen: c.theirsVersion })) })
    clear()
    done()
  }
  return (
    <>
      <div class="acts"><Button look="main" onPress={() => send(c => c.mine ?? '')}>{t('parked.use-mine')}</Button></div>
      {one.conflicts.map(c => {
        const field = fields?.find(f => f.code === c.field)
        return <Words key={c.field} label={t('parked.change', field ? either(field) : c.field)} rows={2} value={form[c.field] ?? ''} change={value => change({ [c.field]: value })} />
      })}
      <Button wide onPress={() => send(c => form[c.field] ?? '')}>{t('parked.send-again')}</Button>
    </>
  )
}

function MendWords({ one, done }: { one: Parked; done: () => void }) {
  const app = useApp()
  const body = one.mine as Record<string, unknown>
  const texts = Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && ['words', 'reason', 'result', 'reply'].includes(pair[0]))
  const [form, change, clear] = useDraft<Record<string, string>>(`mend:${one.id}`, Object.fromEntries(texts))
  const send = async () => {
    await app.mend(one.id, { ...body, ...form } as Body)
    clear()
    done()
  }
  return (
    <>
      {texts.map(([name]) => <Words key={name} label={said('part', name)} value={form[name] ?? ''} change={value => change({ [name]: value })} />)}
      <Button look="main" wide onPress={send}>{t(texts.length > 0 ? 'parked.send-again' : 'parked.try-again')}</Button>
    </>
  )
}
