import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** Bytes that only the key of the member opens. */
export interface Sealed { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

/** What one member has on this phone. Everything is sealed but `counters`, which hold numbers. */
export interface MemberSchema extends DBSchema {
  sections: { key: string; value: Sealed }
  outbox: { key: number; value: Sealed }
  photos: { key: string; value: Sealed }
  photoFacts: { key: string; value: Sealed }
  drafts: { key: string; value: Sealed }
  facts: { key: string; value: Sealed }
  counters: { key: string; value: number }
}

export type Database = IDBPDatabase<MemberSchema>
export type SealedStore = Exclude<keyof MemberSchema & string, 'counters'> & ('sections' | 'outbox' | 'photos' | 'photoFacts' | 'drafts' | 'facts')

/**
 * One step a version, never changed once it was shipped and never taking anything away: unsent work of an older app must open
 * under a newer one, and an older tab must go on beside it.
 */
export const steps: ((db: Database) => void)[] = [
  db => {
    for (const store of ['sections', 'outbox', 'photos', 'photoFacts', 'drafts', 'facts', 'counters'] as const) db.createObjectStore(store)
  },
]

/** Opens at the version of this app, or as it is when a newer app was here. */
export async function openDatabase(name: string, blocking: () => void = () => undefined, upgrades = steps): Promise<Database> {
  try {
    return await open(name, blocking, upgrades, upgrades.length)
  } catch (error) {
    if ((error as Error).name !== 'VersionError') throw error
    return await open(name, blocking, upgrades)
  }
}

async function open(name: string, blocking: () => void, upgrades: typeof steps, version?: number): Promise<Database> {
  const db = await openDB<MemberSchema>(name, version, {
    upgrade: (fresh, from) => { for (const step of upgrades.slice(from)) step(fresh) },
    blocking: () => { db.close(); blocking() }, // another tab brings a newer version, and waits for this one
  })
  return db
}
