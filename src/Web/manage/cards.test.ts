import { beforeEach, describe, expect, it } from 'vitest'
import { walkBoard } from './cards.ts'

const card = (id: string) => `<li class="task-card" data-key="${id}" draggable="true"><input type="checkbox" name="taskIds" value="${id}"><a href="#${id}" data-card>${id}</a></li>`
const board = (first: string, second: string) => `<main><div id="board" data-board="not sent"><form action="/give"><select name="to"><option value=""></option><option value="m:1"></option><option value="m:2"></option></select>
  <section class="task-lane" data-drop=""><ul></ul></section><section class="task-lane" data-drop="m:1"><ul>${first}</ul></section><section class="task-lane" data-drop="m:2"><ul>${second}</ul></section></form></div></main>`

describe('the board by keys', () => {
  const sent: string[] = []
  const press = (key: string, shiftKey = false) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }))
  const settle = () => new Promise(done => setTimeout(done))

  beforeEach(() => {
    sent.length = 0
    document.body.innerHTML = board(card('a') + card('b'), card('c'))
  })

  let reached = true
  walkBoard(document, form => {
    sent.push([...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`).join('&'))
    if (!reached) return Promise.resolve(null)
    return Promise.resolve(new DOMParser().parseFromString(board(card('b'), card('c') + card('a')), 'text/html'))
  })

  it('goes from card to card and from lane to lane', () => {
    document.querySelector<HTMLElement>('a[href="#a"]')!.focus()
    press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('b')
    press('ArrowRight')
    expect(document.activeElement?.textContent).toBe('c')
    press('ArrowLeft')
    expect(document.activeElement?.textContent).toBe('a')
  })

  it('moves a card to the next lane, shows the answer and keeps the focus on it', async () => {
    document.querySelector<HTMLElement>('a[href="#a"]')!.focus()
    press('ArrowRight', true)
    await settle()
    expect(sent).toEqual(['to=m:2&taskIds=a'])
    expect([...document.querySelectorAll('[data-drop="m:2"] .task-card')].map(one => one.textContent)).toEqual(['c', 'a'])
    expect(document.activeElement?.textContent).toBe('a')
  })

  it('sends what is pressed twice quickly one after the other, from where the card is by then', async () => {
    document.querySelector<HTMLElement>('a[href="#a"]')!.focus()
    press('ArrowRight', true)
    press('ArrowRight', true)
    await settle()
    expect(sent, 'it lies in the last lane after the first').toEqual(['to=m:2&taskIds=a'])
  })

  it('tells when nothing could be sent, and leaves the card', async () => {
    reached = false
    document.querySelector<HTMLElement>('a[href="#a"]')!.focus()
    press('ArrowRight', true)
    await settle()
    reached = true
    expect(document.querySelector('[role=alert]')?.textContent).toBe('not sent')
    expect(document.querySelector('[data-drop="m:1"] [data-key=a]')).not.toBeNull()
  })

  it('never drops where nobody is', async () => {
    document.querySelector<HTMLElement>('a[href="#a"]')!.focus()
    press('ArrowLeft', true)
    await settle()
    expect(sent).toEqual([])
  })

  it('ticks with x and goes to the places with m', () => {
    document.querySelector<HTMLElement>('a[href="#b"]')!.focus()
    press('x')
    expect(document.querySelector<HTMLInputElement>('input[value=b]')!.checked).toBe(true)
    press('m')
    expect(document.activeElement?.getAttribute('name')).toBe('to')
  })
})
