import { useApp, useView } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { titleOf } from '../lib/find.ts'
import { back } from '../lib/route.ts'
import { t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'
import { Select, Words } from '../kit/Fields.tsx'
import { Screen } from '../kit/Screen.tsx'

/** 求助: a question from a task to a colleague or a department. */
export function TaskHelp({ id }: { id: string }) {
  const app = useApp()
  const { data } = useView()
  const task = data.tasks.find(one => one.id === id)
  const [form, change, clear] = useDraft(`help:${id}`, { words: '', whom: '' })
  const targets = data.rules?.helpTargets
  const options = [
    ...(targets?.units ?? []).map(u => ({ value: `unit:${u.id}`, label: u.name })),
    ...(targets?.members ?? []).filter(m => m.id !== data.me?.id).map(m => ({ value: `member:${m.id}`, label: m.unitName ? `${m.name}（${m.unitName}）` : m.name })),
  ]
  const send = async () => {
    const [kind, whom] = form.whom.split(':')
    await app.do({ kind: 'task.help', subject: id, body: { words: form.words.trim(), ...(kind === 'unit' ? { unitId: whom } : { memberId: whom }) } })
    clear()
    say(t('task.done.help'))
    back(`tasks/${id}`)
  }
  return (
    <Screen title={t('task.do.help')} up={`tasks/${id}`}>
      {task && <p class="soft">{titleOf(data, task)}</p>}
      <Select label={t('task.help-whom')} required value={form.whom} options={options} change={whom => change({ whom })} />
      <Words label={t('task.help-words')} required rows={5} hint={t('task.help-hint')} value={form.words} change={words => change({ words })} />
      <Button look="main" wide off={!form.whom || !form.words.trim()} onPress={send}>{t('task.help-send')}</Button>
    </Screen>
  )
}
