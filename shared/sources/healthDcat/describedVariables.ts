import type { Variable } from '../../domain/discovery/variables/variable'
import { namedVariable, variableLimits } from '../../domain/discovery/variables/variable'
import type { RdfGraph } from './graph'
import type { RdfTerm } from './rdf'

const csvw = (name: string) => `http://www.w3.org/ns/csvw#${name}`
const dct = (name: string) => `http://purl.org/dc/terms/${name}`
/** Both addresses under which terms of schema.org are written. */
const schema = (name: string) => [`http://schema.org/${name}`, `https://schema.org/${name}`]

/** Literals of any of these properties, Norwegian before English before others, each text once. */
function texts(graph: RdfGraph, subject: RdfTerm, predicates: readonly string[]): readonly string[] {
  const order = ['nb', 'no', 'nn', '', 'en']
  const rank = (language: string) => {
    const at = order.indexOf(language.split('-')[0] ?? '')
    return at === -1 ? order.length : at
  }
  const literals = predicates
    .flatMap((predicate) => graph.values(subject, predicate))
    .flatMap((term) => (term.kind === 'literal' && term.value.trim() !== '' ? [term] : []))
    .sort((one, other) => rank(one.language) - rank(other.language))
  return [...new Set(literals.map(({ value }) => value.trim()))]
}

/** The end of the address of a type (`xsd:integer` gives `integer`), or its text. */
function typeOf(terms: readonly RdfTerm[]): string {
  const [term] = terms
  if (term === undefined || term.kind === 'blank') return ''
  return term.kind === 'literal' ? term.value.trim() : (term.value.split(/[/#]/).at(-1) ?? term.value)
}

const short = (text: string | undefined, most: number) => (text ?? '').slice(0, most)

/** A column of a table (CSV on the Web). What it "describes" may be a title, a tab, and a description. */
function columnVariable(graph: RdfGraph, column: RdfTerm): readonly Variable[] {
  const [code = ''] = texts(graph, column, [csvw('name')])
  const [described = ''] = texts(graph, column, [csvw('describes')])
  const [told = '', ...rest] = described.split('\t')
  const titles = [
    ...texts(graph, column, [csvw('titles'), csvw('title'), dct('title')]),
    ...(rest.length > 0 ? [told] : []),
  ]
  const [description = rest.length > 0 ? rest.join(' ') : told] = texts(graph, column, [dct('description')])
  const [name = code, ...others] = titles
  if (name === '') return []
  return [
    {
      ...namedVariable(short(name, variableLimits.name)),
      code: name === code ? '' : short(code, variableLimits.short),
      otherNames: others.slice(0, 5).map((other) => short(other, variableLimits.name)),
      description: short(description, variableLimits.description),
      type: short(typeOf(graph.values(column, csvw('datatype'))), variableLimits.short),
      codeList: short(typeOf(graph.values(column, csvw('valueUrl'))), variableLimits.codeList),
    },
  ]
}

/** What a dataset measures, in the words of schema.org: a text, or a node with a name. */
function measuredVariable(graph: RdfGraph, measured: RdfTerm): readonly Variable[] {
  const first = (name: string) => texts(graph, measured, schema(name))[0]
  const name = measured.kind === 'literal' ? measured.value.trim() : first('name')
  if (name === undefined || name === '') return []
  return [
    {
      ...namedVariable(short(name, variableLimits.name)),
      description: short(first('description'), variableLimits.description),
      unit: short(first('unitText'), variableLimits.short),
    },
  ]
}

/** Variables that a description of datasets states; empty where it states none. What is too long is cut at the limit. */
export function describedVariables(graph: RdfGraph, subjects: readonly RdfTerm[]): readonly Variable[] {
  const columns = new Map<string, RdfTerm>()
  const add = (term: RdfTerm) => columns.set(`${term.kind} ${term.value}`, term)
  graph.ofClass(csvw('Column')).forEach(add)
  const measured: RdfTerm[] = []
  for (const subject of subjects) {
    graph.values(subject, csvw('column')).forEach(add)
    measured.push(...schema('variableMeasured').flatMap((predicate) => graph.values(subject, predicate)))
  }
  return [
    ...[...columns.values()].flatMap((column) => columnVariable(graph, column)),
    ...measured.flatMap((term) => measuredVariable(graph, term)),
  ]
}
