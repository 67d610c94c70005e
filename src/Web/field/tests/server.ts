import { createHash, randomUUID } from 'node:crypto'
import type { Operation, Result } from '../core/operations.ts'
import { Sections } from './sections.ts'

interface Member { id: string; name: string; staffNumber: string; password: string; roles: string[]; code?: string }
interface DeviceRow { id: string; member: string; installation: string; token: string; storeKey: string; name: string; state: 'good' | 'revoked' | 'expired' }
interface Upload { size: number; sha256: string; bytes: Buffer; complete: boolean }
interface Known { content: string; result: Result; mended: boolean }

const problem = (status: number, code: string, more: object = {}) => Response.json({ title: code, code, ...more }, { status })

/** Keeps the protocol of the operations as it is written, in memory; what breaks it is told in `violations`. */
export class Server {
  readonly members: Member[] = []
  readonly devices: DeviceRow[] = []
  readonly uploads = new Map<string, Upload>()
  readonly known = new Map<string, Known>()
  readonly applied: Operation[] = []
  readonly violations: string[] = []
  readonly sections = new Sections()
  requests: string[] = []
  /** A rule of the business: gives what stands against an operation, or how it was merged. */
  judge: (op: Operation) => Partial<Result> | null = () => null
  /** Operations with it cannot be read at all. */
  unreadable: string | undefined
  private readonly sequences = new Map<string, string>()

  member(staffNumber: string, code?: string): Member {
    const member = { id: randomUUID(), name: '张敏', staffNumber, password: 'right', roles: ['Manager'], ...code && { code } }
    this.members.push(member)
    return member
  }

  async answer(path: string, how: RequestInit): Promise<Response> {
    this.requests.push(`${how.method} ${path.split('?')[0]}`)
    const headers = how.headers as Record<string, string>, body = typeof how.body === 'string' ? JSON.parse(how.body) as Record<string, unknown> : {}
    if (how.method === 'POST' && path === '/api/field/devices') return this.signOn(body as Record<string, string>)
    if (how.method === 'POST' && path === '/api/field/devices/code') return this.signOnWithCode(body as Record<string, string>)
    const device = this.devices.find(row => `Device ${row.token}` === headers['Authorization'])
    if (device?.state === 'expired') return problem(401, 'device.expired', { wipe: false })
    if (device?.state !== 'good') return problem(401, 'device.revoked', { wipe: true })
    if (how.method !== 'GET' && !headers['Operation-Id']) this.violations.push(`${path}: no operation id`)
    if (how.method === 'DELETE') { device.state = 'revoked'; return new Response(null, { status: 204 }) }
    if (path.startsWith('/api/field/snapshot')) return Response.json({ anchor: this.anchor(), ...this.sections.since(new URL(path, 'http://x').searchParams.get('have') ?? '') })
    if (path === '/api/field/operations') return this.take(device, body['operations'] as Operation[])
    if (path === '/api/field/attachments') return this.begin(body as unknown as { id: string; size: number; sha256: string })
    if (path.startsWith('/api/field/attachments/') && how.method === 'PATCH') return this.piece(path, Buffer.from(how.body as ArrayBuffer))
    return problem(404, 'not-found')
  }

  resultOf = (id: string): Result | undefined => this.known.get(id)?.result

  private anchor = () => ({ now: new Date(0).toISOString(), anchor: 'anchor-1' })

  private signOn(body: Record<string, string>): Response {
    const member = this.members.find(one => one.staffNumber === body['staffNumber'] && one.password === body['password'])
    if (!member) return problem(409, 'sign-in.refused')
    return member.code ? Response.json({ ticket: member.staffNumber }, { status: 202 }) : this.signedOn(member, body)
  }

  private signOnWithCode(body: Record<string, string>): Response {
    const member = this.members.find(one => one.staffNumber === body['ticket'] && one.code === body['code'])
    return member ? this.signedOn(member, body) : problem(409, 'sign-in.code-wrong')
  }

