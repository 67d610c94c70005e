import type { Database, Sealed, SealedStore } from './database.ts'
import { Refused } from './http.ts'
import type { Vault } from './vault.ts'

/** What is to be written: a value or bytes to be sealed, a counter, or something to forget. */
export type Change =
  | { store: SealedStore; key: string | number; value: unknown }
  | { store: SealedStore; key: string | number; bytes: ArrayBuffer }
  | { store: SealedStore; key: string | number; gone: true }
  | { counter: string; value: number }

/** The database of a member seen through their vault. */
export class Shelf {
  constructor(readonly db: Database, private readonly vault: Vault) {}

  /** All or nothing, and on the disk when it resolves: what was told to a person as kept survives a dead battery. */
  async write(changes: Change[]): Promise<void> {
    const sealed = await Promise.all(changes.map(change => this.sealed(change))) // a transaction would not wait for the sealing
    const write = this.db.transaction([...new Set(sealed.map(put => put.store))], 'readwrite', { durability: 'strict' })
    write.done.catch(() => undefined) // told below
    try {
      const written = sealed.map(({ store, key, value }) => {
        const to = write.objectStore(store)
        return value === undefined ? to.delete(key as never) : to.put(value as never, key as never)
      })
      await Promise.all([...written, write.done])
    } catch (error) {
      abort(write)
      throw (error as Error).name === 'QuotaExceededError' ? new Refused(507, 'field.storage-full') : error
    }
  }

  /** Undefined when it was never kept, or was sealed for somewhere else. */
  async read(store: SealedStore, key: string | number): Promise<unknown> {
    return await this.opened(store, key, await this.db.get(store, key as never))
  }

  async bytes(store: SealedStore, key: string): Promise<ArrayBuffer | undefined> {
    const sealed = await this.db.get(store, key as never)
    return sealed && await this.vault.openBytes(`${store}/${key}`, sealed)
  }

  /** Everything of a store in the order of its keys. What does not open stays where it is. */
  async all(store: SealedStore): Promise<[string | number, unknown][]> {
    const read = this.db.transaction(store)
    const [keys, values] = await Promise.all([read.store.getAllKeys(), read.store.getAll()])
    const opened = await Promise.all(keys.map(async (key, i) => [key, await this.opened(store, key, values[i])] as [string | number, unknown]))
    return opened.filter(([, value]) => value !== undefined)
  }

  async counter(name: string): Promise<number> {
    return await this.db.get('counters', name) ?? 0
  }

  private async opened(store: SealedStore, key: string | number, sealed: Sealed | undefined): Promise<unknown> {
    return sealed && await this.vault.open(`${store}/${key}`, sealed).catch(() => undefined)
  }

  private async sealed(change: Change): Promise<{ store: SealedStore | 'counters'; key: string | number; value?: Sealed | number }> {
    if ('counter' in change) return { store: 'counters', key: change.counter, value: change.value }
    const { store, key } = change, place = `${store}/${key}`
    if ('gone' in change) return { store, key }
    return { store, key, value: 'bytes' in change ? await this.vault.sealBytes(place, change.bytes) : await this.vault.seal(place, change.value) }
  }
}

function abort(write: { abort(): void }): void {
  try {
    write.abort()
  } catch {
    // it ended by itself
  }
}
