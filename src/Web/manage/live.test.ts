import { beforeEach, describe, expect, test, vi } from 'vitest'
import { isBusy, keepFresh } from './live.ts'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const news = '<p data-live-news="{0} new"></p>'
const region = () => document.getElementById('rows')!
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

  test('rests shortly on a board, longer and longer while changes do not end', async () => {
    const pauses: number[] = []
    const hear = keepFresh(document, {
      read: () => { reads++; return Promise.resolve(parse(answer)) },
      swap: () => undefined,
      later: (then, ms) => { if (ms >= 400 && ms !== 8_000) pauses.push(ms); timers.push(then) },
      random: () => 0,
    })
    region().dataset.board = ''
    for (let n = 0; n < 6; n++) {
      hear(['Demand'])
      await run()
    }
    expect(reads).toBeGreaterThan(1)
    expect(pauses.slice(0, 3)).toEqual([400, 600, 900])
    await run()
    await run()
    pauses.length = 0
    hear(['Demand'])
    await run()
    expect(pauses).toEqual([400])
  })

  test('is left alone while a card is dragged over it', async () => {
    const hear = keep()
    region().querySelector('li')!.classList.add('dragged')
    hear(['Demand'])
    await run()
    expect(reads).toBe(0)
    region().querySelector('li')!.classList.remove('dragged')
    document.dispatchEvent(new Event('dragend'))
    await run()
    expect(reads).toBe(1)
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
