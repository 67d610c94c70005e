import type { Task } from '../../core/app.ts'
import { useApp, useView } from '../lib/app.ts'
import { formOf, may, openTasks, titleOf } from '../lib/find.ts'
import { t } from '../lib/words.ts'
import { Empty, Part } from '../kit/Bits.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Link } from '../kit/Link.tsx'
import { Screen } from '../kit/Screen.tsx'
import { shownOf } from '../records/kept.ts'
import { RecordRows } from '../records/RecordRows.tsx'
import { matterOf } from '../tasks/TaskRow.tsx'

/** 求助: from which task. */
export function HelpWhere() {
  const { data } = useView()
  const tasks = openTasks(data).filter(task => may(data, task, 'AskHelp'))
  return (
    <Screen title={t('six.help')} up="">
      <p>{t('where.help')}</p>
      <Choose of={tasks} to={task => `tasks/${task.id}/help`} none={t('where.help-none')} />
    </Screen>
  )
}

/** 上传照片: to the form of a task, or with a record of what was done. */
export function PhotoWhere() {
  const { data } = useView()
  const tasks = openTasks(data).filter(task => may(data, task, 'Answer') && formOf(data, task)?.fields.some(f => f.input === 'Photo' || f.input === 'Reading'))
  return (
    <Screen title={t('six.photo')} up="">
      <p>{t('where.photo')}</p>
      <Link to="records/new" class="button look-main wide">{t('where.photo-record')}</Link>
      <Part title={t('where.photo-task')}><Choose of={tasks} to={task => `tasks/${task.id}`} none={t('where.photo-none')} /></Part>
    </Screen>
  )
}

/** 签字: a record that nobody has signed yet, or a task whose form asks for it. */
export function SignWhere() {
  const app = useApp()
  const { data } = useView()
  const records = data.records.filter(r => !r.signedAt && shownOf(app, r.id)).sort((a, b) => b.at.localeCompare(a.at)).slice(0, 20)
  const tasks = openTasks(data).filter(task => may(data, task, 'Answer') && formOf(data, task)?.fields.some(f => f.input === 'Signature'))
  return (
    <Screen title={t('six.sign')} up="">
      <p>{t('where.sign')}</p>
      <Link to="records/new" class="button look-main wide">{t('record.new')}</Link>
      {records.length > 0 && <Part title={t('where.sign-records')}><RecordRows of={records} /></Part>}
      {tasks.length > 0 && <Part title={t('where.sign-tasks')}><Choose of={tasks} to={task => `tasks/${task.id}`} none="" /></Part>}
    </Screen>
  )
}

const Choose = ({ of, to, none }: { of: Task[]; to: (task: Task) => string; none: string }) => {
  const { data } = useView()
  if (of.length === 0) return <Empty title={none} hint={t('where.none-hint')} />
  return (
    <ul class="rows">
      {of.slice(0, 50).map(task => (
        <li key={task.id}>
          <Link to={to(task)} class="row">
            <span class="row-words"><strong>{matterOf(task, titleOf(data, task))}</strong><span class="soft">{titleOf(data, task)} {task.number}</span></span>
            <Icon name="chevron-right" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
