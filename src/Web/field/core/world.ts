import { scale } from './photo.ts'
import { renew } from './renew.ts'
import type { PhotoRules } from './shapes.ts'

/** A photo made small enough, with what its original told. */
export interface Scaled { blob: Blob; takenAt?: string; latitude?: number; longitude?: number }

/** The browser as the app sees it; tests have one of their own. */
export interface World {
  fetch(address: string, how: RequestInit): Promise<Response>
  now(): number
  uuid(): string
  random(): number
  /** Gives the way to call it off. */
  later(run: () => void, milliseconds: number): () => void
  online(): boolean
  /** One at a time over all tabs. */
  alone<T>(name: string, run: () => Promise<T>): Promise<T>
  /** Tells the other tabs that something was written, and hears it from them. */
  tell(): void
  heard(listener: () => void): void
  scale(original: Blob, rules: PhotoRules): Promise<Scaled>
  language(): string
  deviceName(): string
  persist(): Promise<{ persisted: boolean; quotaLeft?: number }>
  reload(): void
  /** Calls back when a network came or the app came to the front. */
  awake(listener: () => void): void
  /** Keeps the app itself current; `idle` resolves when nothing is being written, `waits` hears of a version that waits. */
  renew(idle: () => Promise<void>, waits: () => void): Promise<void>
}

export function browser(): World {
  const channel = new BroadcastChannel('lindian-field')
  return {
    fetch: (address, how) => fetch(address, how),
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    random: () => Math.random(),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
    online: () => navigator.onLine,
    alone: async (name, run) => await navigator.locks.request(name, run),
    tell: () => channel.postMessage('changed'),
    heard: listener => channel.addEventListener('message', listener),
    scale,
    language: () => document.documentElement.lang || 'zh-CN',
    deviceName: () => deviceName(navigator.userAgent),
    persist,
    reload: () => location.reload(),
    awake: listener => {
      addEventListener('online', listener)
      addEventListener('offline', listener)
      document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') listener() })
    },
    renew,
  }
}

// asked for at once: a browser may otherwise clear the store of a phone that runs full
async function persist(): Promise<{ persisted: boolean; quotaLeft?: number }> {
  const persisted = await navigator.storage.persisted() || await navigator.storage.persist()
  const { quota, usage } = await navigator.storage.estimate()
  return quota === undefined ? { persisted } : { persisted, quotaLeft: quota - (usage ?? 0) }
}

/** What a person recognises in the list of their devices, e.g. `Android · Chrome 132`. */
export function deviceName(agent: string): string {
  const system = /Android [\d.]+|iPhone|iPad|Windows|Mac OS X|Linux/.exec(agent)?.[0] ?? 'Browser'
  const chrome = /(?:Chrome|Firefox|Version)\/(\d+)/.exec(agent)
  return chrome ? `${system} · ${chrome[0].split('/')[0]} ${chrome[1]}` : system
}
