import { useEffect, useRef, useState } from 'preact/hooks'
import { useApp } from './app.ts'

const pause = 400

/**
 * What somebody types into a form, kept on the phone after each pause and when the page goes away, so that nothing typed is
 * lost by leaving, by a call or by a phone that kills the app.
 */
export function useDraft<T extends object>(key: string, first: T): [T, (change: Partial<T>) => void, () => void] {
  const app = useApp()
  const [value, show] = useState<T>(() => ({ ...first, ...(app.draft(key) as Partial<T> | undefined) }))
  const pen = useRef({ value, timer: 0, wet: false })

  const keep = () => {
    clearTimeout(pen.current.timer)
    if (pen.current.wet) void app.keepDraft(key, pen.current.value)
    pen.current.wet = false
  }
  const change = (part: Partial<T>) => {
    pen.current.value = { ...pen.current.value, ...part }
    pen.current.wet = true
    clearTimeout(pen.current.timer)
    pen.current.timer = setTimeout(keep, pause) as unknown as number
    show(pen.current.value)
  }
  const clear = () => {
    clearTimeout(pen.current.timer)
    pen.current = { value: first, timer: 0, wet: false }
    show(first)
    void app.keepDraft(key, undefined)
  }

  useEffect(() => {
    document.addEventListener('visibilitychange', keep)
    addEventListener('pagehide', keep)
    return () => {
      document.removeEventListener('visibilitychange', keep)
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [key])
  return [value, change, clear]
}
