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

  // what a server may make of it: any order, anything gone or new, names or none, words and fields between
  it('becomes whatever comes', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const tree = trees(seed)
      document.body.innerHTML = tree()
      for (let n = 0; n < 4; n++) {
        const fresh = parse(tree())
        patch(region(), fresh)
        expect(region().isEqualNode(fresh), `seed ${seed}\n${region().outerHTML}\n${fresh.outerHTML}`).toBe(true)
      }
    }
  })
})

function trees(seed: number) {
  let state = seed, names: string[] = []
  const below = (n: number) => (state = (state * 48271) % 2147483647) % n
  const named = () => (below(2) && names.length > 0 ? `data-key="${names.splice(below(names.length), 1)[0]}"` : '')
  const kid = (depth: number) => {
    const tag = ['li', 'p', 'span'][below(3)]!
    return [`<input value="${below(3)}">`, `word ${below(3)}`][below(6)] ?? `<${tag} class="k${below(2)}" ${named()}>${depth > 0 ? kids(depth - 1) : below(9)}</${tag}>`
  }
  const kids = (depth: number): string => Array.from({ length: below(5) }, () => kid(depth)).join('')
  return () => {
    names = ['a', 'b', 'c', 'd', 'e']
    return `<div>${kids(3)}</div>`
  }
}
