/** Posts the form and answers the page that came back; null when nothing came. */
export type Sent = (form: HTMLFormElement) => Promise<Document | null>

/**
 * Cards that go to another lane or day by drag or by keys. A card is chosen by its box, a place is the `data-drop` of a lane;
 * dropping ticks the card, puts the place into the field `to` and sends the form that also works without script.
 * Keys on a card: arrows go to the next card or lane, x ticks it, m goes to the list of places, Shift+arrow moves it a lane.
 */
export function walkBoard(page: Document, send: Sent) {
  let dragged: HTMLElement | null = null
  page.addEventListener('dragstart', event => {
    dragged = cardOf(event.target)
    if (dragged) event.dataTransfer?.setData('text/plain', dragged.dataset.key ?? '')
  })
  page.addEventListener('dragover', event => {
    const place = dragged && placeOf(event.target)
    page.querySelectorAll('.drop-here').forEach(old => old !== place && old.classList.remove('drop-here'))
    if (!place) return
    event.preventDefault()
    place.classList.add('drop-here')
  })
  page.addEventListener('dragend', () => page.querySelectorAll('.drop-here').forEach(old => old.classList.remove('drop-here')))
  page.addEventListener('drop', event => {
    const place = placeOf(event.target)
    if (!dragged || !place) return
    event.preventDefault()
    void move(page, dragged, place, send)
    dragged = null
  })
  page.addEventListener('keydown', event => {
    const card = cardOf(event.target)
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return
    const [across, down] = steps[event.key] ?? [0, 0]
    if (event.shiftKey && across !== 0) {
      const place = lane(card, across, '[data-drop]:not([data-drop=""])')
      if (place) void move(page, card, place, send)
    } else if (across !== 0 || down !== 0) focusOn(across !== 0 ? lane(card, across, '.task-lane, td')?.querySelector('.task-card') : sibling(card, down))
    else if (event.key === 'x') card.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
    else if (event.key === 'm') page.querySelector<HTMLElement>('select[name=to], input[name=day]')?.focus()
    else return
    event.preventDefault()
  })
}

const steps: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

async function move(page: Document, card: HTMLElement, place: HTMLElement, send: Sent) {
  const form = card.closest('form')
  const box = card.querySelector<HTMLInputElement>('input[type=checkbox]')
  const to = form?.querySelector<HTMLSelectElement | HTMLInputElement>('[name=to]')
  if (!form || !box || !to || place.contains(card)) return
  form.querySelectorAll<HTMLInputElement>('input[name=taskIds]').forEach(one => (one.checked = one === box))
  to.value = place.dataset.drop ?? ''
  const key = card.dataset.key
  const fresh = await send(form)
  box.checked = false
  to.value = ''
  if (!fresh) return
  for (const id of ['board', 'calendar']) {
    const now = fresh.getElementById(id)
    if (now) page.getElementById(id)?.replaceWith(page.importNode(now, true))
  }
  tell(page, fresh)
  focusOn([...page.querySelectorAll<HTMLElement>('.task-card')].find(one => one.dataset.key === key))
}

/** A refusal stands above the page; it is told there, and to who listens. */
function tell(page: Document, fresh: Document) {
  page.querySelector('main .alert-danger')?.remove()
  const refused = fresh.querySelector('main .alert-danger')
  if (refused) page.querySelector('[data-board]')?.before(page.importNode(refused, true))
}

const cardOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('.task-card[draggable]') : null)

const placeOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-drop]:not([data-drop=""])') : null)

const focusOn = (card: Element | null | undefined) => card?.querySelector<HTMLElement>('[data-card]')?.focus()

function sibling(card: HTMLElement, step: number) {
  return step > 0 ? card.nextElementSibling : card.previousElementSibling
}

/** The next lane or day in that direction that fits. */
function lane(card: HTMLElement, step: number, fits: string): HTMLElement | null {
  const all = [...card.ownerDocument.querySelectorAll<HTMLElement>('.task-lane, .task-calendar td')]
  for (let at = all.indexOf(card.closest<HTMLElement>('.task-lane, td')!) + step; at >= 0 && at < all.length; at += step)
    if (all[at]!.matches(fits) && (fits.startsWith('[data') || all[at]!.querySelector('.task-card'))) return all[at]!
  return null
}
