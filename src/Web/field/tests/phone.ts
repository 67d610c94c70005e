import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { randomUUID } from 'node:crypto'
import type { FieldApp } from '../core/app.ts'
import { Field } from '../core/open.ts'
import type { World } from '../core/world.ts'
import type { Server } from './server.ts'

/** What a network does to a request: nothing, losing it, losing its answer, cutting its answer, failing behind it, or saying nothing for ever. */
export type Weather = 'good' | 'lost' | 'answer-lost' | 'answer-cut' | 'error' | 'silent'

/** One phone with one browser; it can be killed at any moment and started again over the same store. */
export class Phone {
  online = true
  /** Tabs hear nothing of each other. */
  deaf = false
  weather: () => Weather = () => 'good'
  uuid: () => string = randomUUID
  time = Date.parse('2026-03-02T04:00:00Z')
  timers: { run: () => void; at: number }[] = []
  private tabs: Tab[] = []

  constructor(readonly server: Server) {
    globalThis.indexedDB = new IDBFactory() // one phone at a time
  }

  /** A tab; more than one share locks and hear each other. */
  async open(): Promise<FieldApp & { close(): void }> {
    const tab: Tab = { dead: false, listeners: [], locks: this.tabs.at(-1)?.locks ?? new Map<string, Promise<unknown>>() }
    this.tabs.push(tab)
    const app = new Field(this.world(tab))
    await app.start()
    return app
  }

  /** As the system does it: nothing more is written, no answer arrives. */
  kill(app: { close(): void }): void {
    for (const tab of this.tabs.splice(0)) tab.dead = true
    this.timers = []
    app.close()
  }

  /** Time passes, and what was planned for it happens. */
  pass(milliseconds: number): void {
    this.time += milliseconds
    const due = this.timers.filter(timer => timer.at <= this.time)
    this.timers = this.timers.filter(timer => timer.at > this.time)
    for (const timer of due) timer.run()
  }

  private world(tab: Tab): World {
    return {
      fetch: (path, how) => this.fetch(tab, path, how),
      now: () => this.time,
      uuid: () => this.uuid(),
      random: () => 0.5,
      later: (run, milliseconds) => {
        const timer = { run, at: this.time + milliseconds }
        this.timers.push(timer)
        return () => { this.timers = this.timers.filter(one => one !== timer) }
      },
      online: () => this.online,
      alone: (name, run) => alone(tab.locks, name, run),
      tell: () => { for (const other of this.tabs) if (other !== tab && !this.deaf) for (const listener of other.listeners) listener() },
      heard: listener => void tab.listeners.push(listener),
      scale: blob => Promise.resolve({ blob }),
      language: () => 'zh-CN', deviceName: () => 'Android 14 · Chrome 132',
      persist: () => Promise.resolve({ persisted: true, quotaLeft: 1e9 }),
      reload: () => undefined, awake: () => undefined, renew: () => Promise.resolve(),
    }
  }

  private async fetch(tab: Tab, path: string, how: RequestInit): Promise<Response> {
    const weather = this.weather()
    if (tab.dead || weather === 'silent') return await new Promise(() => undefined)
    if (!this.online || weather === 'lost') throw new TypeError('network')
    if (weather === 'error') return Response.json({ title: 'broken' }, { status: 500 })
    const answer = await this.server.answer(path, how)
    if (tab.dead) return await new Promise(() => undefined)
    if (weather === 'answer-lost') throw new TypeError('network')
    if (weather === 'answer-cut') return new Response((await answer.text()).slice(0, -3), { status: answer.status })
    return answer
  }
}

interface Tab { dead: boolean; listeners: (() => void)[]; locks: Map<string, Promise<unknown>> }

async function alone<T>(locks: Map<string, Promise<unknown>>, name: string, run: () => Promise<T>): Promise<T> {
  const turn = (locks.get(name) ?? Promise.resolve()).then(run, run)
  locks.set(name, turn.catch(() => undefined))
  return await turn
}

/** A phone on which a member has just signed in. */
export async function signedIn(server: Server, staffNumber = '1001') {
  if (!server.members.some(member => member.staffNumber === staffNumber)) server.member(staffNumber)
  const phone = new Phone(server), app = await phone.open()
  await app.signIn(staffNumber, 'right')
  await app.sync()
  return { phone, app }
}
