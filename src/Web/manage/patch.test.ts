import { beforeEach, describe, expect, it } from 'vitest'
import { patch } from './patch.ts'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild!
const region = () => document.body.firstElementChild!
const become = (html: string) => {
  patch(region(), parse(html))
  expect(region().outerHTML).toBe(parse(html).outerHTML)
}

describe('a region that becomes the fresh one', () => {
  beforeEach(() => {
    document.body.innerHTML = '<ul><li data-key="a">A <a href="#a">a</a></li><li data-key="b">B</li><li data-key="c">C</li></ul>'
  })

  it('keeps what is the same, also when something before it goes or comes', () => {
    const [, b, c] = region().children
    document.querySelector('a')!.focus()
    become('<ul><li data-key="b">B</li><li data-key="d">D</li><li data-key="c">C!</li></ul>')
    expect([region().children[0], region().children[2]]).toEqual([b, c])
  })

  it('keeps the focus in what changed around it', () => {
    document.querySelector('a')!.focus()
    become('<ul class="late"><li data-key="0">0</li><li data-key="a">Now <a href="#a">a</a><b>!</b></li></ul>')
    expect(document.activeElement?.getAttribute('href')).toBe('#a')
  })

  it('follows a new order', () => become('<ul><li data-key="c">C</li><li data-key="a">A</li><li data-key="b">B</li></ul>'))

  it('knows what has no name by its place', () => {
    document.body.innerHTML = '<div>one<p>two</p> <p>three</p></div>'
    become('<div><h2>none</h2>one<p>2</p></div>')
    become('<div></div>')
    become('<div><p>four</p>five<!-- six --></div>')
  })

  it('takes a field of the server for one that differs, and leaves one that does not', () => {
    document.body.innerHTML = '<form><input type="hidden" value="1"><input type="checkbox" name="x"></form>'
    const box = document.querySelector<HTMLInputElement>('[name=x]')!
    box.checked = true
    become('<form><input type="hidden" value="2"><input type="checkbox" name="x"></form>')
    expect(document.querySelector<HTMLInputElement>('[name=x]')!.checked).toBe(true)
  })

  it('leaves open what is open', () => {
    document.body.innerHTML = '<div><details open=""><summary>more</summary>1</details></div>'
    patch(region(), parse('<div><details><summary>more</summary>2</details></div>'))
    expect(document.querySelector('details')!.open).toBe(true)
    expect(document.querySelector('details')!.textContent).toBe('more2')
  })
})
