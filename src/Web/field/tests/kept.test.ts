// @vitest-environment node
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openDatabase, steps } from '../core/database.ts'
import { signedIn } from './phone.ts'
import { aTask } from './sections.ts'
import { Server } from './server.ts'

const storeName = async () => (await indexedDB.databases()).map(db => db.name!).find(name => name.startsWith('lindian-field-'))!

describe('An update of the app', () => {
  const next = [...steps, (db: Parameters<(typeof steps)[0]>[0]) => void db.createObjectStore('more' as never)]

  test('opens the store of the version before with everything in it', async () => {
    const server = new Server(), { phone, app } = await signedIn(server)
    phone.online = false
    await app.do({ kind: 'task.help', subject: randomUUID(), body: { words: 'from version 1' } })
    phone.kill(app)
    const name = await storeName(), newer = await openDatabase(name, undefined, next)
    expect([newer.version, await newer.count('outbox')]).toEqual([2, 1])
    expect(Array.from(newer.objectStoreNames)).toContain('more')
    newer.close()
    // and a tab of the version before goes on with it
    phone.online = true
    const again = await phone.open()
    expect(again.state.get().waiting).toBe(1)
    await again.sync()
    expect(server.applied).toHaveLength(1)
  })

  test('is not held up by a tab that has the store open', async () => {
    const { app } = await signedIn(new Server()), newer = await openDatabase(await storeName(), undefined, next)
    expect(newer.version).toBe(2)
    newer.close()
    app.close()
  })
})

describe('A phone that runs full', () => {
  test('says so, and writes nothing by halves', async () => {
    const { app } = await signedIn(new Server()), put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === 'outbox') throw new DOMException('full', 'QuotaExceededError')
      return put.call(this, value, key)
    }
    try {
      await expect(app.do({ kind: 'task.help', subject: randomUUID(), body: { words: 'x' } })).rejects.toMatchObject({ code: 'field.storage-full' })
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect(app.state.get().waiting).toBe(0)
    await app.do({ kind: 'task.help', subject: randomUUID(), body: { words: 'x' } })
    expect(app.state.get().waiting).toBe(1)
  })
})

describe('The rescue file', () => {
  test('holds everything unsent with photos and drafts, also the refused, without a network', async () => {
    const server = new Server(), { phone, app } = await signedIn(server)
    server.judge = op => op.kind === 'task.help' ? { outcome: 'parked', code: 'task.not-yours', text: '任务已改派' } : null
    const sent = await app.addPhoto(new Blob(['sent']))
    await app.do({ kind: 'task.photos', subject: randomUUID(), body: { field: 'F' }, photos: [sent] })
    await app.do({ kind: 'task.help', subject: randomUUID(), body: { words: 'refused' } })
    await app.sync()
    phone.online = false
    const picture = Buffer.from(Array.from({ length: 20_000 }, (_, i) => i % 256)), photo = await app.addPhoto(new Blob([picture]))
    await app.do({ kind: 'task.photos', subject: randomUUID(), body: { field: 'F' }, photos: [photo] })
    await app.keepDraft('survey', { Q1: 'half' })
    const file = JSON.parse(await (await app.rescue()).text()) as { operations: { kind: string; state: string; result?: { code: string } }[]; photos: { id: string; data: string }[]; drafts: object }
    expect(file).toMatchObject({ format: 'lindian-rescue-1', member: { staffNumber: '1001' }, drafts: { survey: { Q1: 'half' } } })
    expect(file.operations.map(op => [op.kind, op.state, op.result?.code])).toEqual([['task.help', 'parked', 'task.not-yours'], ['task.photos', 'unsent', undefined]])
    expect(file.photos.map(({ id }) => id)).toEqual([photo.id])
    expect(Buffer.from(file.photos[0]!.data, 'base64').equals(picture)).toBe(true)
  })
})

