import { nullable } from 'valibot'
import type { LoadLinearSolver } from '../solver/linearSolver'
import type { PublishedTable } from '../suppression/integerRange'
import { pointUnderTotals } from '../suppression/pointUnderTotals'
import { tableBounds } from '../suppression/tableBounds'
import { defineComputeMethod, type ComputeMethod } from './computeMethod'
import { keys, list, numeric } from './inputs'
import { limits, toPair, toRange } from './limitPair'

export function suppressionTableBoundsMethod(loadSolver: LoadLinearSolver): ComputeMethod {
  return defineComputeMethod({
    name: 'suppression_table_bounds',
    summary:
      'Narrowest limits of hidden cells and of sums over them under published totals, and one estimate',
    citation: 'Fischetti and Salazar 2000',
    input: keys({
      cells: list(limits),
      constraints: list(keys({ idx: list(numeric), lo: numeric, hi: nullable(numeric) })),
      queries: list(list(numeric)),
    }),
    output:
      '{ cells: [number, number | null][], queries: [number, number | null][], point?: number[] } (no point where a cell has no upper limit)',
    async run({ cells, constraints, queries }) {
      const table: PublishedTable = {
        cells: cells.map(toRange),
        sums: constraints.map(({ idx, ...sum }) => ({ cells: idx, ...toRange(sum) })),
      }
      const bounds = tableBounds(await loadSolver(), table, queries)
      if (!bounds.ok) return bounds
      const tight = bounds.value
      const output = { cells: tight.cells.map(toPair), queries: tight.queries.map(toPair) }
      if (tight.cells.some(({ upper }) => upper === Infinity)) return { ok: true, output }
      const point = pointUnderTotals({ ...table, cells: tight.cells })
      return point.ok ? { ok: true, output: { ...output, point: point.value } } : point
    },
  })
}
