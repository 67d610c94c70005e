import { useEffect, useState } from 'preact/hooks'

/** Where the person is: the parts of the path behind /field/ and what stands behind the question mark. */
export interface Route {
  path: string
  parts: string[]
  query: URLSearchParams
}

const base = '/field/'
const listeners = new Set<() => void>()
const heights = new Map<string, number>()
let steps = 0

const here = (): Route => {
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length).replace(/\/$/, '') : ''
  return { path, parts: path.split('/').filter(Boolean), query: new URLSearchParams(location.search) }
}

const key = () => location.pathname + location.search
const keepHeight = () => heights.set(key(), scrollY)
const tell = () => listeners.forEach(listener => listener())

export const address = (to: string): string => base + to

/** Goes on to another page of the app; `instead` leaves no step behind. */
export function go(to: string, instead = false) {
  keepHeight()
  if (instead) history.replaceState(null, '', address(to))
  else history.pushState(null, '', address(to)), steps++
  tell()
  scrollTo(0, 0)
}

/** One step back where one came from inside the app, else to the page named. */
export function back(otherwise: string) {
  if (steps > 0) steps--, history.back()
  else go(otherwise, true)
}

export function useRoute(): Route {
  const [route, turn] = useState(here)
  useEffect(() => {
    history.scrollRestoration = 'manual'
    const move = () => turn(here())
    const returned = () => {
      move()
      setTimeout(() => scrollTo(0, heights.get(key()) ?? 0), 30)
    }
    addEventListener('popstate', returned)
    listeners.add(move)
    return () => {
      removeEventListener('popstate', returned)
      listeners.delete(move)
    }
  }, [])
  return route
}
