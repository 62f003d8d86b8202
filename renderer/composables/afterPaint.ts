/** Milliseconds after which what waits for an idle page goes on in a busy one. */
const longestWait = 50

/**
 * Resolves when what stands in the page now has been painted and the page has nothing else to do; in a page that nobody
 * sees, once it is seen.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => whenIdle(resolve)))
}

/** A timer may come before the frame is handed over; not every browser knows idle times. */
function whenIdle(go: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(go, { timeout: longestWait })
  else setTimeout(go)
}
