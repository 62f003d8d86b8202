import type { Quad } from 'n3'
import { answered, refused, type Answered } from '#shared/sources/conversation'
import { rdfLimits, type RdfReader, type RdfStatement, type RdfTerm } from '#shared/sources/healthDcat/rdf'

/** Only what both libraries give alike; they have types of their own. */
interface ForeignTerm {
  readonly termType: string
  readonly value: string
  readonly language?: string
}

function termOf({ termType, value, language = '' }: ForeignTerm): RdfTerm {
  if (termType === 'Literal') return { kind: 'literal', value, language: language.toLowerCase() }
  return { kind: termType === 'BlankNode' ? 'blank' : 'iri', value }
}

interface ForeignQuad {
  readonly subject: ForeignTerm
  readonly predicate: ForeignTerm
  readonly object: ForeignTerm
}

function statementOf({ subject, predicate, object }: ForeignQuad): RdfStatement {
  return { subject: termOf(subject), predicate: predicate.value, object: termOf(object) }
}

/** Statements about statements and variables are newer than these descriptions and left out. */
const plainTerms: ReadonlySet<string> = new Set(['NamedNode', 'BlankNode', 'Literal'])

/** Relative addresses are read against this; they name nothing outside their file. */
const baseIRI = 'urn:kohort:file:'

class TooMany extends Error {}

/** The error's own line; the library counts from 1. */
function lineOf(error: unknown): number | null {
  const context = error instanceof Error && 'context' in error ? error.context : null
  if (typeof context !== 'object' || context === null || !('line' in context)) return null
  return typeof context.line === 'number' ? context.line : null
}

function notRdf(what: string, format: string, error: unknown): Answered<never> {
  if (error instanceof TooMany)
    return refused('too-large', `${what}: it has more than ${rdfLimits.statements} statements.`, { what })
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 200)
  const line = lineOf(error)
  return line === null
    ? refused('malformed', `${what}: this is no valid ${format}: ${reason}`, { what, reason })
    : refused('malformed', `${what}, line ${line}: this is no valid ${format}: ${reason}`, {
        what,
        line,
        reason,
      })
}

async function readTurtle(text: string, what: string): Promise<Answered<readonly RdfStatement[]>> {
  const { Parser } = await import('n3')
  const statements: RdfStatement[] = []
  try {
    const quads: readonly Quad[] = new Parser({ format: 'text/turtle', baseIRI }).parse(text)
    if (quads.length > rdfLimits.statements) throw new TooMany()
    for (const { subject, predicate, object } of quads) {
      if ([subject, predicate, object].every(({ termType }) => plainTerms.has(termType)))
        statements.push(statementOf({ subject, predicate, object }))
    }
  } catch (error) {
    return notRdf(what, 'Turtle', error)
  }
  return answered(statements)
}

async function readJsonLd(text: string, what: string): Promise<Answered<readonly RdfStatement[]>> {
  const { JsonLdParser } = await import('jsonld-streaming-parser')
  return new Promise((resolve) => {
    const statements: RdfStatement[] = []
    const parser = new JsonLdParser({
      baseIRI,
      documentLoader: {
        load: (url: string) =>
          Promise.reject(new Error(`its context is at ${url}; put the context itself into the file`)),
      },
    })
    const end = (result: Answered<readonly RdfStatement[]>) => {
      resolve(result)
      parser.destroy()
    }
    parser.on('data', (quad: ForeignQuad) => {
      if (statements.length >= rdfLimits.statements) end(notRdf(what, 'JSON-LD', new TooMany()))
      else statements.push(statementOf(quad))
    })
    parser.on('error', (error: Error) => {
      end(notRdf(what, 'JSON-LD', error))
    })
    parser.on('end', () => {
      resolve(answered(statements))
    })
    parser.end(text)
  })
}

/**
 * Reads Turtle with n3 and JSON-LD with jsonld-streaming-parser; neither goes out to the network. Each is loaded with the
 * first file that needs it, since most runs of the program read none.
 */
export const rdfReader: RdfReader = {
  async read(text, format, what) {
    if (text.length > rdfLimits.characters)
      return refused('too-large', `${what}: it is longer than ${rdfLimits.characters} characters.`, { what })
    const body = text.startsWith('\uFEFF') ? text.slice(1) : text
    if (format === 'turtle') return await readTurtle(body, what)
    try {
      // The library stops without a word at JSON that breaks off.
      JSON.parse(body)
    } catch (error) {
      return notRdf(what, 'JSON-LD', error)
    }
    return await readJsonLd(body, what)
  },
}
