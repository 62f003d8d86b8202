import type { ServiceEvent } from '#shared/contract/events'
import type { Outcome } from '#shared/contract/outcome'

/** What the services' worker is started with; every path is absolute and computed by an entry. */
export interface ServicesWorkerData {
  readonly dataDirectory: string
  /** Files that ship as they are: starter dataset, examples, fonts, document templates. */
  readonly resourcesDirectory: string
  /** Files that the build makes, such as the packed terminology. */
  readonly builtResourcesDirectory: string
  /** Entry of the compute workers. */
  readonly computeFile: string
  /** Entry of the thread that talks to the sources. */
  readonly syncFile: string
  /** Entry of the thread that reads imported files; null to read them in the thread of the services. */
  readonly importsFile: string | null
  readonly version: string
  /** Tokens by source that the host has kept; absent where it keeps none between runs. */
  readonly secrets?: Readonly<Record<string, string>>
}

/** A document on disk that a host may hand to the person. */
export interface OpenedDocument {
  readonly path: string
  readonly fileName: string
  readonly mediaType: string
}

export type ServicesRequest =
  | { readonly kind: 'call'; readonly sequence: number; readonly name: unknown; readonly request: unknown }
  | { readonly kind: 'open-document'; readonly sequence: number; readonly handle: unknown }
  | { readonly kind: 'secret-kept'; readonly sequence: number; readonly outcome: Outcome<null> }
  | { readonly kind: 'stop' }

export type ServicesMessage =
  | { readonly kind: 'started'; readonly outcome: Outcome<null> }
  | { readonly kind: 'answer'; readonly sequence: number; readonly outcome: Outcome<unknown> }
  | { readonly kind: 'document'; readonly sequence: number; readonly outcome: Outcome<OpenedDocument> }
  | { readonly kind: 'event'; readonly event: ServiceEvent }
  | {
      readonly kind: 'keep-secret'
      readonly sequence: number
      readonly source: string
      readonly token: string | null
    }
