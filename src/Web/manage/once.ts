/** A form is sent once, however often its button is pressed, until the page or the answer of htmx is back. */
export function guardAgainstDoubleSubmit(page: Document) {
  page.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
    if (form.dataset.sent) event.preventDefault()
    form.dataset.sent = 'yes'
  })
  page.addEventListener('htmx:afterRequest', event => release(event.target))
  page.defaultView?.addEventListener('pageshow', () => page.querySelectorAll('form[data-sent]').forEach(release))
}

function release(form: EventTarget | null) {
  if (form instanceof HTMLFormElement) delete form.dataset.sent
}
