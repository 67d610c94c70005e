/** What was looked up while typing could not be: the old answer must not stand there as if it were the new one. */
export function sayWhatFailed(page: Document) {
  const say = ({ target, detail }: CustomEvent<{ xhr?: { status: number } }>) => {
    const words = page.body.dataset.askFailed
    const place = target instanceof HTMLElement && (page.querySelector<HTMLElement>(target.closest('[hx-target]')?.getAttribute('hx-target') ?? '') ?? target)
    if (!words || !place || (detail.xhr && detail.xhr.status > 0 && detail.xhr.status < 500)) return
    const note = page.createElement('p')
    note.className = 'form-hint'
    note.setAttribute('role', 'status')
    note.textContent = words
    place.replaceChildren(note)
  }
  for (const failed of ['htmx:responseError', 'htmx:sendError']) page.addEventListener(failed, event => say(event as CustomEvent))
}
