/** How a region is read again, and what of the page is asked. */
export interface Reading {
  /** The page as the server has it now; null when it could not be had. */
  read: () => Promise<Document | null>
  /** Makes of the old region the fresh one. */
  swap: (old: HTMLElement, fresh: HTMLElement) => void
  later: (then: () => void, ms: number) => void
  random?: () => number
}

/** In ms: changes come in bursts and are gathered, not every screen in the house asks at the same moment, and between two readings is a rest. */
interface Pace { gather: number; spread: number; rest: number }

const calm: Pace = { gather: 300, spread: 350, rest: 5_000 }
// where several work on the same cards (`data-board`) they look at once, and rest longer each time while changes do not end
const lively: Pace = { gather: 20, spread: 80, rest: 400 }
const told = 8_000 // ms that the news stay on the screen

/**
 * Keeps the regions marked `data-live="Kind …"` fresh. One reading serves all of them. A region in which somebody types, has
 * typed or has marked text is left alone until they are done.
 */
export function keepFresh(page: Document, { read, swap, later, random = Math.random }: Reading) {
  let waiting = false
  let resting = false
  let rest = 0
  const asked = new Set<string>()

  const refresh = async () => {
    waiting = false
    if (page.hidden || asked.size === 0) return
    const stale = regions(page).filter(region => concerns(region, asked))
    const held = stale.filter(isBusy)
    if (stale.length > held.length) {
      resting = true
      rest = Math.min(calm.rest, Math.max(rest * 1.5, pace().rest))
      later(() => {
        resting = false
        if (asked.size > 0) soon()
        else rest = 0
      }, rest)
      const fresh = await read()
      let count = 0
      if (fresh) for (const region of stale) if (!isBusy(region)) count += replace(page, region, fresh, swap)
      if (count > 0) announce(page, count, later)
    }
    if (!regions(page).some(region => concerns(region, asked) && isBusy(region))) asked.clear()
  }
  const pace = () => (page.querySelector('[data-live][data-board]') ? lively : calm)
  const soon = () => {
    if (waiting || resting) return
    waiting = true
    later(() => void refresh(), pace().gather + random() * pace().spread)
  }

  for (const end of ['visibilitychange', 'focusout', 'dragend']) page.addEventListener(end, () => asked.size > 0 && soon())
  return (kinds: readonly string[]) => {
    kinds.forEach(kind => asked.add(kind))
    if (regions(page).some(region => concerns(region, asked))) soon()
    else asked.clear()
  }
}

const regions = (page: Document) => [...page.querySelectorAll<HTMLElement>('[data-live][id]')]

const concerns = (region: HTMLElement, kinds: ReadonlySet<string>) =>
  kinds.has('*') || (region.dataset.live ?? '').split(' ').some(kind => kinds.has(kind))

/** Somebody works in it: the cursor stands in a field, something was typed or chosen, text is marked, a card is being dragged. */
export function isBusy(region: HTMLElement): boolean {
  if (region.querySelector('.dragged')) return true
  const at = region.ownerDocument.activeElement
  if (at && region.contains(at) && at.matches('input, select, textarea')) return true
  const marked = region.ownerDocument.getSelection()
  if (marked && !marked.isCollapsed && marked.anchorNode && region.contains(marked.anchorNode)) return true
  return [...region.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(wasTouched)
    || [...region.querySelectorAll('option')].some(option => option.selected !== option.defaultSelected && option.closest('select')!.selectedIndex > 0)
}

const wasTouched = (field: HTMLInputElement | HTMLTextAreaElement) =>
  field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue

/** Answers how many rows are new. */
function replace(page: Document, old: HTMLElement, from: Document, swap: Reading['swap']): number {
  const fresh = from.getElementById(old.id)
  if (!fresh || shown(fresh) === shown(old)) return 0
  const known = new Set(keysOf(old))
  const count = keysOf(fresh).filter(key => !known.has(key)).length
  const focused = old.contains(page.activeElement) ? page.activeElement?.getAttribute('href') : null
  swap(old, fresh)
  if (focused && page.activeElement?.getAttribute('href') !== focused)
    [...page.querySelectorAll<HTMLElement>(`#${old.id} [href]`)].find(link => link.getAttribute('href') === focused)?.focus({ preventScroll: true })
  return count
}

// an operation id and a token differ at each reading and show nothing new
const shown = (region: HTMLElement) => region.innerHTML.replace(/<input[^>]*type="hidden"[^>]*>/g, '').replace(/\s+/g, ' ')

const keysOf = (region: HTMLElement) => [...region.querySelectorAll<HTMLElement>('[data-key]')].map(row => row.dataset.key)

function announce(page: Document, count: number, later: Reading['later']) {
  const news = page.querySelector<HTMLElement>('[data-live-news]')
  if (!news) return
  news.textContent = (news.dataset.liveNews ?? '').replace('{0}', String(count))
  later(() => (news.textContent = ''), told)
}
