import type { Layer } from './overlay.ts'
import type { Bodies, Operation } from './operations.ts'
import type { ServiceRecord, Visit } from './shapes.ts'

export function layVisit(layer: Layer, op: Operation): void {
  switch (op.kind) {
    case 'visit.check-in': return checkIn(layer, op, op.body as Bodies['visit.check-in'])
    case 'visit.check-out': return change(layer.visits, op, visit => ({ ...visit, to: visit.to ?? op.told }))
    case 'record.make': return make(layer, op, op.body as Bodies['record.make'])
    case 'record.photo': return change(layer.records, op, record => ({ ...record, photos: record.photos + op.attachments.length }))
    case 'record.sign': return change(layer.records, op, record => ({ ...record, signedAt: record.signedAt ?? op.told }))
    case 'record.correction': {
      const { kind, words } = op.body as Bodies['record.correction']
      return change(layer.records, op, record => ({ ...record, kind, words }))
    }
  }
}

// whoever checks in somewhere else has left where they were
function checkIn(layer: Layer, op: Operation, body: Bodies['visit.check-in']): void {
  if (layer.visits.has(op.subject)) return
  for (const visit of layer.visits.values()) {
    if (!visit.to) layer.visits.set(visit.id, { ...visit, to: op.told })
  }
  const visit: Visit = { id: op.subject, communityId: body.communityId ?? null, from: op.told, findings: [] }
  layer.visits.set(visit.id, visit)
}

function make({ records, visits }: Layer, op: Operation, { kind, words, place = {} }: Bodies['record.make']): void {
  if (records.has(op.subject)) return
  const record: ServiceRecord = {
    id: op.subject, kind, at: op.told, words, photos: 0, visitId: place.visitId ?? null, taskId: place.taskId ?? null,
    communityId: place.communityId ?? (place.visitId ? visits.get(place.visitId)?.communityId : undefined) ?? null,
  }
  records.set(record.id, record)
}

function change<T>(rows: Map<string, T>, op: Operation, how: (row: T) => T): void {
  const row = rows.get(op.subject)
  if (row) rows.set(op.subject, how(row))
}
