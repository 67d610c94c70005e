import type { Laid } from './overlay.ts'
import type { Found } from './view.ts'

interface Row { text: string; found: Found }
const most = 50

/** Finds tasks, communities and premises by any words in them. The rows are made once for a state of the store. */
export class Search {
  private of: Laid | undefined
  private rows: Row[] = []

  find(data: Laid, text: string): Found[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    if (this.of !== data) [this.of, this.rows] = [data, rowsOf(data)]
    const found: Found[] = []
    for (const row of this.rows) {
      if (!words.every(word => row.text.includes(word))) continue
      if (found.push(row.found) === most) break
    }
    return found
  }
}

function rowsOf(data: Laid): Row[] {
  const names = new Map(data.communities.map(community => [community.id, community.name]))
  const named = (id: string | null | undefined) => id ? names.get(id) : undefined
  return [
    ...data.tasks.map(t => row('task', t.id, t.title, [t.number, named(t.communityId), t.address, t.customerName], [t.words, t.demandNumber])),
    ...data.communities.map(c => row('community', c.id, c.name, [c.teamName, c.managerName], [c.code])),
    ...data.premises.map(p => row('premises', p.id, [p.address, p.room].filter(Boolean).join(' '), [named(p.communityId), p.customerName, p.accountTail], [])),
  ]
}

type Text = string | null | undefined

function row(kind: Found['kind'], id: string, title: string, detail: Text[], hidden: Text[]): Row {
  const shown = detail.filter(Boolean).join(' · ')
  return { text: [title, shown, ...hidden].filter(Boolean).join(' ').toLowerCase(), found: { kind, id, title, detail: shown } }
}
