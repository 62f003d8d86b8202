import type { HostCapabilities, Transport } from '#shared/contract/transport'

/** The way to the services, and what else the host can do. */
export interface Host {
  readonly transport: Transport
  readonly capabilities: HostCapabilities
}
