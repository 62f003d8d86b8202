import type { CubeCategory, CubeDimension } from '../../domain/cubes/cube'
import { namedTotals } from './namedAreas'
import { recogniseTotals } from '../../sources/codes/recogniseTotals'

/** Values of a column in the order in which they first appear, with the names that stand beside them. */
export interface ColumnValues {
  readonly places: ReadonlyMap<string, number>
  readonly labels: readonly string[]
}

/** `K-3101 Halden` or `0301 Oslo`: an area code, then its name. */
const codeAndName = /^((?:K-|F-)?(?:\d{2,6}[a-z]?|[A-Z]\d{2}|Rest))\s+(\S.*)$/

/** Code and name of each value where all of them are written so and no code repeats; else null. */
function splitAll(values: readonly string[]): readonly CubeCategory[] | null {
  const split = values.map((value) => codeAndName.exec(value))
  const codes = new Set(split.map((match) => match?.[1]))
  if (split.some((match) => match === null) || codes.size !== values.length) return null
  return split.flatMap((match) => (match === null ? [] : [{ code: match[1] ?? '', label: match[2] ?? '' }]))
}

/** The dimension of a column. Totals are those that are sure from codes, names and words. */
export function columnDimension(
  id: string,
  role: CubeDimension['role'],
  { places, labels }: ColumnValues,
): CubeDimension {
  const values = [...places.keys()]
  const named = labels.some((label) => label !== '')
  const categories =
    (role === 'area' && !named ? splitAll(values) : null) ??
    values.map((code, index) => ({ code, label: labels[index] || code }))
  const coded = recogniseTotals(role, categories)
  const byName = coded.length === 0 && (role === 'area' || role === 'concept' || role === 'other')
  return { id, label: id, role, categories, totals: byName ? namedTotals(role, categories) : coded }
}
