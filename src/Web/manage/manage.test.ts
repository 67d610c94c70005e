import { beforeEach, describe, expect, test, vi } from 'vitest'
import { listenForKeys } from './keys.ts'
import { guardAgainstDoubleSubmit } from './once.ts'
import { sayWhatFailed } from './asked.ts'
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

  const outage = '<form method="post" action="/manage/demands/new" data-resend><input type="hidden" name="Reply" value="已到现场"></form>'

  test('survives a page that tells of an outage and is left', () => {
    open(form)
    type('已到现场')
    submit()
    open(outage, false)
    open(form)
    expect(box().value).toBe('已到现场')
  })

  test('is gone once it was sent again from there and taken', () => {
    open(form)
    type('已到现场')
    submit()
    open(outage, false)
    submit()
    open(form)
    expect(box().value).toBe('')
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

test('a look-up that fails leaves no old answer, and what was typed wrong is no failure', () => {
  sayWhatFailed(show('<form method="post"><input id="phone" hx-target="#hits"></form><fieldset id="hits">没有查到</fieldset>'))
  page.body.dataset.askFailed = '暂时查不到'
  const fail = (status: number) => page.querySelector('#phone')!.dispatchEvent(new CustomEvent('htmx:responseError', { bubbles: true, detail: { xhr: { status } } }))
  fail(422)
  expect(page.querySelector('#hits')!.textContent).toBe('没有查到')
  fail(503)
  expect(page.querySelector('#hits')!.textContent).toBe('暂时查不到')
})
