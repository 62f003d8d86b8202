import type { Answered } from '../conversation'

/** What stands in an RDF statement; blank nodes have a name of their own file. */
export type RdfTerm =
  | { readonly kind: 'iri' | 'blank'; readonly value: string }
  | {
      readonly kind: 'literal'
      readonly value: string
      /** Language tag in lower case; the empty text without one. */
      readonly language: string
    }

export interface RdfStatement {
  readonly subject: RdfTerm
  readonly predicate: string
  readonly object: RdfTerm
}

export type RdfFormat = 'turtle' | 'json-ld'

/** Statements, characters of the text, and characters of a term that are read of one file. */
export const rdfLimits = { statements: 1_000_000, characters: 50_000_000 } as const

/** Reads RDF with a library of the host. Never fetches anything: a context at another address is refused. */
export interface RdfReader {
  read(text: string, format: RdfFormat, what: string): Promise<Answered<readonly RdfStatement[]>>
}
