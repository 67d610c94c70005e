/** What the snapshot brings (GET /api/field/snapshot), section by section, as the document of the API tells it. Ids are UUIDs, times ISO 8601 in UTC. */

import type * as api from './api.types.ts'
import type { Later, Told } from './wire.ts'

export type Uuid = string
export type Instant = string

export type TaskState = api.TaskState
export type TaskKind = api.TaskKind
export type FieldInput = api.FieldType

export type Bilingual = api.Bilingual
export type Coded = api.NamedAlong

export type Me = Told<api.MeAlong>

/** One row of the table of what may be done to a task from where; `to` is null when the state stays. */
export type LifeCycleRow = api.ActAlong
export type FormField = Told<api.FormField>
export type FormSheet = Told<api.FormSheet>
export type SurveyQuestion = Told<api.SurveyQuestion>
export type PhotoRules = api.PhotoRules
export type Signer = api.Signer
export type Rules = Told<Omit<api.RulesAlong, 'lifeCycle'>> & { lifeCycle: LifeCycleRow[] }

export type Spot = api.PointAlong
export type Community = Told<api.CommunityAlong>
export type Premises = Told<api.PremisesAlong>

/** `version` counts the changes of the field at the server; 0 while only this phone has it. */
export type Answer = Later<Told<api.AnswerAlong>, 'byId' | 'byName'>
export type Help = Told<api.HelpAlong>
export type Task = Later<Omit<Told<api.TaskAlong>, 'answers'>, 'due'> & { answers: Answer[] }
export type Visit = Later<Told<api.VisitAlong>, 'communityId' | 'grade'>
export type Hours = Told<api.HoursAlong>
export type ServiceRecord = Later<Told<api.RecordAlong>, 'communityId' | 'receiptCode'>
export type Outage = Told<api.OutageAlong>
export type Note = Told<api.NoteAlong>

/** Every section that the server knows, without its tag. */
export interface Sections extends Record<keyof api.FieldSections, unknown> {
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
export type Anchor = api.TimeAnchor
