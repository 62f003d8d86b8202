import { bridgeTransport } from './bridgeTransport'
import type { Host } from './host'
import { httpTransport } from './httpTransport'
import { loopbackCapabilities } from './loopbackCapabilities'
import { takeSessionToken } from './sessionToken'

/** The desktop host where its bridge is, else the loopback host. Call once, before the router reads the address. */
export function chooseHost(page: Window): Host {
  if (page.host !== undefined) return { transport: bridgeTransport(page.host), capabilities: page.host }
  const token = takeSessionToken(page)
  const fetch: typeof page.fetch = (input, init) => page.fetch(input, init)
  return { transport: httpTransport({ token, fetch }), capabilities: loopbackCapabilities({ token, fetch }) }
}
