/** Numbers that look random and come again with the same seed. */
export class Random {
  constructor(private state: number) {}

  next = (): number => {
    this.state = (this.state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  below = (limit: number): number => Math.floor(this.next() * limit)
  chance = (share: number): boolean => this.next() < share
  pick = <T>(from: readonly T[]): T => from[this.below(from.length)]!
  bytes = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, () => this.below(256))
}
