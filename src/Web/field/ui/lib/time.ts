import { prefs } from './prefs.ts'
import { t } from './words.ts'

const minute = 60_000, hour = 60 * minute, day = 24 * hour
const zone = 'Asia/Shanghai'

// to make one costs a hundred times what it costs to use it, and a long list asks thousands of times
const pens = new Map<string, Intl.DateTimeFormat>()
function pen(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options)
  const made = pens.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: zone, ...options })
  pens.set(key, made)
  return made
}

const shown = (at: Date, options: Intl.DateTimeFormatOptions): string => pen(prefs.get().language === 'en' ? 'en-GB' : 'zh-CN', options).format(at)

/** The business day in Shanghai as 2026-11-22. */
export const dayOf = (at: Date | string): string => pen('sv-SE', {}).format(new Date(at))

/** 17:30. */
export const clock = (at: string | Date): string => shown(new Date(at), { hour: '2-digit', minute: '2-digit', hour12: false })

/** 11月22日 周日. */
export function date(at: string | Date): string {
  const words = [shown(new Date(at), { month: 'short', day: 'numeric' }), shown(new Date(at), { weekday: 'short' })]
  return (prefs.get().language === 'en' ? words.reverse() : words).join(' ')
}

/** Today only the clock, else day and clock. */
export function moment(at: string | Date, now = new Date()): string {
  const days = daysBetween(now, new Date(at))
  return days === 0 ? t('time.today', clock(at)) : days === -1 ? t('time.yesterday', clock(at)) : days === 1 ? t('time.tomorrow', clock(at)) : `${date(at)} ${clock(at)}`
}

/** A limit that falls on midnight belongs to the day before it: 今天 24:00. */
export const dayOfLimit = (at: string): Date => new Date(clock(at) === '00:00' ? Date.parse(at) - minute : at)

/** When something is due. */
export const limit = (at: string, now = new Date()): string => moment(dayOfLimit(at), now).replace('23:59', clock(at) === '00:00' ? '24:00' : '23:59')

/** A limit in plain words: 今天 17:30 前, 超期 2 天. */
export function due(at: string, now = new Date()): string {
  const left = new Date(at).getTime() - now.getTime()
  return left < 0 ? t('time.late', span(-left)) : left < hour ? t('time.left', span(left)) : t('time.before', limit(at, now))
}

/** 2 天, 3 小时, 12 分钟: the largest unit that says enough. */
export function span(ms: number): string {
  if (ms >= 2 * day) return t('time.days', Math.floor(ms / day))
  if (ms >= hour) return t('time.hours', Math.floor(ms / hour))
  return t('time.minutes', Math.max(1, Math.floor(ms / minute)))
}

/** 1 小时 25 分钟, for sums of minutes. */
export const length = (minutes: number): string =>
  minutes < 60 ? t('time.minutes', minutes) : minutes % 60 ? t('time.length', Math.floor(minutes / 60), minutes % 60) : t('time.hours', minutes / 60)

/** 2026年11月, of 2026-11. */
export const monthOf = (month: string): string => shown(new Date(`${month}-15T00:00:00Z`), { year: 'numeric', month: 'long' })

export const daysBetween = (from: Date, to: Date): number => Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / day)
