import type { ServiceEvent } from '#shared/contract/events'
import type { OperationName, RequestOf, ResponseOf } from '#shared/contract/operations'
import type { Outcome } from '#shared/contract/outcome'
import type { HostCapabilities } from '#shared/contract/transport'
import type { Host } from './host'

let connected: Host | null = null

/** Chooses the host for the life of the page; a test connects one of its own. */
export function connectHost(host: Host): void {
  connected = host
}

function host(): Host {
  if (connected === null) throw new Error('connectHost was not called before the first use of the client.')
  return connected
}

/** Asks the services. Never rejects: a host that cannot be reached answers `host-unreachable`. */
export function call<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Outcome<ResponseOf<Name>>> {
  return host().transport.call(name, request)
}

/** Hears every event of the services until the returned function is called. */
export function subscribe(listener: (event: ServiceEvent) => void): () => void {
  return host().transport.subscribe(listener)
}

export function capabilities(): HostCapabilities {
  return host().capabilities
}
