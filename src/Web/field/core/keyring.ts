import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Uuid } from './shapes.ts'
import type { Member } from './view.ts'

/**
 * Who is signed in on this phone, with the only key to what they keep here. `renewing`: a new token was asked for, so the server may
 * know this one no more without the phone having been revoked.
 */
export interface Session { member: Member; deviceId: Uuid; token: string; key: CryptoKey; database: string; renewing?: boolean }

interface KeyringSchema extends DBSchema {
  kept: { key: string; value: string | number | Session }
}

/** What belongs to the phone and not to a member: which phone it is, and at most one open session. */
export class Keyring {
  private constructor(private readonly db: IDBPDatabase<KeyringSchema>) {}

  static async open(): Promise<Keyring> {
    return new Keyring(await openDB<KeyringSchema>('lindian-field', 1, { upgrade: db => void db.createObjectStore('kept') }))
  }

  /** Made once, the same for every member: it tells the server that two of them share a phone. */
  async installation(fresh: Uuid): Promise<Uuid> {
    const write = this.db.transaction('kept', 'readwrite', { durability: 'strict' })
    const kept = await write.store.get('installation') as Uuid | undefined
    if (!kept) await write.store.put(fresh, 'installation')
    await write.done
    return kept ?? fresh
  }

  async session(): Promise<Session | undefined> {
    return await this.db.get('kept', 'session') as Session | undefined
  }

  /** The key of whoever was here before goes with it. */
  async keep(session: Session): Promise<void> {
    await this.write('session', session)
  }

  async forget(): Promise<void> {
    await this.db.delete('kept', 'session')
  }

  /** Numbers of operations are never used again, not even after the store of the device was wiped. */
  async lastSequence(device: Uuid): Promise<number> {
    return await this.db.get('kept', `sequence ${device}`) as number | undefined ?? 0
  }

  async keepSequence(device: Uuid, last: number): Promise<void> {
    await this.write(`sequence ${device}`, last)
  }

  close(): void {
    this.db.close()
  }

  private async write(key: string, value: Session | number): Promise<void> {
    const write = this.db.transaction('kept', 'readwrite', { durability: 'strict' })
    await write.store.put(value, key)
    await write.done
  }
}
