import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import texts from '../../texts.json' with { type: 'json' }
import { prefs } from './prefs.ts'
import { either, said, t } from './words.ts'

afterEach(() => prefs.set({ language: 'zh' }))

const book = Object.entries<{ zh: string; en: string }>(texts)
const holes = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort()
const ui = join(import.meta.dirname, '..')
const code = readdirSync(ui, { recursive: true, encoding: 'utf8' }).filter(file => /(?<!\.test)\.tsx?$/.test(file)).map(file => readFileSync(join(ui, file), 'utf8')).join('\n')

it('every text is there in both languages, with the same holes', () => {
  for (const [key, { zh, en }] of book) {
    expect(zh.trim() && en.trim(), key).toBeTruthy()
    expect(holes(en), key).toEqual(holes(zh))
  }
})

it('no text is left over', () => {
  const areas = [...code.matchAll(/said\('([^']+)'|t\(`([^`$]+)\$/g)].map(found => found[1] ? `${found[1]}.` : found[2] ?? '').concat('tasks.none-')
  expect(book.map(([key]) => key).filter(key => !code.includes(`'${key}'`) && !areas.some(area => area && key.startsWith(area)))).toEqual([])
})

it('what the server names and nobody wrote a text for is shown as it is', () => {
  expect(said('task.state', 'Started')).toBe('进行中')
  expect(said('task.state', 'Unheard')).toBe('Unheard')
})

it('speaks the language that was chosen', () => {
  expect(t('top.waiting', 3)).toBe('3 条待发送')
  prefs.set({ language: 'en' })
  expect(t('top.waiting', 3)).toBe('3 to send')
  expect(either({ zh: '中', en: '' })).toBe('中')
})
