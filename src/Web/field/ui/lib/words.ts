import texts from '../../texts.json' with { type: 'json' }
import { prefs } from './prefs.ts'

export type Key = keyof typeof texts
export type Language = 'zh' | 'en'
type Said = string | number

const book: Record<string, Record<Language, string>> = texts

/** The text of the key in the language of the phone, with `{0}`, `{1}` … filled in. */
export const t = (key: Key, ...args: Said[]): string => fill(book[key]?.[prefs.get().language] ?? key, args)

/** The text of `area.name` where the name is data; the name itself where nobody wrote a text. */
export const said = (area: string, name: string, ...args: Said[]): string => fill(book[`${area}.${name}`]?.[prefs.get().language] ?? name, args)

/** Whichever of the two the person reads. */
export const either = (words: { zh: string; en: string }): string => (prefs.get().language === 'en' && words.en ? words.en : words.zh)

/** Several names as one list. */
export const listed = (names: string[]): string => names.join(t('list.comma'))

const fill = (text: string, args: Said[]): string => text.replace(/\{(\d)\}/g, (_, n: string) => String(args[Number(n)] ?? ''))
