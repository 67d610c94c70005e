// @vitest-environment node
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Keyring } from '../core/keyring.ts'
import { Vault } from '../core/vault.ts'
import { openDatabase } from '../core/database.ts'
import { signedIn } from './phone.ts'
import { Server } from './server.ts'

const secret = '表箱钥匙在门卫处'

async function leftBehind() {
  const server = new Server(), { phone, app } = await signedIn(server)
  server.sections.set('tasks', [])
  const task = randomUUID()
  phone.online = false
  const photo = await app.addPhoto(new Blob([secret]))
  await app.keepDraft('task', { words: secret })
  await app.do({ kind: 'task.own', subject: task, body: { words: secret } })
  await app.do({ kind: 'task.photos', subject: task, body: { field: 'F' }, photos: [photo] })
  phone.online = true
  phone.weather = () => 'lost'
  return { server, phone, app, photo }
}

/** All that is in the databases of the phone, as far as it can be read as text. */
async function everything(): Promise<string> {
  const texts: string[] = []
  for (const { name } of await indexedDB.databases()) {
    const db = await openDatabase(name!)
    for (const store of db.objectStoreNames) {
      for (const value of await db.getAll(store)) {
        texts.push(JSON.stringify(value), ...Object.values(value as object).map(part => part instanceof ArrayBuffer ? Buffer.from(part).toString() : ''))
      }
    }
    db.close()
  }
  return texts.join('\n')
}

describe('Two members on one phone', () => {
  test('signing out with unsent work first tells how much', async () => {
    const { app } = await leftBehind()
    expect(await app.signOut()).toEqual({ unsent: 2 })
    expect(app.state.get().phase).toBe('ready')
    expect(await app.signOut(true)).toBe('done')
    expect(app.state.get()).toMatchObject({ phase: 'signed-out', waiting: 0, data: { tasks: [] } })
    expect(app.state.get().member).toBeUndefined()
  })

  test('the second reads nothing of the first, and the first finds all again', async () => {
    const { server, phone, app } = await leftBehind()
    await app.signOut(true)
    phone.weather = () => 'good'
    server.member('1002')
    await app.signIn('1002', 'right')
    await app.sync()
    expect(app.state.get()).toMatchObject({ waiting: 0, pending: [], member: { staffNumber: '1002' } })
    expect(JSON.stringify(app.state.get())).not.toContain(secret)
    expect(app.draft('task')).toBeUndefined()
    expect(await (await app.rescue()).text()).not.toContain(secret)
    expect(server.applied).toEqual([])

    await app.signOut()
    await app.signIn('1001', 'right')
    expect(app.draft('task')).toEqual({ words: secret })
    await app.sync()
    expect(server.applied.map(op => op.kind)).toEqual(['task.own', 'task.photos'])
  })

  test('nothing on the phone is readable, and the key of the second opens nothing of the first', async () => {
    const { server, phone, app } = await leftBehind()
    expect(await everything()).not.toContain(secret)
    const first = (await indexedDB.databases()).find(db => db.name!.startsWith('lindian-field-'))!.name!
    await app.signOut(true)
    phone.weather = () => 'good'
    server.member('1002')
    await app.signIn('1002', 'right')
    const keyring = await Keyring.open(), { key } = (await keyring.session())!, db = await openDatabase(first)
    expect(key.extractable).toBe(false)
    const [sealed] = await db.getAll('outbox'), [sequence] = await db.getAllKeys('outbox')
    await expect(new Vault(key).open(`outbox/${sequence}`, sealed!)).rejects.toThrow()
    db.close()
    keyring.close()
  })

  test('whoever has a second factor gives its code', async () => {
    const server = new Server(), { app } = await signedIn(server)
    await app.signOut()
    server.member('1003', '123456')
    const half = await app.signIn('1003', 'right')
    expect(half).toEqual({ ticket: '1003' })
    await expect(app.signInWithCode('1003', '000000')).rejects.toMatchObject({ code: 'sign-in.code-wrong' })
    await app.signInWithCode('1003', '123456')
    expect(app.state.get()).toMatchObject({ phase: 'ready', member: { staffNumber: '1003' } })
  })
})
