import type { Task } from '../../core/app.ts'
import { useView } from '../lib/app.ts'
import { communityName, formOf, isOver, may, titleOf } from '../lib/find.ts'
import { date, due, limit, moment } from '../lib/time.ts'
import { said, t } from '../lib/words.ts'
import { Badge, Empty, Facts, Note, Part, Phone } from '../kit/Bits.tsx'
import { Link } from '../kit/Link.tsx'
import { PhotoRow } from '../kit/Photos.tsx'
import { Screen } from '../kit/Screen.tsx'
import { stateTone, urgency } from './TaskRow.tsx'
import { Answers } from './Answers.tsx'
import { NextActs, OtherActs } from './TaskActs.tsx'
import { TaskForm } from './TaskForm.tsx'

/** One task: what, where, until when, what to fill in, what may be done. */
export function TaskPage({ id }: { id: string }) {
  const { data } = useView()
  const task = data.tasks.find(one => one.id === id)
  if (!task) return <Screen title={t('task.title')} up="tasks"><Empty title={t('task.gone')} hint={t('task.gone-hint')} /></Screen>
  const form = formOf(data, task)
  return (
    <Screen title={titleOf(data, task)} up="tasks">
      <Standing task={task} />
      <What task={task} />
      <NextActs task={task} />
      {form && may(data, task, 'Answer') ? <TaskForm task={task} form={form} /> : form && <Answers task={task} form={form} />}
      <Helps task={task} />
      <OtherActs task={task} />
    </Screen>
  )
}

/** Its state, and whether the server took what was done. */
function Standing({ task }: { task: Task }) {
  const { pending, parked } = useView()
  const waits = pending.filter(p => p.subject === task.id).length, refused = parked.find(p => p.subject === task.id)
  return (
    <>
      <p class="badges">
        <Badge tone={stateTone(task)}>{said('task.state', task.state)}</Badge>
        {task.due && !isOver(task) && <Badge tone={urgency(task)}>{due(task.due)}</Badge>}
        {said('task.priority', task.priority) !== task.priority && <Badge tone="bad">{said('task.priority', task.priority)}</Badge>}
        {waits > 0 && <Badge tone="info">{t('task.waits', waits)}</Badge>}
      </p>
      {refused && <Note tone="bad" icon="alert-triangle">{refused.text} <Link to={`waiting/${refused.id}`}>{t('task.refused-do')}</Link></Note>}
    </>
  )
}

function What({ task }: { task: Task }) {
  const { data } = useView()
  const place = task.communityId ? <Link to={`communities/${task.communityId}`}>{communityName(data, task.communityId)}</Link> : null
  return (
    <section class="card">
      {task.words && <p class="said">{task.words}</p>}
      <Facts of={[
        [t('task.place'), place], [t('task.address'), task.address], [t('task.customer'), task.customerName], [t('task.phone'), task.customerPhone && <Phone number={task.customerPhone} />],
        [t('task.due'), task.due && limit(task.due)], [t('task.planned'), task.plannedFor && date(task.plannedFor)],
        [t('task.made-by'), task.madeByName], [t('task.kind'), said('task.kind', task.kind)], [t('task.number'), task.number], [t('task.demand'), task.demandNumber],
      ]} />
      {task.demandWords && <><h2>{t('task.demand-words')}</h2><p class="said">{task.demandWords}</p></>}
      <PhotoRow ids={task.demandPhotos} of={t('task.demand-photos')} />
      <PhotoRow ids={task.photos.filter(photo => !task.answers.some(a => a.photos.includes(photo)))} of={t('task.photos')} />
    </section>
  )
}

const Helps = ({ task }: { task: Task }) => task.helps.length === 0 ? null : (
  <Part title={t('task.helps')}>
    {task.helps.map(help => (
      <div class="help-talk" key={help.id}>
        <p class="said">{help.question}</p>
        <p class="soft">{moment(help.askedAt)}</p>
        {help.answer ? <p class="said"><strong>{t('task.help-answer')}</strong>{help.answer}</p> : <Badge tone="warn">{t('task.help-open')}</Badge>}
      </div>
    ))}
  </Part>
)
