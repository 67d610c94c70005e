/** Runs one at a time; calls during a run are answered by one more run after it. */
export function coalesced(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined, again = false
  const all = async () => {
    do {
      again = false
      await run()
    } while (again)
  }
  return () => {
    again = running !== undefined
    return running ??= all().finally(() => { running = undefined })
  }
}

/** Runs what it is given one after the other, in the order of the calls. */
export function inTurns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return run => {
    const turn = last.then(run, run)
    last = turn.catch(() => undefined)
    return turn
  }
}
