import type { Layer } from './overlay.ts'
import type { Bodies, Operation, OperationKind } from './operations.ts'
import type { Answer, Rules, Sections, Task, Uuid } from './shapes.ts'

type Change = (task: Task, op: Operation, me: Uuid | undefined) => Task

/** The action of the server's table that an operation is, and what else it changes on the screen. */
const acts: Partial<Record<OperationKind, [action: string, change: Change]>> = {
  'task.receipt': ['Receive', task => task],
  'task.acceptance': ['Accept', task => task],
  'task.refusal': ['Decline', task => ({ ...task, ownerId: null })],
  'task.claim': ['Claim', (task, _, me) => ({ ...task, ownerId: me ?? null, claimable: false })],
  'task.start': ['Start', task => task],
  'task.transfer': ['Transfer', (task, op) => ({ ...task, ownerId: (op.body as Bodies['task.transfer']).memberId })],
  'task.answers': ['Answer', (task, op) => (op.body as Bodies['task.answers']).answers.reduce((t, { field, value }) => answered(t, op, field, { value: value ?? null }), task)],
  'task.photos': ['Answer', (task, op) => withPhotos(task, op, (op.body as Bodies['task.photos']).field)],
  'task.help': ['AskHelp', (task, op) => ({ ...task, helps: [...task.helps, { id: op.id, question: (op.body as Bodies['task.help']).words, askedAt: op.told }] })],
  'task.completion': ['Finish', task => task],
}

export function layTask(layer: Layer, op: Operation): void {
  const { snapshot, tasks } = layer
  if (op.kind === 'task.own' && !tasks.has(op.subject)) tasks.set(op.subject, own(op, op.body as Bodies['task.own'], snapshot))
  const [task, act] = [tasks.get(op.subject), acts[op.kind]]
  if (!task || !act) return
  const next = stateAfter(task, act[0], snapshot.rules)
  if (next) tasks.set(op.subject, act[1]({ ...task, state: next }, op, snapshot.me?.id))
}

/** Null when the table does not know the way from here; then the server will decide and nothing is foretold. */
function stateAfter(task: Task, action: string, rules: Rules | null): Task['state'] | null {
  const row = rules?.lifeCycle.find(one => one.action.toLowerCase() === action.toLowerCase() && one.from.includes(task.state))
  return row ? row.to ?? task.state : null
}

function answered(task: Task, op: Operation, field: string, what: Partial<Answer>): Task {
  const before = task.answers.find(answer => answer.field === field)
  const after: Answer = { field, version: before?.version ?? 0, photos: before?.photos ?? [], value: before?.value ?? null, at: op.told, ...what }
  return { ...task, answers: [...task.answers.filter(answer => answer !== before), after] }
}

function withPhotos(task: Task, op: Operation, field: string): Task {
  const before = task.answers.find(answer => answer.field === field)?.photos ?? []
  return answered(task, op, field, { photos: [...new Set([...before, ...op.attachments])] })
}

// the number comes from the server
function own(op: Operation, body: Bodies['task.own'], { rules, me }: Sections): Task {
  const form = body.form ?? rules?.ownForm ?? ''
  const sheet = rules?.forms.filter(one => one.code === form).reduce<{ version: number } | undefined>((a, b) => a && a.version > b.version ? a : b, undefined)
  return {
    id: op.subject, number: '', kind: 'SelfStarted', state: 'Accepted', version: 0, form, formVersion: sheet?.version ?? 0, title: body.words, words: body.words,
    communityId: body.communityId ?? null, priority: 'Normal', ownerId: me?.id ?? null, claimable: false, answers: [], helps: [], photos: [], demandPhotos: [],
  }
}
