import { describe, expect, test } from 'vitest'
import { walkRows } from './rows.ts'
import { walkFigures } from './arrows.ts'
import { countChosen } from './choose.ts'

const open = (html: string, ...listeners: ((page: Document) => void)[]) => {
  document.body.innerHTML = html
  listeners.forEach(listen => listen(document))
}
const press = (key: string) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const at = () => document.activeElement?.id

describe('a list by keyboard', () => {
  const row = (n: number) => `<tr><td><input type="checkbox" id="x${n}" data-act="x"></td><td><button id="send${n}" data-first></button>
    <details id="more${n}"><input id="type${n}" data-act="t"></details></td></tr>`
  test('goes up and down, ticks, enters a field in its drawer and comes back with Escape', () => {
    open(`<table data-rows><tbody>${row(1)}${row(2)}</tbody></table>`, walkRows)
    press('j')
    expect(at()).toBe('send1')
    press('ArrowDown')
    expect(at()).toBe('send2')
    press('j')
    expect(at()).toBe('send2')
    press('x')
    expect(document.querySelector<HTMLInputElement>('#x2')!.checked).toBe(true)
    press('t')
    expect(at()).toBe('type2')
    expect(document.querySelector<HTMLDetailsElement>('#more2')!.open).toBe(true)
    press('k')
    expect(at()).toBe('type2')
    press('Escape')
    expect(at()).toBe('send2')
    press('k')
    expect(at()).toBe('send1')
  })
})

describe('figures', () => {
  test('are walked by arrows, past cells that lead nowhere', () => {
    open(`<table data-arrows><tbody><tr><th>a</th><td><a id="a1" href="#"></a></td><td>0</td><td><a id="a3" href="#"></a></td></tr>
      <tr><th>b</th><td>0</td><td>0</td><td><a id="b3" href="#"></a></td></tr></tbody></table>`, walkFigures)
    document.getElementById('a1')!.focus()
    press('ArrowRight')
    expect(at()).toBe('a3')
    press('ArrowDown')
    expect(at()).toBe('b3')
    press('ArrowLeft')
    expect(at()).toBe('b3')
  })
})

describe('check boxes', () => {
  test('are taken all at once and counted', () => {
    open('<label hidden><input type="checkbox" data-choose-all><span data-chosen-count="{0} chosen">all</span></label><input type="checkbox" data-chosen><input type="checkbox" data-chosen>', countChosen)
    const all = document.querySelector<HTMLInputElement>('[data-choose-all]')!
    expect(all.closest('label')!.hidden).toBe(false)
    all.checked = true
    all.dispatchEvent(new Event('change', { bubbles: true }))
    expect(document.querySelector('[data-chosen-count]')!.textContent).toBe('2 chosen')
  })
})
