import { cellsInUse, type TableInUse } from './tableEvent'
import { residentsByStratum, type Universe } from './universe'

const mostRounds = 60
const closeEnough = 1e-9

/** A cell as the fitting sees it: the strata it speaks of and how many people they should hold. */
interface Target {
  readonly strata: readonly number[]
  readonly people: number
}

function targetsOf(used: TableInUse, people: Float64Array, universe: Universe): readonly Target[] {
  return cellsInUse(used, universe).flatMap(({ reading, inCell, reached }): Target[] => {
    const strata = reached.flatMap((place) =>
      inCell.flatMap((has, piece) => (has ? [place * inCell.length + piece] : [])),
    )
    const all = strata.reduce((sum, stratum) => sum + (people[stratum] ?? 0), 0)
    return reading.share === null || all === 0 ? [] : [{ strata, people: reading.share * all }]
  })
}

/**
 * Brings shares to every table of the same figures by iterative proportional fitting (Deming and Stephan 1940), the chosen
 * table last: what they count in other areas or ages then holds in the estimate too. Tables that contradict each other end
 * as the last one has it.
 */
export function meetTables(
  share: Float64Array,
  tables: readonly TableInUse[],
  universe: Universe,
): Float64Array {
  const people = residentsByStratum(universe)
  const targets = tables.flatMap((used) => targetsOf(used, people, universe))
  const fitted = share.slice()
  for (let round = 0; round < mostRounds; round += 1) {
    let farthest = 0
    for (const target of targets) {
      const now = target.strata.reduce(
        (sum, stratum) => sum + (people[stratum] ?? 0) * (fitted[stratum] ?? 0),
        0,
      )
      if (now === 0) continue
      const factor = target.people / now
      farthest = Math.max(farthest, Math.abs(factor - 1))
      for (const stratum of target.strata) fitted[stratum] = Math.min(1, (fitted[stratum] ?? 0) * factor)
    }
    if (farthest < closeEnough) break
  }
  return fitted
}
