import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { FieldApp, View } from '../../core/app.ts'
import { prefs } from './prefs.ts'

export const AppContext = createContext<FieldApp | null>(null)

export function useApp(): FieldApp {
  const app = useContext(AppContext)
  if (!app) throw new Error('no app above')
  return app
}

/** What the screen shows now; the component is drawn again on each change. */
export function useView(): View {
  const app = useApp()
  const [view, show] = useState(app.state.get)
  useEffect(() => {
    show(app.state.get())
    return app.state.subscribe(() => show(app.state.get()))
  }, [app])
  return view
}

/** Drawn again when language, dress or size change. */
export function usePrefs() {
  const [now, show] = useState(prefs.get)
  useEffect(() => prefs.subscribe(() => show(prefs.get())), [])
  return now
}

/** Drawn again every so often, for times that run. */
export function useTick(ms = 30_000): Date {
  const [now, turn] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => turn(new Date()), ms)
    return () => clearInterval(timer)
  }, [ms])
  return now
}
