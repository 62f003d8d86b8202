/** Does the work one at a time: calls that come while it is under way share the next one. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null
  let waiting: Promise<void> | null = null

  function next(): Promise<void> {
    waiting = null
    return ask()
  }
  function ask(): Promise<void> {
    if (underWay === null) {
      underWay = work().finally(() => (underWay = null))
      return underWay
    }
    waiting ??= underWay.then(next, next)
    return waiting
  }
  return ask
}
