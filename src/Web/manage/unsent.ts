type Kept = Record<string, { text: string; sent: boolean; by: string }>

const shelf = 'unsent'

/**
 * Keeps long texts of this tab, and every field of a form marked `data-keep`, until the server has taken them: a reload, a
 * lost network or an expired session costs nobody their words. What was sent is dropped when the next page shows that we are
 * still signed in and did not come through the door again; signing out drops all, and so does somebody else at the desk.
 */
export function keepUnsentText(page: Document, storage: Storage) {
  const kept: Kept = JSON.parse(storage.getItem(shelf) ?? '{}')
  const save = () => storage.setItem(shelf, JSON.stringify(kept))
  const me = page.body.dataset.signedIn
  const throughTheDoor = /^https?:\/\/[^/]+\/sign-in(\?|$)/.test(page.referrer)
  const restored: Box[] = []
  const onTheWay = Object.keys(kept).filter(key => kept[key]!.sent)
  for (const [key, { sent, by }] of Object.entries(kept)) {
    if (me !== undefined && (by !== me || (sent && !throughTheDoor))) delete kept[key]
    else kept[key]!.sent = false
  }
  for (const box of boxes(page)) {
    const words = kept[keyOf(box)]
    if (!words || box.value !== '') continue
    box.value = words.text
    restored.push(box)
  }
  save()

  page.addEventListener('input', ({ target }) => {
    if (!isBox(target) || !isKept(target)) return
    kept[keyOf(target)] = { text: target.value, sent: false, by: me ?? '' }
    save()
  })
  page.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return
    if (target.hasAttribute('data-sign-out')) return storage.removeItem(shelf)
    // a page that tells of an outage holds what was sent in hidden fields: sent once more, it is on its way again
    const keys = target.hasAttribute('data-resend') ? onTheWay : boxes(target).map(keyOf)
    for (const key of keys) if (kept[key]) kept[key].sent = true
    save()
  })
  // what is looked up or suggested while typing is looked up again, once the rest of the page listens
  page.addEventListener('DOMContentLoaded', () => setTimeout(() => restored.forEach(box => box.dispatchEvent(new Event('input', { bubbles: true })))))
}

type Box = HTMLTextAreaElement | HTMLInputElement

const boxes = (within: ParentNode) => [...within.querySelectorAll<Box>('textarea, input')].filter(isKept)
const isBox = (target: EventTarget | null): target is Box => target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
const isKept = (box: Box) => box.name !== '' && box.form?.method === 'post'
  && (box instanceof HTMLTextAreaElement || (box.form.dataset.keep !== undefined && /^(text|tel|search|email|number)$/.test(box.type)))
// an act of a case has one address, whether its form stands on the case or on the page that a refusal or a new session leads to
const keyOf = (box: Box) => {
  const action = box.form?.getAttribute('action') ?? ''
  return `${action.startsWith('/') ? '' : location.pathname} ${action} ${box.name}`
}
