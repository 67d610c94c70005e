import type { Shelf } from './shelf.ts'

/** Half-filled forms; they outlive a killed app. */
export class Drafts {
  private readonly values = new Map<string, unknown>()

  constructor(private readonly shelf: Shelf) {}

  async load(): Promise<void> {
    for (const [key, value] of await this.shelf.all('drafts')) this.values.set(String(key), value)
  }

  get(key: string): unknown {
    return this.values.get(key)
  }

  get all(): Record<string, unknown> {
    return Object.fromEntries(this.values)
  }

  async keep(key: string, value: unknown): Promise<void> {
    if (value === undefined || value === null) {
      this.values.delete(key)
      await this.shelf.write([{ store: 'drafts', key, gone: true }])
    } else {
      this.values.set(key, value)
      await this.shelf.write([{ store: 'drafts', key, value }])
    }
  }
}
