import { cubeLimits } from '../../domain/cubes/cube'
import { answered, refused, type Answered } from '../conversation'
import { dimensionRoles } from '../jsonStat/dimensionRole'
import type { JsonStatCategory, JsonStatDataset, JsonStatDimension } from '../jsonStat/readDataset'
import type { AskedVariable, Chunk } from '../pxweb/planChunks'
import { yearOfPeriod } from '../evidence/period'
import type { FhiCategory, FhiDimensions } from './fhiSchema'

/** The dimensions of a table with their trees made flat, a parent before its children, as a dataset without cells. */
export function describeTable(
  dimensions: FhiDimensions,
  title: string,
  release: string,
  what: string,
): Answered<JsonStatDataset> {
  if (new Set(dimensions.map(({ code }) => code)).size !== dimensions.length)
    return refused('malformed', `${what}: a dimension is described twice.`, { what })
  const described = dimensions.map(({ code, label, categories }): JsonStatDimension => ({
    id: code,
    label: label ?? code,
    role: code === 'MEASURE_TYPE' ? 'metric' : null,
    categories: flatten(categories),
    notes: [],
    elimination: { allowed: false, code: null },
  }))
  const large = described.find(({ categories }) => categories.length > cubeLimits.categories)
  if (large !== undefined)
    return refused('too-large', `${what}: ${large.id} has ${large.categories.length} categories.`, { what })
  return answered({
    label: title,
    source: '',
    updated: release,
    language: 'no',
    table: null,
    notes: [],
    dimensions: described,
    aggregationAllowed: true,
    flags: null,
    value: null,
    status: null,
  })
}

/** A code that stands in several branches is kept where it stands first. */
function flatten(categories: readonly FhiCategory[]): readonly JsonStatCategory[] {
  const found = new Map<string, JsonStatCategory>()
  const visit = (branch: readonly FhiCategory[], parent: string | null) => {
    for (const { value, label, children } of branch) {
      if (!found.has(value)) found.set(value, { code: value, label: label ?? value, parent, unit: null })
      visit(children ?? [], value)
    }
  }
  visit(categories, null)
  return [...found.values()]
}

/** What is asked of every dimension: the latest periods, or those from a year on, and all of the others. */
export function askedOf(description: JsonStatDataset, periods: number, sinceYear: number | null): Chunk {
  const roles = dimensionRoles(description.dimensions)
  const time = roles.indexOf('time')
  return description.dimensions.map(({ id, categories }, index): AskedVariable => {
    const codes = categories.map(({ code }) => code)
    const kept = index === time ? periodsOf(codes, periods, sinceYear) : codes
    return { id, codes: kept, isAll: kept.length === codes.length, isTime: index === time }
  })
}

function periodsOf(codes: readonly string[], count: number, sinceYear: number | null): readonly string[] {
  if (sinceYear !== null) return codes.filter((code) => (yearOfPeriod(code) ?? -Infinity) >= sinceYear)
  const latest = codes.toSorted((a, b) => (yearOfPeriod(a) ?? 0) - (yearOfPeriod(b) ?? 0)).slice(-count)
  return codes.filter((code) => latest.includes(code))
}
