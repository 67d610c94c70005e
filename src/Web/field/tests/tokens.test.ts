// @vitest-environment node
import { randomUUID } from 'node:crypto'
import { expect, describe, test } from 'vitest'
import type { FieldApp } from '../core/app.ts'
import { signedIn } from './phone.ts'
import { Server } from './server.ts'

const own = (app: FieldApp, words: string) => app.do({ kind: 'task.own', subject: randomUUID(), body: { words } })
const stores = async () => (await indexedDB.databases()).map(db => db.name!).filter(name => name.startsWith('lindian-field-'))
const eventually = async (what: () => boolean) => { while (!what()) await new Promise(done => setTimeout(done)) }

async function withUnsent() {
  const server = new Server(), { phone, app } = await signedIn(server)
  phone.weather = () => 'lost'
  await own(app, 'first')
  await app.sync()
  phone.weather = () => 'good'
  return { server, phone, app, device: server.devices[0]! }
}

describe('A phone whose token counts no more', () => {
  test('wipes itself when it was revoked, and never uses a number of an operation again', async () => {
    const { server, app, device } = await withUnsent()
    await own(app, 'second')
    await app.sync()
    device.state = 'revoked'
    await own(app, 'third')
    await app.sync()
    await eventually(() => app.state.get().phase === 'wiped')
    expect(app.state.get()).toMatchObject({ waiting: 0, data: { tasks: [] } })
    await eventually(() => true)
    while ((await stores()).length > 0) await new Promise(done => setTimeout(done))
    await app.signIn('1001', 'right')
    await own(app, 'fourth')
    await app.sync()
    expect(server.violations).toEqual([])
    expect(server.applied.at(-1)!.sequence).toBe(4)
  })

  test('tells what its member calls the phone, or what it calls itself', async () => {
    const server = new Server(), { app } = await signedIn(server)
    expect(server.devices.map(row => row.name)).toEqual(['Android 14 · Chrome 132'])
    await app.signIn('1001', 'right', ' 备用机 ')
    expect(server.devices.map(row => row.name)).toEqual(['备用机'])
  })

  test('only asks to sign in again when it expired', async () => {
    const { server, app, device } = await withUnsent()
    device.state = 'expired'
    await app.sync()
    await eventually(() => app.state.get().expired)
    await own(app, 'second')
    expect(app.state.get()).toMatchObject({ phase: 'ready', waiting: 2 })
    await app.signIn('1001', 'right')
    await app.sync()
    expect(app.state.get()).toMatchObject({ expired: false, waiting: 0 })
    expect(server.applied).toHaveLength(2)
  })

  test('keeps its work when the answer to signing in again was lost, though the server knows the old token no more', async () => {
    const { server, phone, app, device } = await withUnsent()
    device.state = 'expired'
    await app.sync()
    phone.weather = () => 'answer-lost'
    await expect(app.signIn('1001', 'right')).rejects.toMatchObject({ code: 'network' })
    phone.weather = () => 'good'
    phone.kill(app)
    const again = await phone.open()
    await again.sync()
    await eventually(() => again.state.get().phase === 'signed-out')
    await again.signIn('1001', 'right')
    await again.sync()
    expect(server.applied.map(op => (op.body as { words: string }).words)).toEqual(['first'])
  })

  test('follows the tab that signed in anew instead of wiping', async () => {
    const { server, phone, app } = await withUnsent()
    const other = await phone.open()
    phone.deaf = true // the request with the old token was on its way before the news came
    await other.signIn('1001', 'right')
    await app.refresh()
    while (app.state.get().trouble) {
      await new Promise(done => setTimeout(done))
      await app.refresh()
    }
    await other.sync()
    expect([app.state.get().phase, other.state.get().phase]).toEqual(['ready', 'ready'])
    expect(server.applied).toHaveLength(1)
    expect(await stores()).toHaveLength(1)
  })
})

describe('Two tabs', () => {
  test('send everything once and see what the other did', async () => {
    const server = new Server(), { phone, app } = await signedIn(server), other = await phone.open()
    const task = randomUUID()
    await Promise.all([app, other, app, other].map((tab, i) => tab.do({ kind: 'task.help', subject: task, body: { words: `${i}` } })))
    await Promise.all([app.sync(), other.sync()])
    await eventually(() => app.state.get().waiting + other.state.get().waiting === 0)
    expect(server.applied.map(op => op.sequence)).toEqual([1, 2, 3, 4])
    expect(server.violations).toEqual([])
    phone.weather = () => 'lost'
    await app.do({ kind: 'task.help', subject: task, body: { words: 'x' } })
    await eventually(() => other.state.get().waiting === 1)
  })
})
