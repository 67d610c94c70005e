const patience = 1500 // ms between "g" and the letter after it

/**
 * "/" goes to the search box; "g" and a sign follows the link with that sign in data-go; "?" shows the keys of the page, if
 * it has some to tell. Never while somebody types.
 */
export function listenForKeys(page: Document, now: () => number = Date.now) {
  let going = -Infinity
  page.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return send(event)
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    if (event.key === '/') {
      event.preventDefault()
      page.querySelector<HTMLElement>('[data-search]')?.focus()
    } else if (event.key === '?') {
      page.querySelector<HTMLElement>('[data-keys-help]')?.togglePopover()
    } else if (now() - going < patience) {
      going = -Infinity
      linkFor(page, event.key)?.click()
    } else if (event.key === 'g') {
      going = now()
    }
  })
}

/** Ctrl+Enter sends the form in which one writes, by its first button. */
function send(event: KeyboardEvent) {
  if (!(event.target instanceof HTMLElement)) return
  const form = event.target.closest<HTMLFormElement>('form[method=post]')
  if (!form) return
  event.preventDefault()
  form.requestSubmit()
}

function isTyping(target: EventTarget | null) {
  return target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null
}

function linkFor(page: Document, sign: string) {
  const links = [...page.querySelectorAll<HTMLElement>('[data-go]')]
  return links.find(link => link.dataset.go === sign)
}
