/** One value that is replaced as a whole, and those who want to know. */
export class Signal<T> {
  private readonly listeners = new Set<() => void>()
  private value: T

  constructor(first: T) {
    this.value = first
  }

  readonly get = (): T => this.value

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  set(next: T): void {
    this.value = next
    for (const listener of [...this.listeners]) listener()
  }
}
