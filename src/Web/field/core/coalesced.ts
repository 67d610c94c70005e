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
