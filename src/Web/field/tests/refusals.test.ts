// @vitest-environment node
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Operation, Result } from '../core/operations.ts'
import { signedIn } from './phone.ts'
import { Server } from './server.ts'

const conflict: Partial<Result> = {
  outcome: 'parked', code: 'task.field-changed', text: '王强已填写', conflicts: [{ field: 'F-TEXT', mine: '无异常', theirs: '表箱破损', theirsVersion: 2, byName: '王强', at: '2026-03-02T04:00:00.000Z' }], theirs: { state: 'Started', version: 2 },
}
const fills = (op: Operation, value: string) => op.kind === 'task.answers' && JSON.stringify(op.body).includes(value)

async function refusedAnswer() {
  const server = new Server(), { phone, app } = await signedIn(server), task = randomUUID()
  server.judge = op => fills(op, '无异常') ? conflict : null
  await app.do({ kind: 'task.answers', subject: task, body: { answers: [{ field: 'F-TEXT', value: '无异常', seen: 1 }] } })
  await app.do({ kind: 'task.completion', subject: task, body: { result: '完成' } })
  await app.sync()
  return { server, phone, app, task, parked: app.state.get().parked[0]! }
}

describe('A refused operation', () => {
  test('is shown with the reason and both versions, and what comes after it waits', async () => {
    const { server, app, parked } = await refusedAnswer()
    expect(parked).toMatchObject({ code: 'task.field-changed', text: '王强已填写', theirs: { state: 'Started' }, conflicts: [{ mine: '无异常', theirs: '表箱破损' }] })
    expect(app.state.get()).toMatchObject({ waiting: 1, pending: [{ kind: 'task.completion' }] })
    expect(server.applied).toEqual([])
  })

  test('survives a killed app', async () => {
    const { phone, app, parked } = await refusedAnswer()
    phone.kill(app)
    expect((await phone.open()).state.get().parked).toEqual([parked])
  })

  test('is mended and sent again in its place', async () => {
    const { server, app, parked } = await refusedAnswer()
    await app.mend(parked.id, { answers: [{ field: 'F-TEXT', value: '表箱破损，已报修', seen: 2 }] })
    await app.sync()
    expect(server.applied.map(op => [op.kind, op.mends])).toEqual([['task.answers', parked.id], ['task.completion', undefined]])
    expect(app.state.get()).toMatchObject({ waiting: 0, parked: [] })
  })

  test('is dropped, which the server learns before what waited for it', async () => {
    const { server, app, parked } = await refusedAnswer()
    await app.takeTheirs(parked.id)
    await app.sync()
    expect(server.applied.map(op => op.kind)).toEqual(['drop', 'task.completion'])
    expect(app.state.get()).toMatchObject({ waiting: 0, parked: [] })
  })

  test('is answered once only', async () => {
    const { app, parked } = await refusedAnswer()
    await app.drop(parked.id)
    await expect(app.drop(parked.id)).rejects.toMatchObject({ code: 'field.not-parked' })
  })
})

describe('An operation that the server cannot read', () => {
  test('is parked alone, and the others go', async () => {
    const server = new Server(), { phone, app } = await signedIn(server), task = randomUUID()
    server.unreadable = '☠'
    phone.online = false
    await app.do({ kind: 'task.help', subject: randomUUID(), body: { words: 'a' } })
    await app.do({ kind: 'task.help', subject: task, body: { words: '☠' } })
    await app.do({ kind: 'task.completion', subject: task, body: {} })
    phone.online = true
    await app.sync()
    expect(app.state.get()).toMatchObject({ waiting: 1, parked: [{ code: 'request.unreadable' }] })
    expect(server.applied).toHaveLength(1)
    await app.mend(app.state.get().parked[0]!.id, { words: 'b' })
    await app.sync()
    expect(server.applied.map(op => op.kind)).toEqual(['task.help', 'task.help', 'task.completion'])
    expect(server.applied[1]!.mends).toBeUndefined()
  })

  test('can be dropped without telling anybody', async () => {
    const server = new Server(), { app } = await signedIn(server), task = randomUUID()
    server.unreadable = '☠'
    await app.do({ kind: 'task.help', subject: task, body: { words: '☠' } })
    await app.do({ kind: 'task.completion', subject: task, body: {} })
    await app.sync()
    await app.drop(app.state.get().parked[0]!.id)
    await app.sync()
    expect(server.applied.map(op => op.kind)).toEqual(['task.completion'])
  })
})
