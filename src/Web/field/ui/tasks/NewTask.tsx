import { useApp, useView } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { myCommunities } from '../lib/find.ts'
import { go } from '../lib/route.ts'
import { either, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'
import { Select, Words } from '../kit/Fields.tsx'
import { Screen } from '../kit/Screen.tsx'

/** 自主发起: work that nobody gave. */
export function NewTask() {
  const app = useApp()
  const { data } = useView()
  const [form, change, clear] = useDraft('task-own', { words: '', form: '', communityId: data.visit?.communityId ?? '' })
  const forms = newest(data.rules?.forms.filter(f => f.kind === 'SelfStarted') ?? [])
  const send = async () => {
    const subject = crypto.randomUUID()
    await app.do({ kind: 'task.own', subject, body: { words: form.words.trim(), form: form.form || data.rules?.ownForm, communityId: form.communityId || undefined } })
    clear()
    say(t('task.done.own'))
    go(`tasks/${subject}`, true)
  }
  return (
    <Screen title={t('tasks.own-title')} up="tasks">
      <Words label={t('tasks.own-words')} required hint={t('tasks.own-hint')} rows={4} most={1000} value={form.words} change={words => change({ words })} />
      <Select label={t('visit.community')} value={form.communityId} options={myCommunities(data).map(c => ({ value: c.id, label: c.name }))} change={communityId => change({ communityId })} />
      {forms.length > 1 && <Select label={t('tasks.own-form')} value={form.form} options={forms.map(f => ({ value: f.code, label: either(f) }))} change={code => change({ form: code })} />}
      <Button look="main" wide off={!form.words.trim()} onPress={send}>{t('tasks.own-send')}</Button>
    </Screen>
  )
}

const newest = <T extends { code: string; version: number }>(forms: T[]): T[] =>
  [...new Map([...forms].sort((a, b) => a.version - b.version).map(form => [form.code, form])).values()]
