import type { CategoryTotal, CubeCategory } from '../../domain/cubes/cube'
import { countyOfName } from '../../sources/codes/countyNames'
import { readArea, readAreaYears } from '../../sources/codes/readArea'

const totalWords =
  /^(sum|totalsum|totalt?|i alt|til sammen|tilsammen|samlet|alle|all|hele landet|landet|norge|norway|(the )?whole country)$/
const totalOfMany =
  /^(sum|totalt?|alle|all) (diagnoser|diagnoses|sykehus|hospitals|fylker|counties|områder|areas|enheter|units|pasienter|patients)$/

function isTotalWord({ code, label }: CubeCategory): boolean {
  return [code, label].some((text) => {
    const plain = text.trim().toLowerCase()
    return totalWords.test(plain) || totalOfMany.test(plain)
  })
}

function areaKey(category: CubeCategory): string | null {
  const county = countyOfName(category.label)
  return readArea(category)?.key ?? (county === null ? null : `county:${county}`)
}

/**
 * The total of a column that names what it counts, known by its word: `Hele landet`, `Totalt`, `All diagnoses`. Counties make
 * up a country; people may have several diagnoses or hospitals, so that a total of others is only as many as each part.
 * Empty where no category or several are called so.
 */
export function namedTotals(
  role: 'area' | 'concept' | 'other',
  categories: readonly CubeCategory[],
): readonly CategoryTotal[] {
  const [total, ...more] = categories.filter(isTotalWord)
  const parts = categories.filter((category) => category !== total)
  if (total === undefined || more.length > 0 || parts.length === 0) return []
  if (role !== 'area') return parts.map(({ code }) => ({ total: total.code, parts: [code], complete: false }))
  const counties = parts.filter((category) => areaKey(category)?.startsWith('county:') === true)
  if (counties.length > 0)
    return [{ total: total.code, parts: counties.map(({ code }) => code), complete: false }]
  // Places of unknown kinds may lie within each other.
  return parts.map(({ code }) => ({ total: total.code, parts: [code], complete: false }))
}

/** Two categories of a column that are one area, such as `Oslo` and `03`; null where there are none. */
export function sameAreaTwice(
  categories: readonly CubeCategory[],
): readonly [first: string, second: string] | null {
  const seen = new Map<string, string>()
  for (const category of categories) {
    // A number may be used again for an area of other years, which the name tells.
    const { from, to } = readAreaYears(category.label)
    const key = from === null && to === null ? areaKey(category) : null
    if (key === null) continue
    const before = seen.get(key)
    if (before !== undefined) return [before, category.code]
    seen.set(key, category.code)
  }
  return null
}
