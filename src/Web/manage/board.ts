import { walkBoard, type Sent } from './cards.ts'

// what the server answers is the page as it is now: its board takes the place of the old one
const send: Sent = async form => {
  const answer = await fetch(form.action, { method: 'POST', body: new FormData(form), headers: { Accept: 'text/html' } }).catch(() => null)
  return answer ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
}

walkBoard(document, send)