  private signedOn(member: Member, body: Record<string, string>): Response {
    const installation = body['installation']!
    const fresh = { id: randomUUID(), member: member.id, installation, name: '', token: '', storeKey: createHash('sha256').update(member.id + installation).digest('base64') }
    const known = this.devices.find(row => row.member === member.id && row.installation === installation)
    const device = Object.assign(known ?? fresh, { token: randomUUID(), name: body['name']!, state: 'good' as const })
    if (!known) this.devices.push(device)
    const { id, name, staffNumber, roles } = member
    return Response.json({ deviceId: device.id, token: device.token, storeKey: device.storeKey, member: { id, name, staffNumber, roles }, anchor: this.anchor() })
  }

  private take(device: DeviceRow, operations: Operation[]): Response {
    if (operations.length > 50) this.violations.push(`${operations.length} at once`)
    if (this.unreadable && JSON.stringify(operations).includes(this.unreadable)) return problem(400, 'request.unreadable')
    return Response.json({ results: operations.map(op => this.one(device, op)), anchor: this.anchor() })
  }

  private one(device: DeviceRow, op: Operation): Result {
    const content = JSON.stringify([op.kind, op.subject, op.body, op.attachments]), before = this.known.get(op.id)
    if (before) return before.content === content ? before.result : { id: op.id, outcome: 'parked', code: 'operation.other-body' }
    const place = `${device.id} ${op.sequence}`
    if (this.sequences.has(place) && this.sequences.get(place) !== op.id) this.violations.push(`number ${op.sequence} was used twice`)
    this.sequences.set(place, op.id)
    if (!op.after.every(id => this.isDone(id))) return { id: op.id, outcome: 'waiting', code: 'field.predecessor' }
    if (!op.attachments.every(id => this.uploads.get(id)?.complete)) return { id: op.id, outcome: 'waiting', code: 'field.attachment' }
    return this.settle(op, content)
  }

  private settle(op: Operation, content: string): Result {
    const against = this.againstDropOrMend(op) ?? this.judge(op)
    const result: Result = { id: op.id, outcome: 'applied', ...against }
    this.known.set(op.id, { content, result, mended: false })
    if (result.outcome === 'parked') return result
    this.applied.push(op)
    const target = op.kind === 'drop' ? (op.body as { operation: string }).operation : op.mends
    if (target) this.known.get(target)!.mended = true
    return result
  }

  private againstDropOrMend(op: Operation): Partial<Result> | null {
    const target = op.kind === 'drop' ? (op.body as { operation: string }).operation : op.mends
    if (!target) return null
    const known = this.known.get(target)
    return known?.result.outcome === 'parked' && !known.mended ? null : { outcome: 'parked', code: 'operation.not-parked' }
  }

  private isDone(id: string): boolean {
    const known = this.known.get(id)
    return known !== undefined && (known.result.outcome !== 'parked' || known.mended)
  }

  private begin({ id, size, sha256 }: { id: string; size: number; sha256: string }): Response {
    const upload = this.uploads.get(id) ?? { size, sha256, bytes: Buffer.alloc(0), complete: false }
    if (upload.size !== size || upload.sha256 !== sha256) return problem(409, 'attachment.other')
    this.uploads.set(id, upload)
    return Response.json({ id, received: upload.bytes.length })
  }

  private piece(path: string, bytes: Buffer): Response {
    const [, id, at] = /attachments\/([^?]+)\?at=(\d+)/.exec(path) ?? [], upload = this.uploads.get(id!)
    if (!upload) return problem(404, 'not-found')
    if (bytes.length > 512 * 1024) this.violations.push('a piece is too large')
    if (Number(at) !== upload.bytes.length || upload.complete) return problem(409, 'attachment.elsewhere', { received: upload.bytes.length })
    upload.bytes = Buffer.concat([upload.bytes, bytes])
    if (upload.bytes.length < upload.size) return Response.json({ id, received: upload.bytes.length, complete: false })
    if (createHash('sha256').update(upload.bytes).digest('hex') !== upload.sha256) {
      upload.bytes = Buffer.alloc(0)
      return problem(409, 'attachment.broken', { received: 0 })
    }
    upload.complete = true
    return Response.json({ id, received: upload.size, complete: true })
  }
}
