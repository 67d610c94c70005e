import type { Deed, FieldApp } from './app.ts'
import { coalesced, inTurns } from './coalesced.ts'
import { Device } from './device.ts'
import { Http, Refused } from './http.ts'
import { Keyring, type Session } from './keyring.ts'
import { MemberStore } from './member-store.ts'
import type { Bodies, OperationKind, Position } from './operations.ts'
import { Search } from './search.ts'
import type { Uuid } from './shapes.ts'
import { Show } from './show.ts'
import { Signed } from './signed.ts'
import type { View } from './view.ts'
import { ViewState } from './view-state.ts'
import { browser, type World } from './world.ts'

/** The app as this phone has it. */
export function openApp(world: World = browser()): FieldApp {
  return new Field(world)
}

export class Field implements FieldApp {
  readonly state = new ViewState(() => this.world.online() && this.reached)
  private readonly http: Http
  private readonly finder = new Search()
  private show = new Show()
  private keyring: Keyring | undefined
  private signed: Signed | undefined
  private reached = true
  /** Members come and go one after the other. */
  private readonly turn = inTurns()

  constructor(private readonly world: World) {
    this.http = new Http(world, (refused, token) => this.hear(refused, token))
  }

  start(): Promise<void> {
    return this.wake().catch(error => {
      this.state.say({ trouble: 'field.store-broken' })
      throw error
    })
  }

  private async wake(): Promise<void> {
    this.keyring = await Keyring.open()
    const session = await this.keyring.session()
    await this.world.renew(() => this.world.alone(`outbox ${session?.database}`, () => Promise.resolve()), () => this.state.say({ update: true }))
    if (session) await this.enter(session)
    else this.state.begin({ phase: 'signed-out' })
    this.world.awake(() => { this.state.say(); void this.signed?.pace.now() })
    this.world.heard(() => void this.follow())
  }

  async signIn(staffNumber: string, password: string, phone?: string): Promise<'ready' | { ticket: string }> {
    const next = await this.device().withPassword(staffNumber, password, phone)
    if ('ticket' in next) return next
    await this.turn(() => this.become(next))
    return 'ready'
  }

  async signInWithCode(ticket: string, code: string, phone?: string): Promise<void> {
    const next = await this.device().withCode(ticket, code, phone)
    await this.turn(() => this.become(next))
  }

  async signOut(force = false): Promise<{ unsent: number } | 'done'> {
    const { session, store } = this.here()
    const unsent = store.outbox.undelivered.length
    if (unsent > 0 && !force) return { unsent }
    // with unsent work the server goes on showing that this phone holds some
    if (unsent === 0) await this.http.delete(`/api/field/devices/${session.deviceId}`).catch(() => undefined)
    await this.turn(() => this.leave())
    return 'done'
  }

  do<K extends OperationKind>(deed: Deed<K>): Promise<Uuid> { return this.here().do(deed) }
  mend(parked: Uuid, body: Bodies[OperationKind]): Promise<Uuid> { return this.here().mend(parked, body) }
  drop(parked: Uuid): Promise<void> { return this.here().drop(parked) }
  takeTheirs(parked: Uuid): Promise<void> { return this.here().drop(parked) }
  async keepDraft(key: string, value: unknown): Promise<void> { await this.signed?.store.drafts.keep(key, value) }
  draft(key: string): unknown { return this.signed?.store.drafts.get(key) }
  addPhoto(blob: Blob, at?: Position) { return this.here().addPhoto(blob, at) }
  photoUrl(id: Uuid): Promise<string> { return this.here().photoUrl(id) }
  rescue(): Promise<Blob> { return this.here().rescue() }
  search(text: string) { return this.finder.find(this.state.get().data, text) }
  async sync(): Promise<void> { await this.signed?.pace.now() }
  async refresh(): Promise<void> { await this.work(store => store.sync.refresh()).catch(() => undefined) }

  /** Stops everything; what is on the phone stays as it is. */
  close(): void {
    this.stop()
    this.keyring?.close()
  }

  private async enter(session: Session): Promise<void> {
    const store = await MemberStore.open(session, await this.keys().lastSequence(session.deviceId), this.http, this.world, () => this.draw())
    this.http.token = session.token
    this.show = new Show()
    this.signed = new Signed(session, store, this.http, this.world, () => this.work(open => open.sync.round()))
    this.state.begin({ phase: 'ready', member: session.member })
    this.draw()
    void store.tidy().catch(() => undefined)
    void this.world.persist().then(storage => this.state.say({ storage }), () => undefined)
    void this.signed.pace.now()
  }

  // the key of whoever was here before is gone once the next one is kept
  private async become(session: Session): Promise<void> {
    this.stop()
    await this.keys().keep(session)
    await this.enter(session)
    this.world.tell()
  }

  private async leave(phase: View['phase'] = 'signed-out'): Promise<void> {
    this.stop()
    await this.keys().forget()
    this.world.tell()
    this.state.begin({ phase })
  }

  private async work(run: (store: MemberStore) => Promise<void>): Promise<void> {
    const { signed } = this
    if (!signed || this.state.get().expired || !this.world.online()) return
    this.state.say({ syncing: true })
    try {
      await run(signed.store)
      if (signed === this.signed) this.state.say({ syncing: false, trouble: undefined })
    } catch (error) {
      if (signed === this.signed) this.state.say({ syncing: false, trouble: error instanceof Refused ? error.code : 'field.broken' })
      throw error
    }
  }

  private hear(refused: Refused | null, token: string | undefined): void {
    this.reached = refused?.code !== 'network'
    if (refused?.status === 401 && token) void this.turn(() => this.unknown(refused, token))
    else this.state.look()
  }

  // a token that is no longer ours proves nothing: another tab may have signed in anew
  private async unknown(refused: Refused, token: string): Promise<void> {
    const session = await this.keys().session()
    if (session?.token !== token) return await this.takeOver()
    if (refused.code === 'device.revoked' && refused.details['wipe'] === true) await (session.renewing ? this.leave() : this.wipe(session))
    else if (refused.code === 'device.expired') this.state.say({ expired: true })
  }

  private async wipe(session: Session): Promise<void> {
    const store = this.signed?.store
    if (store) await this.keys().keepSequence(session.deviceId, await store.lastSequence())
    await this.leave('wiped')
    await store?.wipe()
  }

  /** Another tab wrote, signed in or out. */
  private readonly follow = coalesced(() => this.turn(() => this.takeOver()))

  private async takeOver(): Promise<void> {
    const session = await this.keys().session()
    if (session?.database !== this.signed?.session.database) {
      this.stop()
      if (session) await this.enter(session)
      else this.state.begin({ phase: 'signed-out' })
    } else if (session && this.signed) {
      if (this.http.token !== session.token) this.state.say({ expired: false })
      this.http.token = session.token
      await this.signed.store.refresh()
      this.draw()
    }
  }

  private stop(): void {
    this.signed?.close()
    this.signed = undefined
    this.http.token = undefined
  }

  private draw(): void {
    if (!this.signed) return
    this.http.unsent = this.signed.store.outbox.undelivered.length
    this.state.say(this.show.of(this.signed.store))
  }

  private device = (): Device => new Device(this.keys(), this.world)

  private keys(): Keyring {
    if (!this.keyring) throw new Refused(0, 'field.not-started')
    return this.keyring
  }

  private here(): Signed {
    if (!this.signed) throw new Refused(401, 'field.signed-out')
    return this.signed
  }
}
