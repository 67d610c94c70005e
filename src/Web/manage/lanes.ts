export const full = (place: HTMLElement) => place.querySelector('.task-card') !== null
const open = (place: HTMLElement) => (place.dataset.drop ?? '') !== ''

export const cardOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('.task-card[draggable]') : null)

export const placeOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-drop]:not([data-drop=""])') : null)

export const cards = (page: Document) => [...page.querySelectorAll<HTMLElement>('.task-card')]

export const places = (page: Document) => [...page.querySelectorAll<HTMLElement>('.task-lane, .task-calendar td')]

export const sibling = (card: HTMLElement, step: number) => (step > 0 ? card.nextElementSibling : card.previousElementSibling)

/** Where Shift and an arrow send a card: a lane or a day on, in the calendar also a week. */
export function beside(card: HTMLElement, across: number, down: number): HTMLElement | null {
  if (across !== 0) return lane(card, across, open)
  const days = card.closest('.task-calendar') ? places(card.ownerDocument) : []
  return days[days.indexOf(card.closest('td')!) + 7 * down] ?? null
}

/** The next lane or day in that direction that fits. */
export function lane(card: HTMLElement, step: number, fits: (place: HTMLElement) => boolean): HTMLElement | null {
  const all = places(card.ownerDocument)
  for (let at = all.indexOf(card.closest<HTMLElement>('.task-lane, td')!) + step; at >= 0 && at < all.length; at += step)
    if (fits(all[at]!)) return all[at]!
  return null
}
