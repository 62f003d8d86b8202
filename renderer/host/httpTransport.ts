import type { ServiceEvent } from '#shared/contract/events'
import { fail } from '#shared/contract/outcome'
import type { Transport } from '#shared/contract/transport'
import { followEvents, waitFor } from './httpEvents'
import { readAnswer } from './readAnswer'

export interface HttpTransportOptions {
  /** From `takeSessionToken`; null when the page was opened without one. */
  readonly token: string | null
  readonly fetch: typeof fetch
  readonly wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** The way to the services over HTTP on this machine: `POST /api` for calls, `GET /events` for events. */
export function httpTransport({ token, fetch, wait = waitFor }: HttpTransportOptions): Transport {
  const listeners = new Set<(event: ServiceEvent) => void>()
  let stop: (() => void) | null = null

  return {
    async call(name, request) {
      if (token === null) return withoutToken()
      try {
        const response = await fetch('/api', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-kohort-token': token },
          body: JSON.stringify({ name, request }),
          cache: 'no-store',
        })
        if (response.status === 401 || response.status === 403) return withoutToken()
        return readAnswer(await response.json())
      } catch {
        return fail(
          'host-unreachable',
          'Kohort does not answer. It may have been closed. What was saved is safe. Start it again and open the new address that it prints.',
        )
      }
    },
    subscribe(listener) {
      listeners.add(listener)
      if (token !== null)
        stop ??= followEvents({ fetch, token, wait }, (event) => listeners.forEach((hear) => hear(event)))
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
  }
}

function withoutToken() {
  return fail(
    'host-unreachable',
    'This page was opened without the key that Kohort printed. Open the whole address, with what follows #token=.',
    { reason: 'no-token' },
  )
}
