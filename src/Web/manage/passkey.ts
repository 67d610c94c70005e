// Between a form of ours and the device: asks it for a passkey, or to sign with one, and sends what it answers.
const forms = document.querySelectorAll<HTMLFormElement>('form[data-passkey]')
const isName = !/^[\d.]+$|:/.test(location.hostname) // passkeys are for names; a number has none
const able = isName && typeof PublicKeyCredential !== 'undefined' && 'parseCreationOptionsFromJSON' in PublicKeyCredential

for (const form of forms) {
  const go = form.querySelector<HTMLButtonElement>('[data-passkey-go]')
  show(form, 'missing', !able)
  if (!able || !go) continue
  form.hidden = go.hidden = false
  go.addEventListener('click', () => void answer(form, go))
  if (form.dataset.passkey === 'create') go.click()
}

async function answer(form: HTMLFormElement, go: HTMLButtonElement) {
  go.disabled = true
  show(form, 'failed', false)
  try {
    const credential = await (form.dataset.passkey === 'create' ? create(form.dataset.passkeyOptions ?? '') : get(form))
    put(form, 'credential', JSON.stringify(credential))
    form.requestSubmit()
  } catch (problem) {
    // the device says so when it holds one of the passkeys that are there already
    show(form, problem instanceof DOMException && problem.name === 'InvalidStateError' ? 'there' : 'failed', true)
  } finally {
    go.disabled = false
  }
}

async function create(options: string) {
  return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)) })
}

// asked for only now, because the question is good for five minutes and the page may stand open for hours
async function get(form: HTMLFormElement) {
  const asked = await fetch(form.dataset.passkeyAsk ?? '', { headers: { Accept: 'application/json' } })
  if (!asked.ok) throw new Error(asked.statusText)
  const { ticket, options }: { ticket: string; options: string } = await asked.json()
  put(form, 'ticket', ticket)
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) })
}

function put(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

function show(form: HTMLFormElement, what: string, shown: boolean) {
  const words = form.querySelector<HTMLElement>(`[data-passkey-${what}]`)
  if (words) words.hidden = !shown
}
