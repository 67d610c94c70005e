import type { World } from './world.ts'

/** What the server refused (its code and text), or `network` when it could not be asked. */
export class Refused extends Error {
  constructor(readonly status: number, readonly code: string, text = code, readonly details: Record<string, unknown> = {}) {
    super(text)
  }

  /** Asking the same again later may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

const patience = { json: 20_000, snapshot: 60_000, bytes: 60_000 }

/** Asks the server as this device. Every request ends in time: a network that swallows answers does not stop the app. */
export class Http {
  /** Set while a member is signed in. */
  token: string | undefined
  /** Told with each request, so that leaders see which phone still holds work. */
  unsent = 0

  /** @param heard hears whether the server could be reached, and each refusal with the token that was refused. */
  constructor(private readonly world: World, private readonly heard: (refused: Refused | null, token?: string) => void = () => undefined) {}

  async get(path: string, timeout = patience.json): Promise<unknown> {
    return await read(await this.ask('GET', path, undefined, {}, timeout))
  }

  async snapshot(have: string): Promise<unknown> {
    return await this.get(`/api/field/snapshot?have=${encodeURIComponent(have)}`, patience.snapshot)
  }

  async picture(path: string): Promise<Blob> {
    return await (await this.ask('GET', path, undefined, {}, patience.bytes)).blob()
  }

  async post(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    const answer = await this.ask('POST', path, JSON.stringify(body), { 'Content-Type': 'application/json' }, patience.json)
    return { status: answer.status, body: await read(answer) }
  }

  async patch(path: string, bytes: ArrayBuffer): Promise<unknown> {
    return await read(await this.ask('PATCH', path, bytes, { 'Content-Type': 'application/octet-stream' }, patience.bytes))
  }

  async delete(path: string): Promise<void> {
    await this.ask('DELETE', path, undefined, {}, patience.json)
  }

  private async ask(method: string, path: string, body: BodyInit | undefined, headers: Record<string, string>, timeout: number): Promise<Response> {
    const token = this.token
    const all: Record<string, string> = { ...headers, 'Accept-Language': this.world.language() }
    if (method !== 'GET') all['Operation-Id'] = this.world.uuid()
    if (token) Object.assign(all, { 'Authorization': `Device ${token}`, 'Unsent': String(this.unsent) })
    const answer = await this.reached({ method, headers: all, body: body ?? null, cache: 'no-store', credentials: 'omit' }, path, timeout)
    if (answer.ok) return answer
    const refused = await refusal(answer)
    this.heard(refused, token)
    throw refused
  }

  private async reached(how: RequestInit, path: string, timeout: number): Promise<Response> {
    const stop = new AbortController()
    let callOff: () => void = () => undefined
    const tooLate = new Promise<never>((_, fail) => { callOff = this.world.later(() => { stop.abort(); fail(new Error('timeout')) }, timeout) })
    try {
      const answer = await Promise.race([this.whole(path, { ...how, signal: stop.signal }), tooLate])
      this.heard(null)
      return answer
    } catch {
      const refused = new Refused(0, 'network')
      this.heard(refused)
      throw refused
    } finally {
      callOff()
    }
  }

  // read to its end before the time is up: an answer may be cut in its middle
  private async whole(path: string, how: RequestInit): Promise<Response> {
    const answer = await this.world.fetch(path, how)
    const bytes = await answer.arrayBuffer()
    return new Response(bytes.byteLength > 0 ? bytes : null, { status: answer.status, headers: answer.headers })
  }
}

async function read(answer: Response): Promise<unknown> {
  const text = await answer.text()
  try {
    return text === '' ? null : JSON.parse(text)
  } catch {
    throw new Refused(0, 'network') // the page of a hotspot, not our server
  }
}

async function refusal(answer: Response): Promise<Refused> {
  const details = await answer.json().catch(() => ({})) as Record<string, unknown>
  const text = details['detail'] ?? details['title']
  return new Refused(answer.status, String(details['code'] ?? `http.${answer.status}`), text === undefined ? undefined : String(text), details)
}
