import { expect, it } from 'vitest'
import type { FieldApp, ServiceRecord } from '../../core/app.ts'
import { forgetShown, keepShown, shownOf } from './kept.ts'

const now = Date.parse('2026-11-22T06:00:00Z'), draft = { content: { kind: 'OTHER', words: 'w', readings: [], photos: [] }, after: [] }

function phone() {
  const drafts = new Map<string, unknown>()
  return { draft: (key: string) => drafts.get(key), keepDraft: async (key: string, value: unknown) => void (value === undefined ? drafts.delete(key) : drafts.set(key, value)) } as unknown as FieldApp
}

const record = (id: string, signedAt?: string) => ({ id, kind: 'OTHER', at: '2026-11-20T06:00:00Z', photos: 0, signedAt }) as ServiceRecord

it('keeps what is not signed yet, and lets go of what was signed a day ago', async () => {
  const app = phone()
  for (const id of ['open', 'signed', 'fresh']) await keepShown(app, id, draft)
  await forgetShown(app, [record('open'), record('signed', '2026-11-20T07:00:00Z'), record('fresh', '2026-11-22T05:00:00Z')], now)
  expect(['open', 'signed', 'fresh'].map(id => shownOf(app, id) !== undefined)).toEqual([true, false, true])
})

it('lets go of what is older than the phone keeps records', async () => {
  const app = phone()
  await keepShown(app, 'old', draft)
  await forgetShown(app, [], Date.now() + 32 * 86_400_000)
  expect(shownOf(app, 'old')).toBeUndefined()
})
