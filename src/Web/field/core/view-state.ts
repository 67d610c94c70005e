import { nothing } from './show.ts'
import { Signal } from './signal.ts'
import type { View } from './view.ts'

type News = { [K in keyof View]?: View[K] | undefined }

/** The view that screens show, replaced piece by piece. */
export class ViewState extends Signal<View> {
  constructor(private readonly online: () => boolean) {
    super(nothing)
  }

  say(news: News = {}): void {
    this.set({ ...this.get(), ...news, online: this.online() } as View)
  }

  /** Nothing of the member before is left. */
  begin(news: News): void {
    const { storage, update } = this.get()
    this.set({ ...nothing, storage, update, ...news, online: this.online() } as View)
  }

  /** Tells it only when it changed. */
  look(): void {
    if (this.get().online !== this.online()) this.say()
  }
}
