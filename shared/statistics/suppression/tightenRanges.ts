import type { IntegerRange } from './integerRange'

/** A cell that is the sum of others. Cells are counted from 0; parts are distinct. */
export interface AdditiveRelation {
  readonly total: number
  readonly parts: readonly number[]
}

/** Ends closer than this, relative to their size, are the same: they differ by rounding. */
const rounding = 1e-9

/** Cells looked at before the ranges are taken as they are: valid at any time, only not the narrowest. */
const maximumWork = { narrowing: 2_000_000, probing: 300_000 } as const

/** What narrowing changed, so that a trial can be taken back: cell, lower and upper end before. */
type Trail = (readonly [number, number, number])[]

function createRanges(cells: readonly IntegerRange[], relations: readonly AdditiveRelation[]) {
  const lower = Float64Array.from(cells, (cell) => cell.lower)
  const upper = Float64Array.from(cells, (cell) => cell.upper)
  const relationsOf = cells.map((): number[] => [])
  relations.forEach(({ total, parts }, index) => {
    for (const cell of [total, ...parts]) relationsOf[cell]?.push(index)
  })
  const waiting = new Uint8Array(relations.length)
  let work = 0

  /** Takes over narrower ends of a cell; false when they leave nothing. */
  function narrow(
    cell: number,
    low: number,
    high: number,
    trail: Trail,
    queue: number[],
    by: number,
  ): boolean {
    const [before, after] = [lower[cell] ?? 0, upper[cell] ?? 0]
    const allowed = rounding * Math.max(1, Math.abs(low), high === Infinity ? 0 : Math.abs(high))
    if (low > high + allowed) return false
    const rises = low > before + allowed
    const falls = high === Infinity ? false : after === Infinity || high < after - allowed
    if (!rises && !falls) return true
    trail.push([cell, before, after])
    if (rises) lower[cell] = low
    // Ends that cross do so by rounding only.
    if (falls || low > after) upper[cell] = Math.max(high, lower[cell] ?? 0)
    for (const relation of relationsOf[cell] ?? [])
      if (relation !== by && waiting[relation] === 0) {
        waiting[relation] = 1
        queue.push(relation)
      }
    return true
  }

  /** Narrows the cells of one relation by each other; once over is enough, a second time changes nothing. */
  function revise(by: number, trail: Trail, queue: number[]): boolean {
    const { total, parts } = relations[by] ?? { total: -1, parts: [] }
    work += parts.length + 1
    let least = 0
    let most = 0
    let unlimited = 0
    for (const part of parts) {
      least += lower[part] ?? 0
      const high = upper[part] ?? 0
      if (high === Infinity) unlimited += 1
      else most += high
    }
    const floor = Math.max(lower[total] ?? 0, least)
    const ceiling = Math.min(upper[total] ?? 0, unlimited > 0 ? Infinity : most)
    if (!narrow(total, floor, ceiling, trail, queue, by)) return false
    for (const part of parts) {
      const [low, high] = [lower[part] ?? 0, upper[part] ?? 0]
      const othersUnlimited = unlimited - (high === Infinity ? 1 : 0) > 0
      const mostOfOthers = most - (high === Infinity ? 0 : high)
      const atLeast = othersUnlimited ? low : Math.max(low, floor - mostOfOthers)
      const atMost = Math.min(high, ceiling - (least - low))
      if (!narrow(part, atLeast, atMost, trail, queue, by)) return false
    }
    return true
  }

  /** Revises what waits until nothing moves; false when the ranges contradict the relations. */
  function settle(queue: number[], trail: Trail, limit: number): boolean {
    let sound = true
    for (const relation of queue) waiting[relation] = 1
    for (let at = 0; at < queue.length; at += 1) {
      const relation = queue[at] ?? -1
      waiting[relation] = 0
      if (sound && work < limit) sound = revise(relation, trail, queue)
    }
    return sound
  }

  function revert(trail: Trail): void {
    for (const [cell, low, high] of trail.reverse()) {
      lower[cell] = low
      upper[cell] = high
    }
  }

  /** True when a cell cannot lie between two ends. */
  function isImpossible(cell: number, low: number, high: number, limit: number): boolean {
    const trail: Trail = []
    const queue: number[] = []
    const sound = narrow(cell, low, high, trail, queue, -1) && settle(queue, trail, limit)
    revert(trail)
    return !sound
  }

  /** The lowest value of a cell that is not shown to be impossible, looked for from the far half of what is left. */
  function lowestPossible(cell: number, limit: number): number {
    const high = upper[cell] ?? 0
    let low = lower[cell] ?? 0
    const middle = (end: number) => low + Math.floor((end - low) / 2)
    for (let end = middle(high); low < high && work < limit; end = middle(end)) {
      if (isImpossible(cell, low, end, limit)) {
        low = end + 1
        end = high
      } else if (end === low) break
    }
    return low
  }

  function highestPossible(cell: number, limit: number): number {
    const low = lower[cell] ?? 0
    let high = upper[cell] ?? 0
    const middle = (end: number) => high - Math.floor((high - end) / 2)
    for (let end = middle(low); low < high && work < limit; end = middle(end)) {
      if (isImpossible(cell, end, high, limit)) {
        high = end - 1
        end = low
      } else if (end === high) break
    }
    return high
  }

  /** Cuts off ends of a whole-numbered cell that contradict the relations; says whether any was. */
  function probe(cell: number, limit: number): 'cut' | 'contradiction' | 'unchanged' {
    const [before, after] = [lower[cell] ?? 0, upper[cell] ?? 0]
    if (before === after || after === Infinity) return 'unchanged'
    const low = lowestPossible(cell, limit)
    const high = highestPossible(cell, limit)
    if (low === before && high === after) return 'unchanged'
    const queue: number[] = []
    const sound = narrow(cell, low, high, [], queue, -1) && settle(queue, [], Infinity)
    return sound ? 'cut' : 'contradiction'
  }

  return { lower, upper, settle, probe, work: () => work }
}

/**
 * Narrows every cell by the relations it stands in, again and again until nothing moves: interval propagation to a fixed
 * point, which on totals that form a tree gives the tight bounds, and on any others valid ones. Limits need not be whole.
 * Null when no table fits.
 *
 * Cells of `probed` are narrowed further: an end that contradicts the relations once it is taken for true is cut off. Only
 * for cells that are whole numbers; what several totals decide together is then found as well in nearly all cases.
 *
 * Source: Buzzigoli L, Giusti A. The shuttle algorithm. Statistical Data Protection '98, Eurostat 1999; with probing Dobra A,
 * Fienberg SE. The generalized shuttle algorithm. CSSS Working Paper 83, University of Washington 2008.
 */
export function tightenRanges(
  cells: readonly IntegerRange[],
  relations: readonly AdditiveRelation[],
  probed: readonly number[] = [],
): readonly IntegerRange[] | null {
  const ranges = createRanges(cells, relations)
  if (!ranges.settle([...relations.keys()], [], maximumWork.narrowing)) return null
  const limit = ranges.work() + maximumWork.probing
  for (let moved = true; moved && ranges.work() < limit;) {
    const outcomes = probed.map((cell) => ranges.probe(cell, limit))
    if (outcomes.includes('contradiction')) return null
    moved = outcomes.includes('cut')
  }
  return cells.map((_, cell) => ({ lower: ranges.lower[cell] ?? 0, upper: ranges.upper[cell] ?? 0 }))
}
