import type { Sealed } from './database.ts'

const algorithm = 'AES-GCM', ivLength = 12
const encoder = new TextEncoder(), decoder = new TextDecoder()

/** The key of the server as one that never leaves the browser; kept in IndexedDB while its member is signed in. */
export async function takeKey(storeKey: string): Promise<CryptoKey> {
  return await crypto.subtle.importKey('raw', fromBase64(storeKey), algorithm, false, ['encrypt', 'decrypt'])
}

/** Tells keys apart without telling them, so that another key never meets what it can't open. */
export async function nameOfKey(storeKey: string): Promise<string> {
  return (await sha256(fromBase64(storeKey))).slice(0, 8)
}

/** Seals what one member keeps. The place is bound in: a record put elsewhere does not open. */
export class Vault {
  constructor(private readonly key: CryptoKey) {}

  async seal(place: string, value: unknown): Promise<Sealed> {
    return await this.sealBytes(place, encoder.encode(JSON.stringify(value)))
  }

  async open(place: string, sealed: Sealed): Promise<unknown> {
    return JSON.parse(decoder.decode(await this.openBytes(place, sealed)))
  }

  async sealBytes(place: string, bytes: BufferSource): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(ivLength))
    return { iv, bytes: await crypto.subtle.encrypt(this.how(place, iv), this.key, bytes) }
  }

  async openBytes(place: string, { iv, bytes }: Sealed): Promise<ArrayBuffer> {
    return await crypto.subtle.decrypt(this.how(place, iv), this.key, bytes)
  }

  private readonly how = (place: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({ name: algorithm, iv, additionalData: encoder.encode(place) })
}

export async function sha256(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
}
