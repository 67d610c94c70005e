import { createHash } from 'node:crypto'
import type { LifeCycleRow, Rules, Task } from '../core/shapes.ts'

const row = (action: LifeCycleRow['action'], from: LifeCycleRow['from'], to: LifeCycleRow['to'], owner = true): LifeCycleRow => ({ action, from, to, owner })

export const rules: Rules = {
  lifeCycle: [
    row('Receive', ['Assigned'], null), row('Accept', ['Assigned'], 'Accepted'), row('Decline', ['Assigned', 'Accepted'], 'Open'), row('Claim', ['Open'], 'Accepted', false),
    row('Start', ['Accepted'], 'Started'), row('Answer', ['Accepted', 'Started'], 'Started'), row('AskHelp', ['Accepted', 'Started'], null),
    row('Finish', ['Accepted', 'Started'], 'Finished'), row('Transfer', ['Assigned', 'Accepted', 'Started'], 'Assigned'),
  ],
  forms: [{ code: 'VISIT', zh: '走访', en: 'Visit', kind: 'Routine', days: 5, version: 1, fields: [{ form: 'VISIT', code: 'F-TEXT', zh: '情况', en: 'State', input: 'Text', required: true }] }],
  ownForm: 'VISIT', declineReasons: [], recordKinds: [], survey: { version: 1, questions: [] }, helpTargets: { units: [], members: [] },
  photo: { longestSide: 1600, quality: 0.8, mostPerField: 6 }, signers: [],
}

export const aTask = (id: string, more: Partial<Task> = {}): Task => ({
  id, number: 'T1', kind: 'Routine', state: 'Assigned', version: 1, form: 'VISIT', formVersion: 1, title: '走访翠湖小区', priority: 'Normal', claimable: false,
  answers: [], helps: [], photos: [], demandPhotos: [], ...more,
})

/** The snapshot of the server: only what differs from what the phone has is sent. */
export class Sections {
  private readonly all = new Map<string, unknown>([['rules', rules], ['tasks', []]])

  set(name: string, data: unknown): void {
    this.all.set(name, data)
  }

  since(have: string): { sections: Record<string, { tag: string; data: unknown }> } {
    const there = new Set(have.split(','))
    const tagged = [...this.all].map(([name, data]) => [name, { tag: createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 8), data }] as const)
    return { sections: Object.fromEntries(tagged.filter(([name, { tag }]) => !there.has(`${name}.${tag}`))) }
  }
}
