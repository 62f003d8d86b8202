import type { ServiceEvent } from '#shared/contract/events'
import { readEventStream } from './eventStream'
import { readEvent } from './readAnswer'

/** Waits between tries to reach the stream again, in milliseconds; the last one repeats. */
const waits = [250, 500, 1_000, 2_000, 5_000, 15_000] as const

/** What may have been missed while the stream was away: the page reads it anew. */
const missed: readonly ServiceEvent[] = [
  { name: 'studies-changed' },
  { name: 'settings-changed' },
  { name: 'sites-changed' },
  { name: 'sources-changed', perhaps: true },
]

export interface HttpEventsOptions {
  readonly fetch: typeof fetch
  readonly token: string
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** Follows `GET /events` until the returned function is called, and comes back after every break. */
export function followEvents(
  options: HttpEventsOptions,
  listener: (event: ServiceEvent) => void,
): () => void {
  const stop = new AbortController()
  void follow(options, listener, stop.signal)
  return () => stop.abort()
}

async function follow(
  { fetch, token, wait }: HttpEventsOptions,
  listener: (event: ServiceEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0
  let connectedBefore = false
  while (!signal.aborted) {
    try {
      const response = await fetch('/events', {
        headers: { 'x-kohort-token': token },
        cache: 'no-store',
        signal,
      })
      if (response.ok && response.body !== null) {
        failures = 0
        if (connectedBefore) missed.forEach(listener)
        connectedBefore = true
        await readEventStream(response.body, (data) => announce(data, listener))
      }
    } catch {
      // A broken connection is expected: the host may have been closed. The next try tells.
    }
    if (signal.aborted) return
    await wait(waits[Math.min(failures, waits.length - 1)] ?? 15_000, signal)
    failures += 1
  }
}

function announce(data: string, listener: (event: ServiceEvent) => void): void {
  const event = readEvent(parseJson(data))
  if (event !== null) listener(event)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Resolves after the time, or at once when the signal aborts. */
export function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
