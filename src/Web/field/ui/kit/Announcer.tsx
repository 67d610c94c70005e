import { useEffect, useState } from 'preact/hooks'

export type Tone = 'neutral' | 'info' | 'busy' | 'good' | 'warn' | 'bad'

interface Message {
  words: string
  tone: Tone
}

let show: (message: Message) => void = () => {}

/** Says something that came about: at the foot of the screen, and aloud to a screen reader. */
export const say = (words: string, tone: Tone = 'good') => show({ words, tone })

/** The one place where messages appear. */
export function Announcer() {
  const [message, set] = useState<Message | null>(null)
  show = set
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => set(null), message.tone === 'bad' ? 9000 : 5000)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <div class="announcer" role="status" aria-live="polite">
      {message && <p class={`said-aloud tone-${message.tone}`}>{message.words}</p>}
    </div>
  )
}
