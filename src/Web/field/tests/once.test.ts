// @vitest-environment node
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Deed, FieldApp } from '../core/app.ts'
import { Phone, type Weather } from './phone.ts'
import { Random } from './random.ts'
import { Server } from './server.ts'

const seeds = process.env['LINDIAN_LONG'] ? 300 : 25
const bad: Weather[] = ['lost', 'answer-lost', 'answer-cut', 'error']

describe('A day with a bad network and a phone that is killed', () => {
  for (let seed = 1; seed <= seeds; seed++) {
    test(`brings everything to the server once and in order, seed ${seed}`, { timeout: 60_000 }, async () => { await day(seed) })
  }
})

async function day(seed: number): Promise<void> {
  const [random, sky, ids] = [new Random(seed), new Random(seed + 10_000), new Random(seed + 20_000)]
  const server = new Server(), phone = new Phone(server), typed: string[] = [], photos = new Map<string, string>()
  server.member('1001')
  server.judge = op => op.kind !== 'drop' && !op.mends && createHash('md5').update(op.id).digest()[0]! < 25 ? { outcome: 'parked', code: 'task.not-yours' } : null
  let app = await phone.open()
  await app.signIn('1001', 'right')
  phone.weather = () => sky.chance(0.35) ? sky.pick(bad) : 'good'
  phone.uuid = () => uuid(ids)
  const subjects = Array.from({ length: 4 }, () => uuid(random)), visit = uuid(random)
  for (let step = 0; step < 30; step++) {
    phone.online = random.chance(0.7)
    await something(app, random, { subjects, visit, typed, photos })
    if (random.chance(0.5)) await app.sync()
    if (random.chance(0.2)) await answerOneRefusal(app, random)
    if (random.chance(0.15)) {
      phone.kill(app)
      app = await phone.open()
    }
  }
  await bringHome(phone, app)
  check(server, typed, photos)
  expect(app.state.get()).toMatchObject({ waiting: 0, parked: [], missing: {}, phase: 'ready' })
  app.close()
}

const uuid = (random: Random) => Buffer.from(random.bytes(16)).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

async function something(app: FieldApp, random: Random, day: { subjects: string[]; visit: string; typed: string[]; photos: Map<string, string> }): Promise<void> {
  const words = `words ${day.typed.length}`, task = random.pick(day.subjects)
  const photo = async () => {
    const bytes = random.bytes(1 + random.below(600_000))
    const added = await app.addPhoto(new Blob([bytes], { type: 'image/jpeg' }))
    day.photos.set(added.id, createHash('sha256').update(bytes).digest('hex'))
    return added
  }
  const deeds: (() => Promise<Deed>)[] = [
    async () => ({ kind: 'task.answers', subject: task, body: { answers: [{ field: 'F-TEXT', value: words, seen: 0 }] } }),
    async () => ({ kind: 'task.photos', subject: task, body: { field: `F-PHOTO ${words}` }, photos: [await photo(), ...random.chance(0.3) ? [await photo()] : []] }),
    async () => ({ kind: 'record.make', subject: uuid(random), body: { kind: 'VISIT', words, readings: [], place: { visitId: day.visit, taskId: task } } }),
    async () => ({ kind: 'task.help', subject: task, body: { words } }),
    async () => ({ kind: 'visit.check-in', subject: day.visit, body: { code: words } }),
    async () => ({ kind: 'task.completion', subject: task, body: { result: words } }),
  ]
  await app.do(await random.pick(deeds)())
  day.typed.push(words)
}

async function answerOneRefusal(app: FieldApp, random: Random): Promise<void> {
  const parked = app.state.get().parked[0]
  if (!parked) return
  if (random.chance(0.5)) await app.mend(parked.id, parked.mine)
  else await app.drop(parked.id)
}

async function bringHome(phone: Phone, app: FieldApp): Promise<void> {
  phone.online = true
  phone.weather = () => 'good'
  for (let i = 0; i < 100; i++) {
    await app.sync()
    for (const { id, mine } of app.state.get().parked) await app.mend(id, mine)
    if (app.state.get().waiting === 0) return
  }
}

function check(server: Server, typed: string[], photos: Map<string, string>): void {
  expect(server.violations).toEqual([])
  const ids = server.applied.map(op => op.id), all = [...server.known.values()].map(known => known.content).join('\n')
  expect(new Set(ids).size).toBe(ids.length)
  expect(typed.filter(words => !all.includes(`${words}"`))).toEqual([])
  const used = server.applied.flatMap(op => op.attachments)
  for (const id of used) expect(createHash('sha256').update(server.uploads.get(id)!.bytes).digest('hex')).toBe(photos.get(id))
  for (const op of server.applied) expect(op.after.every(id => server.known.has(id))).toBe(true)
  for (const subject of new Set(server.applied.map(op => op.subject))) {
    const plain = server.applied.filter(op => op.subject === subject && !op.mends && op.kind !== 'drop').map(op => op.sequence)
    expect(plain).toEqual([...plain].sort((a, b) => a - b))
  }
}
