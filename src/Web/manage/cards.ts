import { beside, cardOf, cards, full, lane, placeOf, places, sibling } from './lanes.ts'
import { patch } from './patch.ts'

/** Posts the form and answers the page that came back; null when nothing came. */
export type Sent = (form: HTMLFormElement) => Promise<Document | null>

/**
 * Cards that go to another lane or day by drag or by keys. A card is chosen by its box, a place is the `data-drop` of a lane;
 * dropping ticks the card, puts the place into the field `to` and sends the form that also works without script.
 * Keys on a card: arrows go to the next card or lane, x ticks it, m goes to the list of places, Shift+arrow moves it a lane or
 * a day, in the calendar up and down a week.
 */
export function walkBoard(page: Document, send: Sent) {
  let dragged: HTMLElement | null = null
  // one after the other: each move is sent from the board as the one before left it
  let last = Promise.resolve()
  const move = (key: string | undefined, to: (card: HTMLElement) => HTMLElement | null | undefined) => {
    last = last.then(() => moved(page, key, to, send))
  }
  page.addEventListener('dragstart', event => {
    dragged = cardOf(event.target)
    dragged?.classList.add('dragged')
    event.dataTransfer?.setData('text/plain', dragged?.dataset.key ?? '')
  })
  page.addEventListener('dragover', event => {
    const place = dragged && placeOf(event.target)
    page.querySelectorAll('.drop-here').forEach(old => old !== place && old.classList.remove('drop-here'))
    if (!place) return
    event.preventDefault()
    place.classList.add('drop-here')
  })
  page.addEventListener('dragend', () => {
    page.querySelectorAll('.drop-here, .dragged').forEach(old => old.classList.remove('drop-here', 'dragged'))
    dragged = null
  }, { capture: true })
  page.addEventListener('drop', event => {
    const drop = placeOf(event.target)?.dataset.drop
    if (!dragged || !drop) return
    event.preventDefault()
    move(dragged.dataset.key, () => places(page).find(place => place.dataset.drop === drop))
  })
  page.addEventListener('keydown', event => {
    const card = cardOf(event.target), [across, down] = steps[event.key] ?? [0, 0]
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.shiftKey && across + down !== 0) move(card.dataset.key, moving => beside(moving, across, down))
    else if (across !== 0) focusOn(lane(card, across, full)?.querySelector('.task-card'))
    else if (down !== 0) focusOn(sibling(card, down))
    else if (event.key === 'x') card.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    else if (event.key === 'm') page.querySelector<HTMLElement>('select[name=to], input[name=day]')?.focus()
    else return
    event.preventDefault()
  })
}

const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

async function moved(page: Document, key: string | undefined, to: (card: HTMLElement) => HTMLElement | null | undefined, send: Sent) {
  const card = cards(page).find(one => one.dataset.key === key)
  const place = card && to(card), form = card?.closest('form')
  const box = card?.querySelector<HTMLInputElement>('input[type=checkbox]')
  const field = form?.querySelector<HTMLSelectElement | HTMLInputElement>('[name=to]')
  if (!place || !form || !box || !field || place.contains(card)) return
  form.querySelectorAll<HTMLInputElement>('input[name=taskIds]').forEach(one => (one.checked = one === box))
  field.value = place.dataset.drop ?? ''
  const fresh = await send(form)
  box.checked = false
  field.value = ''
  for (const old of page.querySelectorAll('[data-board]')) {
    const now = fresh?.getElementById(old.id)
    if (now) patch(old, now)
  }
  tell(page, fresh)
  focusOn(cards(page).find(one => one.dataset.key === key))
}

/** A refusal stands above the page; it is told there, and to who listens. So is an answer that never came. */
function tell(page: Document, fresh: Document | null) {
  const board = page.querySelector<HTMLElement>('[data-board]'), refused = fresh?.querySelector('main .alert-danger')
  page.querySelector('main .alert-danger')?.remove()
  if (refused) board?.before(page.importNode(refused, true))
  else if (!fresh?.querySelector('[data-board]')) {
    const lost = Object.assign(page.createElement('div'), { className: 'alert alert-danger', textContent: board?.dataset.board ?? '' })
    lost.setAttribute('role', 'alert')
    board?.before(lost)
  }
}

function focusOn(card: Element | null | undefined) {
  card?.closest('details')?.setAttribute('open', '')
  card?.querySelector<HTMLElement>('[data-card]')?.focus()
}
