import { useRef, useState } from 'preact/hooks'
import { say } from '../kit/Announcer.tsx'
import { t } from './words.ts'

/** What went wrong, as the server says it; a phone without network says so itself. */
export function wordsOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  if (code === 'network' || !navigator.onLine) return t('error.offline')
  return code && message && message !== code ? message : t('error.unknown', code ?? message ?? '')
}

/** Runs one thing at a time: a second tap while the first still runs does nothing. A failure is said aloud. */
export function useOnce(): [boolean, (work: () => unknown) => Promise<void>] {
  const running = useRef(false)
  const [busy, show] = useState(false)
  const run = async (work: () => unknown) => {
    if (running.current) return
    running.current = true
    show(true)
    try {
      await work()
    } catch (error) {
      say(wordsOf(error), 'bad')
    } finally {
      running.current = false
      show(false)
    }
  }
  return [busy, run]
}
