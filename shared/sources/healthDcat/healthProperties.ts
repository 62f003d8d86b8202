import type { RdfGraph } from './graph'
import type { RdfTerm } from './rdf'

/** Both namespaces under which properties of HealthDCAT-AP are published. */
const namespaces = [
  'http://healthdataportal.eu/ns/health#',
  'http://data.europa.eu/r5r/healthdcatap#',
] as const

/** Values of a property by its name, in either namespace and whatever its capitals: `numberOfrecords` is met too. */
export function healthValues(graph: RdfGraph, subject: RdfTerm, name: string): readonly RdfTerm[] {
  const wanted = new Set(namespaces.map((namespace) => `${namespace}${name}`.toLowerCase()))
  return [...graph.about(subject)].flatMap(([predicate, values]) =>
    wanted.has(predicate.toLowerCase()) ? values : [],
  )
}

/** A whole number as stated: typed, or as quoted text; thousands may be set apart. Null for anything else. */
function wholeNumber({ kind, value }: RdfTerm): number | null {
  const digits = value.trim().replace(/(?<=\d)[\u00A0\u202F ](?=\d{3})/g, '')
  return kind === 'literal' && /^\+?\d{1,13}$/.test(digits) ? Number(digits) : null
}

/**
 * A number as fields: itself, or its bounds where a dataset states several. Nothing where it states none, or words.
 */
export function numberFields(name: string, values: readonly RdfTerm[]): { readonly [field: string]: number } {
  const numbers = values.flatMap((value) => wholeNumber(value) ?? [])
  if (numbers.length === 0) return {}
  const [lower, upper] = [Math.min(...numbers), Math.max(...numbers)]
  return lower === upper ? { [name]: lower } : { [`${name}From`]: lower, [`${name}To`]: upper }
}

/** An age in years as stated; null for what can be none. */
export function ageOf(values: readonly RdfTerm[]): number | null {
  const [age] = values.flatMap((value) => wholeNumber(value) ?? [])
  return age === undefined || age > 130 ? null : age
}
