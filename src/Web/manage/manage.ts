import htmx from 'htmx.org'
import { keepFresh } from './live.ts'
import { patch } from './patch.ts'
import { listen } from './stream.ts'
import { guardAgainstDoubleSubmit } from './once.ts'
import { listenForKeys } from './keys.ts'
import { keepUnsentText } from './unsent.ts'
import { walkRows } from './rows.ts'
import { walkFigures } from './arrows.ts'
import { countChosen } from './choose.ts'
import { sayWhatFailed } from './asked.ts'

// Our content policy forbids inline style and eval, and no page of a customer may rest in the browser's storage.
Object.assign(htmx.config, {
  allowEval: false,
  historyCacheSize: 0,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
})

listenForKeys(document)
guardAgainstDoubleSubmit(document)
keepUnsentText(document, sessionStorage)
walkRows(document)
walkFigures(document)
countChosen(document)
sayWhatFailed(document)
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

if (document.body.dataset.signedIn !== undefined) {
  const address = new URL(location.href)
  address.searchParams.delete('handler') // a page that came as the answer of a form is read again without its handler
  const fresh = keepFresh(document, {
    read: async () => {
      const answer = await fetch(address, { headers: { Accept: 'text/html' } }).catch(() => null)
      return answer?.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
    },
    swap: (old, region) => {
      patch(old, region)
      htmx.process(old)
    },
    later: (then, ms) => void setTimeout(then, ms),
  })
  void listen({
    openStream: () => {
      const stream = new EventSource('/api/live')
      stream.addEventListener('beat', () => (document.documentElement.dataset.liveOn = ''))
      return stream
    },
    channel: new BroadcastChannel('lindian-live'),
    locks: navigator.locks,
    wait: ms => new Promise(done => setTimeout(done, ms)),
  }, fresh)
}
