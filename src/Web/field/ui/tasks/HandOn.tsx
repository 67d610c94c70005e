import type { Task } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { useDraft } from '../lib/draft.ts'
import { either, t } from '../lib/words.ts'
import { say } from '../kit/Announcer.tsx'
import { Button } from '../kit/Button.tsx'
import { Choice } from '../kit/Choice.tsx'
import { Dialog } from '../kit/Dialog.tsx'
import { Select, Words } from '../kit/Fields.tsx'

interface Props {
  task: Task
  close: () => void
}

/** 退单: with a reason of the supplier's list. */
export function DeclineDialog({ task, close }: Props) {
  const app = useApp()
  const { data } = useView()
  const [form, change, clear] = useDraft(`decline:${task.id}`, { reason: '' })
  const reasons = data.rules?.declineReasons ?? []
  const send = async () => {
    await app.do({ kind: 'task.refusal', subject: task.id, body: { reason: form.reason.trim() } })
    clear()
    close()
    say(t('task.done.decline'))
  }
  return (
    <Dialog title={t('task.do.decline')} close={close}>
      {reasons.length > 0
        ? <Choice label={t('task.reason')} required value={form.reason} options={reasons.map(r => ({ value: r.code, label: either(r) }))} change={reason => change({ reason })} />
        : <Words label={t('task.reason')} required most={200} value={form.reason} change={reason => change({ reason })} />}
      <div class="acts"><Button look="danger" off={!form.reason.trim()} onPress={send}>{t('task.do.decline')}</Button></div>
    </Dialog>
  )
}

/** 转派: to a colleague, with the reason. */
export function TransferDialog({ task, close }: Props) {
  const app = useApp()
  const { data } = useView()
  const [form, change, clear] = useDraft(`transfer:${task.id}`, { memberId: '', reason: '' })
  const people = (data.rules?.helpTargets.members ?? []).filter(m => m.id !== data.me?.id).map(m => ({ value: m.id, label: m.unitName ? `${m.name}（${m.unitName}）` : m.name }))
  const send = async () => {
    await app.do({ kind: 'task.transfer', subject: task.id, body: { memberId: form.memberId, reason: form.reason.trim() } })
    clear()
    close()
    say(t('task.done.transfer'))
  }
  return (
    <Dialog title={t('task.do.transfer')} close={close}>
      <Select label={t('task.transfer-to')} required value={form.memberId} options={people} change={memberId => change({ memberId })} />
      <Words label={t('task.transfer-why')} required most={200} value={form.reason} change={reason => change({ reason })} />
      <div class="acts"><Button look="main" off={!form.memberId || !form.reason.trim()} onPress={send}>{t('task.do.transfer')}</Button></div>
    </Dialog>
  )
}
