import type { SyncedContent } from '../connector'
import { answered, refused, type Answered } from '../conversation'
import { datasetEntry } from './datasetEntries'
import { indexStatements } from './graph'
import type { RdfFormat, RdfReader, RdfStatement } from './rdf'

const datasetClasses = [
  'http://www.w3.org/ns/dcat#Dataset',
  'http://www.w3.org/ns/dcat#DatasetSeries',
] as const

/** The datasets that statements describe, as entries. */
export function datasetsContent(
  statements: readonly RdfStatement[],
  source: string,
  what: string,
): Answered<SyncedContent> {
  const graph = indexStatements(statements)
  const entries = datasetClasses
    .flatMap((iri) => graph.ofClass(iri))
    .map((dataset) => datasetEntry(graph, dataset, source))
  const once = [...new Map(entries.map((entry) => [entry.key, entry])).values()]
  return once.length === 0
    ? refused('malformed', `${what}: it describes no dataset (dcat:Dataset).`, { what, reason: 'no-dataset' })
    : answered({ cubes: [], catalogue: { kinds: ['dataset'], entries: once }, notes: [] })
}

/** JSON begins with a brace or bracket, which no Turtle does that describes a dataset. */
export function formatOfRdf(text: string): RdfFormat {
  return /^\uFEFF?\s*[{[]\s*["{}\]]/.test(text) ? 'json-ld' : 'turtle'
}

/** Reads a description of datasets (DCAT-AP, DCAT-AP-NO, HealthDCAT-AP) in Turtle or JSON-LD. */
export async function readHealthDcatFile(
  text: string,
  name: string,
  reader: RdfReader,
  source = 'healthdcat-file',
): Promise<Answered<SyncedContent>> {
  const statements = await reader.read(text, formatOfRdf(text), name)
  return statements.ok ? datasetsContent(statements.value, source, name) : statements
}
