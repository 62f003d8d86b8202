import type { OperationName, RequestOf, ResponseOf } from './operations'
import type { ServiceEvent } from './events'
import type { Outcome } from './outcome'

/** How the page reaches the services; implemented once per host. */
export interface Transport {
  call<Name extends OperationName>(name: Name, request: RequestOf<Name>): Promise<Outcome<ResponseOf<Name>>>
  /** Hears every event until the returned function is called. */
  subscribe(listener: (event: ServiceEvent) => void): () => void
}

/** A file that the host has written and can hand over. */
export interface DocumentHandle {
  /** Opaque; only the host that issued it can open it. */
  readonly handle: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: number
}

/** What only a host can do. */
export interface HostCapabilities {
  readonly kind: 'desktop' | 'loopback'
  readonly platform: 'darwin' | 'win32' | 'linux' | 'other'
  /** Lets the person choose where to keep a document. False when they cancelled. */
  saveDocument(document: DocumentHandle): Promise<boolean>
  /** Lets the person pick one text file of at most `maximumBytes`. Null when they cancelled. */
  pickTextFile(options: {
    readonly extensions: readonly string[]
    readonly maximumBytes: number
  }): Promise<Outcome<{ readonly name: string; readonly text: string } | null>>
  /** Opens a link of the allow-list outside the application. False when it is not allowed. */
  openLink(address: string): Promise<boolean>
}

/** What the preload script puts on `window.host` in the desktop application. */
export interface HostBridge extends HostCapabilities {
  call(name: string, request: unknown): Promise<unknown>
  subscribe(listener: (event: ServiceEvent) => void): () => void
}
