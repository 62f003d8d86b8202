import type { AdditiveRelation } from './tightenRanges'

/** One way a table is cut: its categories with their totals, counted from 0, and which is the sum of which. */
export interface TableDimension {
  readonly size: number
  readonly relations: readonly AdditiveRelation[]
}

/**
 * The relations between the cells of a table that is cut in several ways at once: those of each dimension, at every
 * combination of the others. Cells are counted row by row, the last dimension fastest.
 */
export function crossRelations(dimensions: readonly TableDimension[]): readonly AdditiveRelation[] {
  const sizes = dimensions.map(({ size }) => size)
  const productOf = (values: readonly number[]) => values.reduce((product, size) => product * size, 1)
  return dimensions.flatMap(({ relations }, dimension) => {
    const before = productOf(sizes.slice(0, dimension))
    const stride = productOf(sizes.slice(dimension + 1))
    const size = sizes[dimension] ?? 0
    const crossed: AdditiveRelation[] = []
    for (let outer = 0; outer < before; outer += 1)
      for (let inner = 0; inner < stride; inner += 1) {
        const cellOf = (category: number) => (outer * size + category) * stride + inner
        for (const { total, parts } of relations)
          crossed.push({ total: cellOf(total), parts: parts.map(cellOf) })
      }
    return crossed
  })
}
