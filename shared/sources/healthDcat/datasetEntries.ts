import type { CatalogueEntry } from '../../domain/sources/starterDataset'
import { entryFields } from '../catalogue/entryFields'
import type { RdfGraph } from './graph'
import { ageOf, healthValues, numberFields } from './healthProperties'
import type { RdfTerm } from './rdf'

const dct = (name: string) => `http://purl.org/dc/terms/${name}`
const dcat = (name: string) => `http://www.w3.org/ns/dcat#${name}`
const foafName = 'http://xmlns.com/foaf/0.1/name'
const prefLabel = 'http://www.w3.org/2004/02/skos/core#prefLabel'

/** Languages in the order in which a name is taken from them. */
const languages = ['nb', 'no', 'nn', 'en', ''] as const

/** The text in the first language that has one, and otherwise the first of all. */
function inOurLanguage(values: readonly RdfTerm[]): string | null {
  const literals = values.flatMap((value) => (value.kind === 'literal' ? [value] : []))
  for (const language of languages) {
    const found = literals.find((literal) => literal.language.split('-')[0] === language)
    if (found !== undefined && found.value.trim() !== '') return found.value.trim()
  }
  return literals[0]?.value.trim() || null
}

/** A value for a reader: its own text, the name of what it points at, or the end of its address. */
function shown(graph: RdfGraph, term: RdfTerm): string | null {
  if (term.kind === 'literal') return term.value.trim() || null
  const named = inOurLanguage([...graph.values(term, foafName), ...graph.values(term, prefLabel)])
  return named ?? (term.kind === 'blank' ? null : term.value)
}

function all(graph: RdfGraph, values: readonly RdfTerm[]): readonly string[] {
  return [...new Set(values.flatMap((value) => shown(graph, value) ?? []))]
}

/** The code at the end of an address of the EU's vocabularies: `NON_PUBLIC`. */
function endOfAddress(values: readonly RdfTerm[]): string | null {
  return values[0]?.value.split(/[/#]/).at(-1) ?? null
}

function yearOf(date: string | null): number | null {
  const year = /^(\d{4})\b/.exec(date ?? '')?.[1]
  return year === undefined ? null : Number(year)
}

/** A described dataset. Numbers are those the description states; ages are years. */
export function datasetEntry(graph: RdfGraph, dataset: RdfTerm, source: string): CatalogueEntry {
  const of = (predicate: string) => graph.values(dataset, predicate)
  const health = (name: string) => healthValues(graph, dataset, name)
  const [period] = of(dct('temporal'))
  const date = (name: string) =>
    period === undefined ? null : (graph.values(period, dcat(name))[0]?.value ?? null)
  const title = inOurLanguage(of(dct('title')))
  const identifier = of(dct('identifier'))[0]?.value.trim() || null
  const modified = of(dct('modified'))[0]?.value ?? of(dct('issued'))[0]?.value ?? null
  const key = dataset.kind === 'iri' ? dataset.value : (identifier ?? `dataset ${dataset.value}`)
  return {
    kind: 'dataset',
    key,
    name: title ?? identifier ?? key,
    source,
    citation: dataset.kind === 'iri' ? dataset.value : null,
    year: yearOf(modified),
    fields: entryFields({
      identifier,
      ...numberFields('records', health('numberOfRecords')),
      ...numberFields('individuals', health('numberOfUniqueIndividuals')),
      ageFrom: ageOf(health('minTypicalAge')),
      ageTo: ageOf(health('maxTypicalAge')),
      population: inOurLanguage(health('populationCoverage')),
      codingSystems: all(graph, health('hasCodingSystem')),
      codes: all(graph, health('hasCodeValues')),
      healthCategories: health('healthCategory').flatMap((value) => endOfAddress([value]) ?? []),
      accessBody: all(graph, health('hdab')),
      publisher: all(graph, of(dct('publisher'))).slice(0, 1),
      accessRights: endOfAddress(of(dct('accessRights'))),
      keywords: all(graph, of(dcat('keyword'))),
      coveredFrom: date('startDate'),
      coveredTo: date('endDate'),
      modified,
      description: inOurLanguage(of(dct('description'))),
      address: of(dcat('landingPage'))[0]?.value,
    }),
  }
}
