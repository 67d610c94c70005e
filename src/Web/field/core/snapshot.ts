import type { Change, Shelf } from './shelf.ts'
import { noSections, type Anchor, type Instant, type Sections } from './shapes.ts'

interface Kept { tag: string; data: unknown }
interface Answered { anchor?: Anchor; sections: Record<string, Kept> }

/** What the server said last, section by section: sealed on the phone, open in memory. */
export class Snapshot {
  sections: Sections = noSections
  anchor: Anchor | undefined
  lastSync: Instant | undefined
  private readonly tags = new Map<string, string>()

  constructor(private readonly shelf: Shelf) {}

  async load(): Promise<void> {
    const kept = await this.shelf.all('sections')
    for (const [name, section] of kept) this.lay(String(name), section as Kept)
    this.anchor = await this.shelf.read('facts', 'anchor') as Anchor | undefined
    this.lastSync = await this.shelf.read('facts', 'lastSync') as Instant | undefined
  }

  /** Whether another tab brought a newer one. */
  async isOld(): Promise<boolean> {
    return await this.shelf.read('facts', 'lastSync') !== this.lastSync
  }

  /** Names and tags of what is here, as the server reads them. */
  get have(): string {
    return [...this.tags].map(([name, tag]) => `${name}.${tag}`).join(',')
  }

  /** Keeps what came; sections that did not change did not come. */
  async take(answer: unknown, at: Instant): Promise<void> {
    const { anchor, sections } = answer as Answered
    const changes: Change[] = Object.entries(sections).map(([key, value]) => ({ store: 'sections', key, value }))
    if (anchor) changes.push({ store: 'facts', key: 'anchor', value: anchor })
    await this.shelf.write([...changes, { store: 'facts', key: 'lastSync', value: at }])
    for (const [name, section] of Object.entries(sections)) this.lay(name, section)
    this.anchor = anchor ?? this.anchor
    this.lastSync = at
  }

  async takeAnchor(anchor: Anchor | null | undefined): Promise<void> {
    if (!anchor) return
    await this.shelf.write([{ store: 'facts', key: 'anchor', value: anchor }])
    this.anchor = anchor
  }

  // a section that this version does not know is kept for the next one, but not shown
  private lay(name: string, { tag, data }: Kept): void {
    this.tags.set(name, tag)
    if (name in noSections && data !== null) this.sections = { ...this.sections, [name]: data }
  }
}
