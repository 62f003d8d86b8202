import type { ZeroCell } from '../publishedCells'
import { gammaTails } from '../../statistics/special/incompleteGamma'

const points = 256

/** Below this the likelihood of a level no longer counts. */
const negligible = -30

/** Logarithm of the probability that a cell shows nobody when `level` people a year are expected. */
function logShowsNobody({ most, years }: ZeroCell, level: number): number {
  return level === 0 ? 0 : Math.log(Math.max(1e-300, gammaTails(level * years, most * years + 1).upper))
}

/** Mean of a Poisson number that is known to be at most `most`. */
function truncatedMean(level: number, most: number): number {
  if (most === 0 || level === 0) return 0
  return (level * gammaTails(level, most).upper) / gammaTails(level, most + 1).upper
}

/**
 * How many people a cell that shows nobody holds on average: 257 quantiles, evenly spaced. All such cells of a table share
 * one unknown level, of which only is known that each of them shows nobody: the more they are, the lower it is. Before that
 * its root is taken to be anything (Jeffreys' prior of a Poisson mean), so that nobody at all stays possible.
 */
export function zeroLevel(cells: readonly ZeroCell[]): Float64Array {
  const kinds = new Map<string, { cell: ZeroCell; count: number }>()
  for (const cell of cells) {
    const key = `${String(cell.most)}/${String(cell.years)}`
    const kind = kinds.get(key) ?? { cell, count: 0 }
    kind.count += 1
    kinds.set(key, kind)
  }
  const logLikelihood = (root: number) =>
    [...kinds.values()].reduce((sum, { cell, count }) => sum + count * logShowsNobody(cell, root ** 2), 0)
  let farthest = 1
  while (logLikelihood(farthest) > negligible) farthest *= 1.5
  while (logLikelihood(farthest / 1.5) < negligible) farthest /= 1.5
  const cumulated = new Float64Array(points + 1)
  for (let point = 0; point < points; point += 1) {
    const middle = (farthest * (point + 0.5)) / points
    cumulated[point + 1] = (cumulated[point] ?? 0) + Math.exp(logLikelihood(middle))
  }
  const total = cumulated[points] ?? 1
  const bounded = cells.every(({ counted }) => counted)
  const most = cells.reduce((sum, cell) => sum + cell.most, 0) / cells.length
  let point = 0
  return Float64Array.from({ length: points + 1 }, (_, quantile) => {
    const target = (quantile / points) * total
    while (point < points - 1 && (cumulated[point + 1] ?? total) < target) point += 1
    const [from, to] = [cumulated[point] ?? 0, cumulated[point + 1] ?? total]
    const within = to > from ? Math.min(1, (target - from) / (to - from)) : 0
    const level = ((farthest * (point + within)) / points) ** 2
    return bounded ? truncatedMean(level, most) : level
  })
}
