import { grains, type Grain } from '#shared/domain/counts/count'
import { columnRoles, type ColumnRole, type ImportMapping } from '#shared/imports/mapped/mapping'

/** What a column is taken for: a division, a number of something, a number that counts nothing, or nothing. */
export type ColumnMeaning = `role:${ColumnRole}` | `count:${Grain}` | 'rate' | 'none'

export const columnMeanings: readonly ColumnMeaning[] = [
  'none',
  ...columnRoles.map((role) => `role:${role}` as const),
  ...grains.map((grain) => `count:${grain}` as const),
  'rate',
]

export function meaningOf(column: string, { dimensions, measures }: ImportMapping): ColumnMeaning {
  const dimension = dimensions.find((one) => one.column === column)
  if (dimension !== undefined) return `role:${dimension.role}`
  const measure = measures.find((one) => one.column === column)
  if (measure === undefined) return 'none'
  return measure.grain === null ? 'rate' : `count:${measure.grain}`
}

/** The mapping with another meaning of one column. */
export function withMeaning(mapping: ImportMapping, column: string, meaning: ColumnMeaning): ImportMapping {
  const [known] = mapping.dimensions.filter((one) => one.column === column)
  const dimensions = mapping.dimensions.filter((one) => one.column !== column)
  const measures = mapping.measures.filter((one) => one.column !== column)
  const role = columnRoles.find((candidate) => meaning === `role:${candidate}`)
  if (role !== undefined)
    return {
      ...mapping,
      measures,
      dimensions: [...dimensions, { column, role, labels: known?.labels ?? null }],
    }
  const grain = grains.find((candidate) => meaning === `count:${candidate}`) ?? null
  if (grain === null && meaning !== 'rate') return { ...mapping, dimensions, measures }
  const measure = { column, grain, unit: '', additive: grain !== null }
  return { ...mapping, dimensions, measures: [...measures, measure] }
}
