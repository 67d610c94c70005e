// @vitest-environment node
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../core/operations.ts'
import { predecessors } from '../core/order.ts'
import { overlay } from '../core/overlay.ts'
import { noSections, type Me, type Sections } from '../core/shapes.ts'
import { signedIn, type Phone } from './phone.ts'
import { aTask, rules } from './sections.ts'
import { Server } from './server.ts'

const me: Me = { id: 'me', name: '张敏', staffNumber: '1001', roles: ['Manager'], unitName: '供电所', communityIds: [] }
let sequence = 0
const op = (kind: Operation['kind'], subject: string, body: object = {}, more: Partial<Operation> = {}): Operation =>
  ({ id: randomUUID(), sequence: ++sequence, kind, subject, after: [], told: `2026-03-02T04:0${sequence % 10}:00.000Z`, attachments: [], body: body as Operation['body'], ...more })
const shown = (sections: Partial<Sections>, ...ops: Operation[]) => overlay({ ...noSections, rules, me, ...sections }, ops.map(one => ({ op: one, state: 'unsent' as const })))

describe('What was just done', () => {
  test('shows at once, by the table of the server', () => {
    const done = shown({ tasks: [aTask('t')] }, op('task.receipt', 't'), op('task.acceptance', 't'), op('task.answers', 't', { answers: [{ field: 'F-TEXT', value: '好', seen: 0 }] }),
      op('task.photos', 't', { field: 'F-PHOTO' }, { attachments: ['p1', 'p2'] }), op('task.help', 't', { words: '需要梯子' }), op('task.completion', 't'))
    expect(done.tasks).toMatchObject([{ state: 'Finished', helps: [{ question: '需要梯子' }], answers: [{ field: 'F-TEXT', value: '好', version: 0 }, { field: 'F-PHOTO', photos: ['p1', 'p2'] }] }])
  })

  test('foretells nothing that the table does not allow', () => {
    expect(shown({ tasks: [aTask('t', { state: 'Cancelled' })] }, op('task.acceptance', 't'), op('task.completion', 't')).tasks[0]!.state).toBe('Cancelled')
    expect(shown({ tasks: [aTask('t')], rules: null }, op('task.acceptance', 't')).tasks[0]!.state).toBe('Assigned')
  })

  test('takes, gives away and makes tasks', () => {
    const { tasks } = shown({ tasks: [aTask('a', { state: 'Open', claimable: true }), aTask('b', { ownerId: 'me' }), aTask('c', { ownerId: 'me' })] },
      op('task.claim', 'a'), op('task.refusal', 'b', { reason: 'x' }), op('task.transfer', 'c', { memberId: 'you', reason: 'x' }), op('task.own', 'd', { words: '换锁' }))
    expect(tasks.map(task => [task.id, task.state, task.ownerId])).toEqual([['a', 'Accepted', 'me'], ['b', 'Open', null], ['c', 'Assigned', 'you'], ['d', 'Accepted', 'me']])
    expect(tasks[3]).toMatchObject({ title: '换锁', form: 'VISIT', formVersion: 1, number: '' })
  })

  test('opens one visit at a time, with its records', () => {
    const before = { id: 'old', communityId: 'c0', from: '2026-03-02T01:00:00Z', findings: [] }
    const laid = shown({ visits: [before] }, op('visit.check-in', 'v', { communityId: 'c1' }), op('record.make', 'r', { kind: 'METER', words: '换表', readings: [], place: { visitId: 'v' } }),
      op('record.photo', 'r', {}, { attachments: ['p'] }), op('record.sign', 'r', {}), op('record.correction', 'r', { kind: 'METER', words: '换表两只' }))
    expect(laid.visit).toMatchObject({ id: 'v', communityId: 'c1' })
    expect(laid.visits[0]!.to).toBeDefined()
    expect(laid.records).toMatchObject([{ communityId: 'c1', photos: 1, words: '换表两只', visitId: 'v' }])
    expect(laid.records[0]!.signedAt).toBeDefined()
    expect(shown({ visits: [before] }, op('visit.check-out', 'old', { left: true })).visit).toBeNull()
  })

  test('does not show twice what the snapshot holds by now', () => {
    const record = { id: 'r', kind: 'METER', at: '2026-03-02T01:00:00Z', photos: 0, receiptCode: 'AB12' }
    expect(shown({ records: [record], visits: [] }, op('record.make', 'r', { kind: 'METER', words: '', readings: [], place: {} })).records).toEqual([record])
  })
})

describe('The order', () => {
  test('is kept on the same subject', () => {
    const [first, second] = [op('task.acceptance', 't'), op('task.start', 't')]
    second.after = [first.id]
    expect(predecessors(op('task.answers', 't', { answers: [] }), [first, second, op('task.start', 'other')])).toEqual([second.id])
  })

  test('lets a record wait for its visit and its task, and nothing else', () => {
    const [visit, task, start] = [op('visit.check-in', 'v', {}), op('task.own', 't', { words: '' }), op('task.start', 'u')]
    expect(predecessors(op('record.make', 'r', { kind: '', words: '', readings: [], place: { visitId: 'v', taskId: 't' } }), [visit, task, start])).toEqual([visit.id, task.id])
    expect(predecessors(op('survey.fill', 's', { answers: {}, place: { visitId: 'v' }, formVersion: 1 }), [visit, task])).toEqual([visit.id])
  })

  test('lets a signature wait for the photos of its record, and a completion for everything of its task', () => {
    const made = op('record.make', 'r', { kind: '', words: '', readings: [], place: { taskId: 't' } })
    const photo = op('record.photo', 'r', {}, { after: [made.id] }), sign = op('record.sign', 'r', {}, { after: [photo.id] })
    expect(predecessors(op('record.sign', 'r'), [made, photo])).toEqual([photo.id])
    expect(new Set(predecessors(op('task.completion', 't'), [made, photo, sign]))).toEqual(new Set([made.id, photo.id, sign.id]))
  })

  test('goes round what was mended behind those that wait for it', () => {
    const waiting = op('task.answers', 't', { answers: [] }, { after: ['mended'] }), mending = op('task.answers', 't', { answers: [] }, { mends: 'mended' })
    expect(predecessors(op('task.completion', 't'), [waiting, mending])).toEqual([waiting.id, mending.id])
    expect(predecessors(op('task.help', 't', { words: '' }), [waiting, mending])).toEqual([waiting.id, mending.id])
  })
})

// lets time pass until it is done
async function patiently(phone: Phone, what: Promise<void>): Promise<void> {
  let done = false
  void what.then(() => { done = true })
  while (!done) {
    await new Promise(later => setTimeout(later))
    phone.pass(1_000)
  }
}

describe('A network that says nothing', () => {
  test('does not hang the app: every request ends, and the tries become rarer', async () => {
    const server = new Server(), { phone, app } = await signedIn(server)
    phone.weather = () => 'silent'
    const pauses: number[] = []
    await app.do({ kind: 'task.help', subject: randomUUID(), body: { words: 'x' } })
    for (let i = 0; i < 4; i++) {
      await patiently(phone, app.sync())
      pauses.push(phone.timers.at(-1)!.at - phone.time)
    }
    expect(app.state.get()).toMatchObject({ waiting: 1, online: false, syncing: false, trouble: 'network' })
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(pauses[3]).toBeGreaterThan(pauses[0]!)
    phone.weather = () => 'good'
    phone.pass(pauses[3]!)
    while (app.state.get().waiting > 0) await new Promise(done => setTimeout(done))
    expect(server.applied).toHaveLength(1)
  })
})
