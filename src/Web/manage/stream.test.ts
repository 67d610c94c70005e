import { beforeEach, describe, expect, test } from 'vitest'
import { listen } from './stream.ts'

class Stream extends EventTarget {
  readyState = 1
  closed = false
  close() { this.closed = true; this.readyState = 2 }
  says(type: string, data = '') { this.dispatchEvent(new MessageEvent(type, { data })) }
}

describe('the stream', () => {
  let streams: Stream[]
  let told: string[][]
  let waits: (() => void)[]
  const channel = { addEventListener: () => undefined, postMessage: (kinds: string[]) => void told.push(kinds) } as unknown as BroadcastChannel
  const start = (heard: string[][], locks?: Pick<LockManager, 'request'>) => listen({
    openStream: () => { const s = new Stream(); streams.push(s); return s as unknown as EventSource },
    channel, locks,
    wait: () => new Promise(done => waits.push(() => done(null))),
  }, kinds => void heard.push([...kinds]))
  const tick = () => new Promise(done => setTimeout(done))
  beforeEach(() => ([streams, told, waits] = [[], [], []]))

  test('tells this tab and the others what changed', () => {
    const heard: string[][] = []
    void start(heard)
    streams[0]!.says('open')
    streams[0]!.says('changed', '{"kinds":["Demand"]}')
    expect(heard).toEqual([['Demand']])
    expect(told).toEqual([['Demand']])
  })

  test('is never opened again once another took its place', async () => {
    void start([])
    streams[0]!.says('replaced')
    await tick()
    waits.forEach(go => go())
    await tick()
    expect(streams).toHaveLength(1)
    expect(streams[0]!.closed).toBe(true)
  })

  test('says after coming back that something may have been missed', () => {
    const heard: string[][] = []
    void start(heard)
    streams[0]!.says('open')
    streams[0]!.says('open')
    expect(heard).toEqual([['*']])
  })

  test('is opened again later when the server refused it', async () => {
    const heard: string[][] = []
    void start(heard)
    streams[0]!.readyState = 2
    streams[0]!.says('error')
    await tick()
    expect(streams).toHaveLength(1)
    waits.forEach(go => go())
    await tick()
    expect(streams).toHaveLength(2)
    streams[1]!.says('open')
    expect(heard).toEqual([['*']])
  })

  test('is held by one tab; the next takes over and reads everything again', async () => {
    let free: (() => void) | undefined
    const locks = {
      request: async (_: string, options: unknown, then?: (lock: unknown) => unknown) => {
        if (then) return then(null) // taken by another tab
        await new Promise<void>(done => (free = done))
        return (options as (lock: unknown) => unknown)({})
      },
    } as unknown as Pick<LockManager, 'request'>
    const heard: string[][] = []
    void start(heard, locks)
    await tick()
    expect(streams).toHaveLength(0)
    free!()
    await tick()
    streams[0]!.says('open')
    expect(heard).toEqual([['*']])
  })
})
