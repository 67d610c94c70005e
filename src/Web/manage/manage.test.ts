import { beforeEach, describe, expect, test, vi } from 'vitest'
import { listenForKeys } from './keys.ts'
import { guardAgainstDoubleSubmit } from './once.ts'
import { keepUnsentText } from './unsent.ts'

let page: Document
beforeEach(() => {
  page = document.implementation.createHTMLDocument()
  sessionStorage.clear()
})

const show = (html: string, signedIn = true) => {
  page = document.implementation.createHTMLDocument()
  page.body.innerHTML = html
  if (signedIn) page.body.dataset.signedIn = ''
  return page
}
const press = (key: string, at: Element = page.body) => at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const submit = () => {
  const event = new Event('submit', { bubbles: true, cancelable: true })
  page.querySelector('form')!.dispatchEvent(event)
  return !event.defaultPrevented
}

describe('the keyboard', () => {
  test('goes to the search box with /', () => {
    listenForKeys(show('<input data-search>'))
    const focused = vi.spyOn(page.querySelector('input')!, 'focus')
    press('/')
    expect(focused).toHaveBeenCalledOnce()
  })

  test('follows g and a sign, but not while typing and not after a pause', () => {
    let time = 0
    listenForKeys(show('<a data-go="1">x</a><textarea></textarea>'), () => time)
    const followed = vi.fn()
    page.querySelector('a')!.addEventListener('click', followed)
    press('g', page.querySelector('textarea')!)
    press('1')
    press('g')
    time = 2000
    press('1')
    expect(followed).not.toHaveBeenCalled()
    press('g')
    press('1')
    expect(followed).toHaveBeenCalledOnce()
  })
})

test('a form is sent once however often its button is pressed', () => {
  guardAgainstDoubleSubmit(show('<form method="post"></form>'))
  expect([submit(), submit()]).toEqual([true, false])
  page.querySelector('form')!.dispatchEvent(new Event('htmx:afterRequest', { bubbles: true }))
  expect(submit()).toBe(true)
})

describe('unsent text', () => {
  const form = '<form method="post"><textarea name="Reply"></textarea></form>'
  const box = () => page.querySelector('textarea')!
  const open = (html: string, signedIn = true) => keepUnsentText(show(html, signedIn), sessionStorage)
  const type = (text: string) => {
    box().value = text
    box().dispatchEvent(new Event('input', { bubbles: true }))
  }

  test('comes back after a reload', () => {
    open(form)
    type('已到现场')
    open(form)
    expect(box().value).toBe('已到现场')
  })

  test('is gone once the server has taken it', () => {
    open(form)
    type('已到现场')
    submit()
    open(form)
    expect(box().value).toBe('')
  })

  test('survives a session that had expired', () => {
    open(form)
    type('已到现场')
    submit()
    open('<p>sign in</p>', false)
    open(form)
    expect(box().value).toBe('已到现场')
  })

  test('is gone after signing out', () => {
    open(form)
    type('已到现场')
    open('<form data-sign-out method="post"></form>')
    submit()
    open(form)
    expect(box().value).toBe('')
  })
})
