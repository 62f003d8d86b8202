import type { SyncContext } from '../connector'
import { answered, refused, type Answered } from '../conversation'
import { readArea, readAreaYears } from '../codes/readArea'
import { yearOfPeriod } from '../evidence/period'
import { dimensionRoles } from '../jsonStat/dimensionRole'
import type { JsonStatCategory, JsonStatDataset, JsonStatDimension } from '../jsonStat/readDataset'
import type { AskedVariable, Chunk } from './planChunks'
import type { PxChoice, PxTable } from './pxTable'

/** What is asked of a table, and the variables left to the source to add up. */
export interface Selected {
  readonly asked: Chunk
  readonly together: readonly string[]
}

/** First four digits of a period: `2024`, `2025M01`, `2024K4`; null when it does not begin with a year. */
export function yearOf(code: string): number | null {
  const year = /^\d{4}/.exec(code)?.[0]
  return year === undefined ? null : Number(year)
}

/**
 * The codes of every variable that a table is asked for. Fails with `changed-shape` when the table no longer has a variable
 * or a code that is meant by name, or may no longer leave one out.
 */
export function selectCodes(
  description: JsonStatDataset,
  table: PxTable,
  { sinceYear }: Pick<SyncContext, 'sinceYear'>,
  what: string,
): Answered<Selected> {
  const roles = dimensionRoles(description.dimensions)
  const gone = Object.keys(table.choices).find(
    (id) => !description.dimensions.some((dimension) => dimension.id.toLowerCase() === id),
  )
  if (gone !== undefined) return changed(`${what}: the table has no variable ${gone} any more.`, what, gone)
  const time = description.dimensions[roles.indexOf('time')]
  const periods = time === undefined ? [] : periodsOf(time, table.periods, sinceYear)
  const years = periods.flatMap(({ code }) => yearOf(code) ?? [])
  const firstYear = years.length === 0 ? null : Math.min(...years)
  const asked: AskedVariable[] = []
  const together: string[] = []
  for (const dimension of description.dimensions) {
    const choice = Object.hasOwn(table.choices, dimension.id.toLowerCase())
      ? table.choices[dimension.id.toLowerCase()]
      : undefined
    if (choice === 'together') {
      if (!dimension.elimination.allowed)
        return changed(`${what}: ${dimension.id} can no longer be left out.`, what, dimension.id)
      together.push(dimension.id)
      continue
    }
    const isTime = dimension === time
    const categories = isTime ? periods : chosen(dimension, choice, firstYear)
    if (categories === null || (categories.length === 0 && !isTime))
      return changed(`${what}: ${dimension.id} no longer has the codes asked for.`, what, dimension.id)
    asked.push({
      id: dimension.id,
      codes: categories.map(({ code }) => code),
      isAll: categories.length === dimension.categories.length,
      isTime,
    })
  }
  return answered({ asked, together })
}

function changed(message: string, what: string, dimension: string): Answered<never> {
  return refused('changed-shape', message, { what, dimension })
}

/** The latest periods in the order of the table, or all from a year on. */
function periodsOf(
  { categories }: JsonStatDimension,
  count: number,
  sinceYear: number | null,
): readonly JsonStatCategory[] {
  if (sinceYear !== null)
    return categories.filter(({ code }) => (yearOfPeriod(code) ?? -Infinity) >= sinceYear)
  const latest = new Set(
    categories
      .map(({ code }) => code)
      .sort()
      .slice(-count),
  )
  return categories.filter(({ code }) => latest.has(code))
}

/** Null when a code meant by name is gone. */
function chosen(
  { categories }: JsonStatDimension,
  choice: PxChoice | undefined,
  firstYear: number | null,
): readonly JsonStatCategory[] | null {
  if (choice === undefined) return categories
  if (choice === 'areas' || choice === 'counties')
    return categories.filter((category) => {
      const area = readArea(category)
      const { to } = readAreaYears(category.label)
      const existed = to === null || firstYear === null || to >= firstYear
      return area !== null && existed && (choice === 'areas' || ['nation', 'county'].includes(area.level))
    })
  if (choice === 'together') return []
  const wanted = new Set(choice)
  const found = categories.filter(({ code }) => wanted.has(code))
  return found.length === wanted.size ? found : null
}
