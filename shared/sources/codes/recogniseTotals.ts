import type { CategoryTotal, CubeCategory, DimensionRole } from '../../domain/cubes/cube'
import { agesOverlap, readAge } from './readAge'
import { readArea } from './readArea'
import { readSex } from './readSex'

/**
 * Totals of a dimension that are sure from its codes and names. None is called complete: sources count people of unknown
 * sex, age or residence in the total alone.
 */
export function recogniseTotals(
  role: DimensionRole,
  categories: readonly CubeCategory[],
): readonly CategoryTotal[] {
  if (role === 'sex') return sexTotals(categories)
  if (role === 'age') return ageTotals(categories)
  if (role === 'area') return areaTotals(categories)
  return []
}

function totalOf(total: string | undefined, parts: readonly string[]): readonly CategoryTotal[] {
  return total === undefined || parts.length === 0 ? [] : [{ total, parts, complete: false }]
}

function sexTotals(categories: readonly CubeCategory[]): readonly CategoryTotal[] {
  const codesOf = (sex: ReturnType<typeof readSex>) =>
    categories.filter((category) => readSex(category) === sex).map(({ code }) => code)
  const [total, male, female] = [codesOf('any'), codesOf('male'), codesOf('female')]
  return total.length === 1 && male.length === 1 && female.length === 1
    ? totalOf(total[0], [...male, ...female])
    : []
}

/** One category of all ages, and the others of which no two overlap; overlapping age groups are left alone. */
function ageTotals(categories: readonly CubeCategory[]): readonly CategoryTotal[] {
  const spans = categories.map((category) => ({ code: category.code, span: readAge(category) }))
  const isAll = ({ span }: (typeof spans)[number]) => span?.from === 0 && span.to === null
  const all = spans.filter(isAll)
  const parts = spans
    .filter((item) => item.span !== null && !isAll(item))
    .sort((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0))
  if (all.length !== 1) return []
  const overlap = parts.some(({ span }, index) => {
    const next = parts[index + 1]?.span
    return span !== null && next !== undefined && next !== null && agesOverlap(span, next)
  })
  return overlap
    ? []
    : totalOf(
        all[0]?.code,
        parts.map(({ code }) => code),
      )
}

/** Codes are of one coding when they are written alike: `03` and `F-03` of one table are the same county twice. */
function areaTotals(categories: readonly CubeCategory[]): readonly CategoryTotal[] {
  const areas = categories.flatMap((category) => {
    const area = readArea(category)
    return area === null ? [] : [{ code: category.code, ...area }]
  })
  if (new Set(areas.map(({ key }) => key)).size !== areas.length) return []
  const nation = areas.find(({ level }) => level === 'nation')
  const counties = areas.filter(({ level }) => level === 'county')
  const municipalities = areas.filter(({ level }) => level === 'municipality')
  return [
    ...totalOf(
      nation?.code,
      (counties.length > 0 ? counties : municipalities).map(({ code }) => code),
    ),
    ...counties.flatMap(({ code, key }) =>
      totalOf(
        code,
        municipalities
          .filter((municipality) => municipality.key.slice('municipality:'.length).startsWith(key.slice(7)))
          .map((municipality) => municipality.code),
      ),
    ),
  ]
}
