import type { SourceConnector } from '#shared/sources/connector'
import type { SourceHandler } from './sourceServer'

/** Faults that need to know what a source talks about; the others change any answer alike (`faults.ts`). */
export const twists = [
  'too-many-cells',
  'empty-page',
  'moved-on',
  'graphql-200',
  'graphql-400',
  'node-error',
  'new-code',
  'missing-category',
  'order-changed',
  'silent-change',
] as const
export type Twist = (typeof twists)[number]

/** What a made-up source holds: one of two releases, and how it misbehaves while it goes from the other to this one. */
export interface Holdings {
  readonly edition: 1 | 2
  readonly twist: Twist | null
}

/** A source that speaks as a real one does, over made-up numbers. */
export interface MadeUpSource {
  /** Name of the connector, with its form where it has several. */
  readonly name: string
  readonly connector: SourceConnector
  readonly offer: string
  /** Why a twist makes no sense here. */
  readonly inapplicable: Partial<Readonly<Record<Twist, string>>>
  handler(holdings: Holdings): SourceHandler
}

export const noPages = 'it has no pages'
export const noCellLimit = 'it has no limit of cells'
export const noGraphql = 'it does not speak GraphQL'
export const noNodes = 'it has no nodes behind it'

/** The release that is not this one. */
export function otherEdition({ edition }: Holdings): Holdings['edition'] {
  return edition === 1 ? 2 : 1
}

/** Name of a release; numbers that change silently keep that of the other. */
export function releaseOf(holdings: Holdings, first: string, second: string): string {
  const named = holdings.twist === 'silent-change' ? otherEdition(holdings) : holdings.edition
  return named === 1 ? first : second
}

/** A handler that answers as one source up to so many requests of a kind, and everything after as another. */
export function switchAfter(
  times: number,
  isCounted: (path: string, method: string) => boolean,
  before: SourceHandler,
  after: SourceHandler,
): SourceHandler {
  let left = times
  return (request) => {
    if (left === 0) return after(request)
    if (isCounted(request.path, request.method)) left -= 1
    return before(request)
  }
}
