/** What the snapshot brings (GET /api/field/snapshot), section by section. Ids are UUIDs, times ISO 8601 in UTC. */

export type Uuid = string
export type Instant = string

export type TaskState = 'Open' | 'Assigned' | 'Accepted' | 'Started' | 'Finished' | 'Cancelled'
export type TaskKind = 'Demand' | 'Routine' | 'Emergency' | 'Campaign' | 'Care' | 'Inspection' | 'Corrective' | 'SelfStarted'
export type FieldInput = 'Text' | 'Number' | 'Choice' | 'Photo' | 'Reading' | 'Signature' | 'Check'

export interface Bilingual { zh: string; en: string }
export interface Coded extends Bilingual { code: string }

export interface Me { id: Uuid; name: string; staffNumber: string; roles: string[]; phone?: string | null; unitName?: string | null; communityIds: Uuid[] }

/** One row of the table of what may be done to a task from where; `to` is null when the state stays. */
export interface LifeCycleRow { action: string; from: TaskState[]; to: TaskState | null; owner: boolean }

export interface FormField extends Bilingual {
  form: string; code: string; input: FieldInput; required?: boolean; unit?: string | null; min?: number | null; max?: number | null; choices?: Bilingual[] | null
}

export interface FormSheet extends Coded { kind: TaskKind; skill?: string | null; days: number; version: number; fields: FormField[] }

export interface SurveyQuestion extends Coded {
  answer: 'YesNo' | 'Choice' | 'Number' | 'Text'; required?: boolean; options?: string[][] | null; retired?: boolean
}

export interface Rules {
  lifeCycle: LifeCycleRow[]
  forms: FormSheet[]
  ownForm: string
  declineReasons?: Coded[]
  recordKinds: Coded[]
  survey: { version: number; questions: SurveyQuestion[] }
  helpTargets: { units: { id: Uuid; name: string }[]; members: { id: Uuid; name: string; unitName?: string | null }[] }
  photo: PhotoRules
  signers: string[]
}

export interface PhotoRules { longestSide: number; quality: number; mostPerField: number }

export interface Spot { latitude: number; longitude: number }

export interface Community {
  id: Uuid; code: string; name: string; teamName?: string | null; regionName?: string | null; centre?: Spot | null; boundary?: unknown
  managerId?: Uuid | null; managerName?: string | null; managerPhone?: string | null; duty?: string | null; mine: boolean; lastVisitAt?: Instant | null
}

export interface Premises {
  id: Uuid; communityId: Uuid; address: string; room?: string | null; accountTail?: string | null; customerName?: string | null; care: boolean
}

/** `version` counts the changes of the field at the server; 0 while only this phone has it. */
export interface Answer { field: string; version: number; value?: string | null; photos: Uuid[]; byId?: Uuid; byName?: string | null; at?: Instant }

export interface Help { id: Uuid; question: string; askedAt: Instant; answer?: string | null; answeredAt?: Instant | null }

export interface Task {
  id: Uuid; number: string; kind: TaskKind; state: TaskState; version: number; form: string; formVersion: number; title: string; words?: string | null
  communityId?: Uuid | null; demandId?: Uuid | null; demandNumber?: string | null; demandWords?: string | null; customerName?: string | null; address?: string | null
  priority: string; plannedFor?: Instant | null; due?: Instant | null; ownerId?: Uuid | null; poolId?: Uuid | null; claimable: boolean; madeByName?: string | null
  answers: Answer[]; helps: Help[]; photos: Uuid[]; demandPhotos: Uuid[]
}

export interface Visit {
  id: Uuid; communityId?: Uuid | null; from: Instant; to?: Instant | null; endedBy?: string | null; grade?: string | null; findings: string[]; verdict?: string | null
}

export interface Hours { month: string; minutes: number; visits: number }

export interface ServiceRecord {
  id: Uuid; kind: string; at: Instant; communityId?: Uuid | null; visitId?: Uuid | null; taskId?: Uuid | null; words?: string | null
  receiptCode?: string | null; signedAt?: Instant | null; photos: number
}

export interface Outage { id: Uuid; communityNames: string[]; from: Instant; until?: Instant | null; cause?: string | null; planned: boolean }

export interface Note { id: Uuid; at: Instant; kind: string; text: string; taskId?: Uuid | null; demandId?: Uuid | null }

export interface Sections {
  me: Me | null
  rules: Rules | null
  communities: Community[]
  premises: Premises[]
  tasks: Task[]
  visits: Visit[]
  hours: Hours[]
  records: ServiceRecord[]
  outages: Outage[]
  notes: Note[]
}

export const noSections: Sections = {
  me: null, rules: null, communities: [], premises: [], tasks: [], visits: [], hours: [], records: [], outages: [], notes: [],
}

/** A time that the server signed; bounds what the clock of the phone may claim. */
export interface Anchor { now: Instant; anchor: string }
