import { beforeEach, describe, expect, test, vi } from 'vitest'
import { isBusy, keepFresh } from './live.ts'
import { listen } from './stream.ts'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const news = '<p data-live-news="{0} new"></p>'
const list = (rows: string) => `<ul id="rows" data-live="Demand">${rows}</ul>${news}`

describe('a region', () => {
  let timers: (() => void)[]
  let reads: number
  let answer: string
  const run = async () => {
    for (const then of timers.splice(0)) then()
    await vi.waitFor(() => undefined)
    await Promise.resolve()
  }
  const keep = () => keepFresh(document, {
    read: () => { reads++; return Promise.resolve(parse(answer)) },
    swap: (old, fresh) => old.replaceWith(document.importNode(fresh, true)),
    later: then => void timers.push(then),
    random: () => 0,
  })
  beforeEach(() => {
    timers = []
    reads = 0
    document.body.innerHTML = list('<li data-key="1"><a href="/1">one</a></li>')
    answer = list('<li data-key="1"><a href="/1">one</a></li><li data-key="2">two</li>')
  })

  test('is read once for a burst of changes, and says how many are new', async () => {
    const hear = keep()
    hear(['Demand'])
    hear(['Demand', 'Unit'])
    await run()
    expect(reads).toBe(1)
    expect(document.querySelectorAll('[data-key]')).toHaveLength(2)
    expect(document.querySelector('[data-live-news]')!.textContent).toBe('1 new')
  })

  test('is not read for what does not concern it', async () => {
    keep()(['Unit'])
    await run()
    expect(reads).toBe(0)
  })

  test('is read again when something may have been missed', async () => {
    keep()(['*'])
    await run()
    expect(reads).toBe(1)
  })

  test('rests between two readings, and then catches up', async () => {
    const hear = keep()
    hear(['Demand'])
    await run()
    hear(['Demand'])
    expect(reads).toBe(1)
    await run()
    await run()
    expect(reads).toBe(2)
  })

  test('keeps the focus on the same link', async () => {
    document.querySelector('a')!.focus()
    keep()(['Demand'])
    await run()
    expect(document.activeElement?.getAttribute('href')).toBe('/1')
    expect(document.querySelectorAll('[data-key]')).toHaveLength(2)
  })

  test('is left alone while somebody types in it, and read when they are done', async () => {
    document.body.innerHTML = list('<li data-key="1"><input value=""></li>')
    const field = document.querySelector('input')!
    const hear = keep()
    field.focus()
    field.value = '张'
    hear(['Demand'])
    await run()
    expect(document.querySelector('input')).toBe(field)
    expect(reads).toBe(0)
    field.value = ''
    field.blur()
    document.dispatchEvent(new Event('focusout'))
    await run()
    expect(document.querySelectorAll('[data-key]')).toHaveLength(2)
  })

  test('is left alone with a ticked box or typed words in it', () => {
    const region = (html: string) => parse(`<div id="r">${html}</div>`).getElementById('r')!
    const ticked = region('<input type="checkbox">')
    expect(isBusy(ticked)).toBe(false)
    ticked.querySelector('input')!.checked = true
    expect(isBusy(ticked)).toBe(true)
    const typed = region('<textarea></textarea>')
    typed.querySelector('textarea')!.value = 'x'
    expect(isBusy(typed)).toBe(true)
  })

  test('is not swapped when only hidden fields differ', async () => {
    document.body.innerHTML = list('<li data-key="1">one</li><input type="hidden" value="a">')
    answer = list('<li data-key="1">one</li><input type="hidden" value="b">')
    const row = document.querySelector('li')
    keep()(['Demand'])
    await run()
    expect(document.querySelector('li')).toBe(row)
  })
})

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
