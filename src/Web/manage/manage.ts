import htmx from 'htmx.org'
import { guardAgainstDoubleSubmit } from './once.ts'
import { listenForKeys } from './keys.ts'
import { keepUnsentText } from './unsent.ts'

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
