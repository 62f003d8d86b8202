import { fail } from '#shared/contract/outcome'
import type { HostBridge, Transport } from '#shared/contract/transport'
import { readAnswer, readEvent } from './readAnswer'

/** The way to the services through the preload script of the desktop application. */
export function bridgeTransport(bridge: HostBridge): Transport {
  return {
    async call(name, request) {
      try {
        return readAnswer(await bridge.call(name, plain(request)))
      } catch {
        return fail(
          'host-unreachable',
          'Kohort does not answer. What was saved is safe. Close the window and open it again.',
        )
      }
    },
    subscribe: (listener) =>
      bridge.subscribe((event) => {
        const known = readEvent(event)
        if (known !== null) listener(known)
      }),
  }
}

/** The bridge cannot clone the proxies of reactive state; HTTP sends them as plain JSON, and so does this. */
function plain(request: unknown): unknown {
  return JSON.parse(JSON.stringify(request))
}
