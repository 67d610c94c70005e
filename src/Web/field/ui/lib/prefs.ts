/** What a person sets for this phone: language, dress, size of letters, and what it is called in the list of phones ('' for what it calls itself). */
export interface Prefs {
  language: 'zh' | 'en'
  dress: 'system' | 'light' | 'dark'
  large: boolean
  phone: string
}

const place = 'field.prefs'
const listeners = new Set<() => void>()
let now: Prefs = { language: 'zh', dress: 'system', large: false, phone: '', ...kept() }

export const prefs = {
  get: (): Prefs => now,
  set(change: Partial<Prefs>) {
    now = { ...now, ...change }
    try {
      localStorage.setItem(place, JSON.stringify(now))
    } catch {
      // a full or forbidden store only forgets the dress
    }
    wear()
    listeners.forEach(tell => tell())
  },
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** Puts language, dress and size onto the page. */
export function wear() {
  const page = document.documentElement
  page.lang = now.language === 'en' ? 'en' : 'zh-CN'
  page.dataset.dress = now.dress
  page.dataset.size = now.large ? 'large' : 'usual'
}

function kept(): Partial<Prefs> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Prefs>
  } catch {
    return {}
  }
}
