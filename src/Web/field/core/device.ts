import type { DeviceEndpointsSignOnCodeSent, DeviceEndpointsSignOnSent, SessionEndpointsCodeNeeded, SignedOn } from './api.types.ts'
import { Http, Refused } from './http.ts'
import type { Keyring, Session } from './keyring.ts'
import { nameOfKey, takeKey } from './vault.ts'
import type { World } from './world.ts'

type Phone = 'installation' | 'name'

/** Signs a member on with this phone. The key to what they keep here comes from the server each time. */
export class Device {
  private readonly http: Http

  constructor(private readonly keyring: Keyring, private readonly world: World) {
    this.http = new Http(world) // as nobody
  }

  async withPassword(staffNumber: string, password: string, phone?: string): Promise<Session | { ticket: string }> {
    const { status, body } = await this.post('/api/field/devices', { staffNumber, password } satisfies Omit<DeviceEndpointsSignOnSent, Phone>, phone)
    return status === 202 ? body as SessionEndpointsCodeNeeded : await this.session(body as SignedOn)
  }

  async withCode(ticket: string, code: string, phone?: string): Promise<Session> {
    return await this.session((await this.post('/api/field/devices/code', { ticket, code } satisfies Omit<DeviceEndpointsSignOnCodeSent, Phone>, phone)).body as SignedOn)
  }

  private async post(path: string, proof: Record<string, string>, phone = ''): Promise<{ status: number; body: unknown }> {
    const installation = await this.keyring.installation(this.world.uuid())
    const open = await this.keyring.session()
    // the answer may be lost on its way, and the token here be worth nothing from then on
    if (open) await this.keyring.keep({ ...open, renewing: true })
    try {
      return await this.http.post(path, { ...proof, installation, name: phone.trim() || this.world.deviceName() })
    } catch (refused) {
      if (open && refused instanceof Refused && !refused.passing) await this.keyring.keep(open)
      throw refused
    }
  }

  private async session({ deviceId, token, storeKey, member }: SignedOn): Promise<Session> {
    const database = `lindian-field-${member.id}-${await nameOfKey(storeKey)}`
    const { id, name, staffNumber, roles } = member
    return { member: { id, name, staffNumber, roles }, deviceId, token, key: await takeKey(storeKey), database }
  }
}
