const everyHour = 3600_000, longestWait = 3_000

/**
 * A new version of the app is fetched whole beside the running one and waits. It takes over at the next start, before any screen is
 * shown, and never while something is being written; so no screen ever meets parts of another version.
 */
export async function renew(idle: () => Promise<void>, waits: () => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const known = await serviceWorker.getRegistration('/field/')
  if (known?.waiting && serviceWorker.controller) {
    await idle()
    if (await tookOver(known.waiting)) return location.reload()
  }
  void register(waits)
}

async function tookOver(waiting: ServiceWorker): Promise<boolean> {
  const changed = new Promise<boolean>(done => navigator.serviceWorker.addEventListener('controllerchange', () => done(true), { once: true }))
  waiting.postMessage('take-over')
  return await Promise.race([changed, new Promise<boolean>(done => setTimeout(() => done(false), longestWait))])
}

async function register(waits: () => void): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register('/field/sw.js', { scope: '/field/', updateViaCache: 'none' })
    registration.addEventListener('updatefound', () => {
      const fresh = registration.installing
      fresh?.addEventListener('statechange', () => { if (fresh.state === 'installed' && navigator.serviceWorker.controller) waits() })
    })
    setInterval(() => void registration.update().catch(() => undefined), everyHour)
  } catch {
    // without a worker the app needs the network, and still works
  }
}
