/** What the server refused (its code and text), or `network` when it could not be asked. */
export class Refused extends Error {
  constructor(readonly status: number, readonly code: string, text = code, readonly details: Record<string, unknown> = {}) {
    super(text)
  }

  /** Asking again later may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}
