import type { Transport } from '#shared/contract/transport'

/** A running application behind one of its transports. */
export interface OpenedTransport {
  readonly transport: Transport
  /** Stops the application in order. */
  close(): Promise<void>
}
