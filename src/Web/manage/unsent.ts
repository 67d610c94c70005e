type Kept = Record<string, { text: string; sent: boolean }>

const shelf = 'unsent'

/**
 * Keeps long texts of this tab until the server has taken them: a reload, a lost network or an expired session costs
 * nobody their words. What was sent is dropped when the next page shows that we are still signed in; signing out drops all.
 */
export function keepUnsentText(page: Document, storage: Storage) {
  const kept: Kept = JSON.parse(storage.getItem(shelf) ?? '{}')
  const save = () => storage.setItem(shelf, JSON.stringify(kept))
  const signedIn = page.body.dataset.signedIn !== undefined
  for (const [key, { sent }] of Object.entries(kept)) {
    if (sent && signedIn) delete kept[key]
    else kept[key]!.sent = false
  }
  for (const box of boxes(page)) {
    const words = kept[keyOf(box)]
    if (words && box.value === '') box.value = words.text
  }
  save()

  page.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) || !isKept(target)) return
    kept[keyOf(target)] = { text: target.value, sent: false }
    save()
  })
  page.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement)) return
    if (target.hasAttribute('data-sign-out')) return storage.removeItem(shelf)
    for (const box of boxes(target)) if (kept[keyOf(box)]) kept[keyOf(box)]!.sent = true
    save()
  })
}

const boxes = (within: ParentNode) => [...within.querySelectorAll('textarea')].filter(isKept)
const isKept = (box: HTMLTextAreaElement) => box.name !== '' && box.form?.method === 'post'
// an act of a case has one address, whether its form stands on the case or on the page that a refusal or a new session leads to
const keyOf = (box: HTMLTextAreaElement) => {
  const action = box.form?.getAttribute('action') ?? ''
  return `${action.startsWith('/') ? '' : location.pathname} ${action} ${box.name}`
}