describe('A photo', () => {
  test('leaves the phone only when the server has it and took the operation', async () => {
    const server = new Server(), { phone, app } = await signedIn(server), task = randomUUID()
    server.judge = op => op.mends ? null : { outcome: 'parked', code: 'task.not-yours' }
    const photo = await app.addPhoto(new Blob(['x'.repeat(700_000)]))
    await app.do({ kind: 'task.photos', subject: task, body: { field: 'F' }, photos: [photo] })
    await app.sync()
    await app.refresh()
    expect(server.uploads.get(photo.id)!.complete).toBe(true)
    expect(await app.photoUrl(photo.id)).toContain('blob:')
    phone.kill(app)
    const again = await phone.open()
    expect(await again.photoUrl(photo.id)).toContain('blob:')
    await again.mend(again.state.get().parked[0]!.id, { field: 'F' })
    await again.sync()
    phone.kill(again)
    await expect((await phone.open()).photoUrl(photo.id)).rejects.toMatchObject({ code: 'field.photo-gone' })
  })

  test('goes on where it was cut, and tells how far it is', async () => {
    const server = new Server(), { phone, app } = await signedIn(server)
    const photo = await app.addPhoto(new Blob(['x'.repeat(700_000)]))
    let pieces = 0
    phone.weather = () => ++pieces > 3 ? 'answer-lost' : 'good' // announced, one piece, one more without its answer
    phone.online = false
    await app.do({ kind: 'task.photos', subject: randomUUID(), body: { field: 'F' }, photos: [photo] })
    phone.online = true
    await app.sync()
    expect(app.state.get().missing[photo.id]!.sent).toBeGreaterThan(0)
    expect(app.state.get().missing[photo.id]!.total).toBe(700_000)
    phone.kill(app)
    phone.weather = () => 'good'
    server.requests = []
    const again = await phone.open()
    await again.sync()
    expect(server.applied).toHaveLength(1)
    expect(server.requests.filter(request => request.startsWith('PATCH')).length).toBeLessThan(3)
    expect(again.state.get().missing).toEqual({})
  })

  test.each(['attachment.elsewhere', 'attachment.broken'])('goes on from where the server says after %s', async code => {
    const server = new Server(), { phone, app } = await signedIn(server)
    const photo = await app.addPhoto(new Blob(['x'.repeat(700_000)])), answer = server.answer.bind(server)
    let pieces = 0
    server.answer = async (path, how) => {
      if (how.method !== 'PATCH' || ++pieces !== 2) return await answer(path, how)
      const upload = server.uploads.get(photo.id)!
      upload.bytes = upload.bytes.subarray(0, code === 'attachment.broken' ? 0 : 1000)
      return Response.json({ code, received: upload.bytes.length }, { status: 409 })
    }
    phone.online = false
    await app.do({ kind: 'task.photos', subject: randomUUID(), body: { field: 'F' }, photos: [photo] })
    phone.online = true
    await app.sync()
    expect(server.uploads.get(photo.id)!.complete).toBe(true)
    expect(server.applied).toHaveLength(1)
  })

  test('that the server refuses for good holds up nothing else', async () => {
    const server = new Server(), { app } = await signedIn(server), answer = server.answer.bind(server), task = randomUUID()
    server.answer = async (path, how) => how.method === 'POST' && path.endsWith('/attachments') ? Response.json({ code: 'attachment.other' }, { status: 409 }) : await answer(path, how)
    const photo = await app.addPhoto(new Blob(['x']))
    await app.do({ kind: 'task.photos', subject: task, body: { field: 'F' }, photos: [photo] })
    await app.do({ kind: 'task.help', subject: randomUUID(), body: { words: 'x' } })
    await app.sync()
    expect(server.applied.map(op => op.kind)).toEqual(['task.help'])
    expect(app.state.get()).toMatchObject({ waiting: 1, missing: { [photo.id]: { sent: 0, total: 1, code: 'attachment.other' } } })
  })

  test('that the server forgot is sent again', async () => {
    const server = new Server(), { phone, app } = await signedIn(server), task = randomUUID()
    const photo = await app.addPhoto(new Blob(['x'.repeat(1000)]))
    phone.online = false
    await app.do({ kind: 'task.photos', subject: task, body: { field: 'F' }, photos: [photo] })
    phone.online = true
    const judge = server.answer.bind(server)
    server.answer = async (path, how) => path.startsWith('/api/field/operations') && String(how.body).includes(photo.id) ? Response.json({}, { status: 500 }) : await judge(path, how)
    await app.sync()
    server.uploads.clear()
    server.answer = judge
    await app.sync()
    expect(server.applied).toHaveLength(1)
  })
})

describe('A store of a large region', () => {
  test('opens with 2,000 tasks and 5,000 premises, and finds in them', async () => {
    const server = new Server(), { phone, app } = await signedIn(server), community = randomUUID()
    server.sections.set('communities', [{ id: community, code: 'C1', name: '翠湖小区', mine: true }])
    server.sections.set('tasks', Array.from({ length: 2000 }, (_, i) => aTask(randomUUID(), { title: `走访 ${i}`, words: '核对表计'.repeat(20), address: `翠湖路${i}号` })))
    server.sections.set('premises', Array.from({ length: 5000 }, (_, i) => ({ id: randomUUID(), communityId: community, address: `翠湖路${i}号`, room: `${i}室`, care: false })))
    await app.refresh()
    phone.kill(app)
    phone.online = false
    const began = performance.now(), again = await phone.open(), opened = performance.now()
    expect(again.state.get().data.tasks).toHaveLength(2000)
    const found = again.search('翠湖路4999号')
    const first = performance.now()
    again.search('翠湖 49')
    console.info(`opened in ${Math.round(opened - began)} ms, first search ${Math.round(first - opened)} ms, next ${(performance.now() - first).toFixed(1)} ms`)
    expect(found).toMatchObject([{ kind: 'premises', title: '翠湖路4999号 4999室', detail: '翠湖小区' }])
    await again.do({ kind: 'task.help', subject: randomUUID(), body: { words: 'x' } })
    expect(again.state.get().waiting).toBe(1)
  })
})
