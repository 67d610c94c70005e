import type { FieldApp, ServiceRecord } from '../../core/app.ts'
import type { Content } from './shown.ts'

/** What this phone knows of a record that it made: all that a customer signs, and what must be delivered before the signature. */
export interface ShownDraft { content: Content; after: string[] }

const index = 'shown', day = 86_400_000, longest = 31 * day

export const shownOf = (app: FieldApp, id: string): ShownDraft | undefined => app.draft(`${index}:${id}`) as ShownDraft | undefined

export async function keepShown(app: FieldApp, id: string, draft: ShownDraft): Promise<void> {
  await app.keepDraft(`${index}:${id}`, draft)
  await app.keepDraft(index, { ...madeHere(app), [id]: madeHere(app)[id] ?? new Date().toISOString() })
}

/** Lets go of what was signed a day ago and of what is too old, so that the phone does not fill with photos. */
export async function forgetShown(app: FieldApp, records: ServiceRecord[], now = Date.now()): Promise<void> {
  const made = madeHere(app)
  const signed = new Set(records.filter(r => r.signedAt && now - Date.parse(r.signedAt) > day).map(r => r.id))
  const gone = Object.entries(made).filter(([id, at]) => signed.has(id) || now - Date.parse(at) > longest).map(([id]) => id)
  for (const id of gone) await app.keepDraft(`${index}:${id}`, undefined)
  if (gone.length > 0) await app.keepDraft(index, Object.fromEntries(Object.entries(made).filter(([id]) => !gone.includes(id))))
}

const madeHere = (app: FieldApp) => (app.draft(index) ?? {}) as Record<string, string>
