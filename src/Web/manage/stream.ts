/** What a change of the server names: kinds of subject, or "*" when something may have been missed. */
export type Hear = (kinds: readonly string[]) => void

export interface Surroundings {
  openStream: () => EventSource
  channel: BroadcastChannel
  /** Web Locks; missing where the site is not served over HTTPS, then each tab opens its own stream. */
  locks?: Pick<LockManager, 'request'>
  wait: (ms: number) => Promise<unknown>
}

const firstWait = 5_000
const longestWait = 300_000

/**
 * One stream per browser: the tab that holds the lock listens and tells the other tabs. When it closes, the next one takes
 * over and, because it was deaf meanwhile, tells everybody to read again.
 */
export async function listen({ openStream, channel, locks, wait }: Surroundings, hear: Hear) {
  channel.addEventListener('message', event => hear(event.data as string[]))
  const tell: Hear = kinds => {
    hear(kinds)
    channel.postMessage(kinds)
  }
  if (!locks) return follow(openStream, tell, wait, false)
  const first = await locks.request('lindian-live', { ifAvailable: true }, lock => lock && follow(openStream, tell, wait, false).then(() => true))
  if (!first) await locks.request('lindian-live', () => follow(openStream, tell, wait, true))
}

/** Listens until another stream of this session takes over ("replaced"). Comes back after every other end, later and later. */
async function follow(openStream: () => EventSource, tell: Hear, wait: Surroundings['wait'], deaf: boolean) {
  for (let pause = firstWait; ; pause = Math.min(pause * 2, longestWait)) {
    const end = await hearOut(openStream(), tell, deaf, () => (pause = firstWait))
    if (end === 'replaced') return
    deaf = true
    await wait(pause)
  }
}

function hearOut(stream: EventSource, tell: Hear, deaf: boolean, alive: () => void): Promise<'replaced' | 'lost'> {
  return new Promise(done => {
    const end = (how: 'replaced' | 'lost') => {
      stream.close()
      done(how)
    }
    stream.addEventListener('open', () => {
      alive()
      if (deaf) tell(['*'])
      deaf = true
    })
    stream.addEventListener('changed', event => tell((JSON.parse(event.data) as { kinds: string[] }).kinds))
    stream.addEventListener('replaced', () => end('replaced'))
    // the browser itself comes back after a broken line; after a refusal (signed out, proxy without a node) it does not
    stream.addEventListener('error', () => stream.readyState === 2 && end('lost'))
  })
}
