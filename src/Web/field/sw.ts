/**
 * Keeps the field app on the phone: the page and every file that it can load, by the list that the build writes in here. Data is
 * not its business: whatever lies under /api goes to the network untouched.
 */
export {}

declare const __FIELD_FILES__: string[]
declare const __FIELD_VERSION__: string

interface LaterEvent extends Event { waitUntil(done: Promise<unknown>): void }
interface AskedEvent extends LaterEvent { request: Request; respondWith(answer: Promise<Response>): void }
interface Worker extends EventTarget { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } }

const worker = self as unknown as Worker
const page = '/field/', manifest = '/field/app.webmanifest', prefix = 'lindian-field-', cacheName = prefix + __FIELD_VERSION__
const files = __FIELD_FILES__

const on = <E extends Event>(type: string, listener: (event: E) => void) => worker.addEventListener(type, listener as EventListener)

on<LaterEvent>('install', event => event.waitUntil(install()))
on<LaterEvent>('activate', event => event.waitUntil(Promise.all([forgetOld(), worker.clients.claim()])))
on<MessageEvent>('message', event => { if (event.data === 'take-over') void worker.skipWaiting() })
on<AskedEvent>('fetch', event => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== location.origin) return
  if (event.request.mode === 'navigate' && pathname.startsWith(page)) event.respondWith(kept(page))
  else if (pathname === manifest || pathname.startsWith('/assets/')) event.respondWith(kept(event.request))
})

// all or nothing: a file that cannot be had leaves the old version in charge
async function install(): Promise<void> {
  const cache = await caches.open(cacheName)
  await Promise.all(files.map(async file => cache.put(file, await caches.match(file) ?? await got(file))))
  const fresh: RequestInit = { cache: 'no-store', credentials: 'omit' }
  await cache.put(manifest, await got(manifest, fresh))
  const shell = await got(page, fresh)
  // the server may have been renewed between this file and the page: then the next check brings the worker that fits
  const text = await shell.clone().text()
  if (!files.some(file => text.includes(`src="${file}"`))) throw new Error('The page belongs to another version.')
  await cache.put(page, shell)
}

async function got(file: string, how?: RequestInit): Promise<Response> {
  const answer = await fetch(file, how)
  if (!answer.ok || answer.redirected) throw new Error(`${file}: ${answer.status}`)
  return answer
}

// a tab that still runs the version before may yet load one of its parts
async function forgetOld(): Promise<void> {
  const old = (await caches.keys()).filter(name => name.startsWith(prefix) && name !== cacheName)
  await Promise.all(old.slice(0, -1).map(name => caches.delete(name)))
}

async function kept(request: Request | string): Promise<Response> {
  const own = await (await caches.open(cacheName)).match(request, { ignoreSearch: true, ignoreVary: true })
  return own ?? await caches.match(request, { ignoreVary: true }) ?? await fetch(request)
}
