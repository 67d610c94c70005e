import { coalesced } from './coalesced.ts'
import type { World } from './world.ts'

const waiting = 30_000, idle = 120_000, first = 2_000, longest = 300_000

/** When to try: at once when asked, every 30 s while something waits, else every two minutes for what is new, ever more seldom while it fails. One try at a time. */
export class Pace {
  private failures = 0
  private callOff: () => void = () => undefined
  private stopped = false
  private readonly run: () => Promise<void>

  constructor(private readonly world: World, tryOnce: () => Promise<void>, private readonly waits: () => boolean) {
    this.run = coalesced(async () => {
      this.callOff()
      if (this.stopped) return
      const good = await tryOnce().then(() => true, () => false)
      this.failures = good ? 0 : this.failures + 1
      this.plan()
    })
  }

  /** Resolves when the try that covers this call is over; never fails. */
  readonly now = (): Promise<void> => this.run()

  stop(): void {
    this.stopped = true
    this.callOff()
  }

  // jitter: a thousand phones that come back with the same base station do not ask in the same second
  private plan(): void {
    if (this.stopped) return
    const pause = this.failures === 0 ? (this.waits() ? waiting : idle) : Math.min(longest, first * 2 ** this.failures) * (0.5 + this.world.random() / 2)
    this.callOff()
    this.callOff = this.world.later(() => void this.now(), pause)
  }
}
