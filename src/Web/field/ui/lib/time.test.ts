import { afterEach, describe, expect, it } from 'vitest'
import { prefs } from './prefs.ts'
import { daysBetween, due, length, limit, moment, monthOf, span } from './time.ts'

const now = new Date('2026-11-22T06:00:00Z') // 14:00 in Shanghai

afterEach(() => prefs.set({ language: 'zh' }))

describe('a limit in plain words', () => {
  it('tells how late it is in the largest unit that says enough', () => {
    expect(due('2026-11-20T05:00:00Z', now)).toBe('超期 2 天')
    expect(due('2026-11-22T03:00:00Z', now)).toBe('超期 3 小时')
    expect(due('2026-11-22T05:59:30Z', now)).toBe('超期 1 分钟')
  })
  it('counts down in the last hour and names the clock before that', () => {
    expect(due('2026-11-22T06:40:00Z', now)).toBe('还剩 40 分钟')
    expect(due('2026-11-22T09:30:00Z', now)).toBe('今天 17:30 前')
    expect(due('2026-11-23T01:00:00Z', now)).toBe('明天 09:00 前')
    expect(due('2026-11-26T01:00:00Z', now)).toBe('11月26日 周四 09:00 前')
  })
  it('belongs to the day that ends at midnight', () => {
    expect(due('2026-11-22T16:00:00Z', now)).toBe('今天 24:00 前')
    expect(limit('2026-11-24T16:00:00Z', now)).toBe('11月24日 周二 24:00')
  })
  it('is said in English where that is chosen', () => {
    prefs.set({ language: 'en' })
    expect(due('2026-11-22T09:30:00Z', now)).toBe('by today 17:30')
    expect(due('2026-11-20T05:00:00Z', now)).toBe('2 d late')
  })
})

describe('days of Shanghai', () => {
  it('begin eight hours before those of UTC', () => {
    expect(daysBetween(new Date('2026-11-22T15:59:00Z'), new Date('2026-11-22T16:01:00Z'))).toBe(1)
    expect(moment('2026-11-21T16:30:00Z', now)).toBe('今天 00:30')
    expect(moment('2026-11-21T15:30:00Z', now)).toBe('昨天 23:30')
  })
  it('are named by month', () => expect(monthOf('2026-11')).toBe('2026年11月'))
})

describe('lengths', () => {
  it('leave out what is nought', () => {
    expect([length(0), length(59), length(60), length(1435)]).toEqual(['0 分钟', '59 分钟', '1 小时', '23 小时 55 分'])
    expect(span(47 * 3_600_000)).toBe('47 小时')
  })
})
