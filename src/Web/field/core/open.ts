import type { FieldApp } from './app.ts'
import { noSections } from './shapes.ts'
import { Signal } from './signal.ts'
import type { View } from './view.ts'

/** The app as this phone has it. */
export function openApp(): FieldApp {
  const state = new Signal<View>({
    phase: 'starting', expired: false, online: true, syncing: false, waiting: 0, parked: [], missing: {},
    data: { ...noSections, visit: null }, pending: [], delivered: [], storage: { persisted: false }, update: false,
  })
  return { state } as unknown as FieldApp
}
