import type { PublishedCell, PublishedSurface } from '../publishedCells'
import type { ResolvedGroup } from '../resolveGroup'
import type { StrataChain } from './strataChain'

/** An alternative as its cells see it. */
export interface CellsOfAlternative {
  /** Share of every stratum that meets it. */
  readonly share: Float64Array
  readonly surfaces: readonly PublishedSurface[]
}

/** By how many people a result changes with each unit of the number that a cell prints. */
export type CellEffects = ReadonlyMap<PublishedCell, number>

/** The effects of cells on the people left, and on those who meet an alternative on its own. */
export interface EffectsOfCells {
  /** On those left after `count` lines in some base areas. */
  onLeft(count: number, areas: readonly number[]): CellEffects
  /** On those of the base population who meet at least one of these alternatives. */
  onAlone(alternatives: readonly CellsOfAlternative[]): CellEffects
}

/** By how much more or less a table bears on the people left in an area than it would if its lines stood alone. */
export type TableCorrection = (tables: readonly string[], count: number, area: number) => number

/** The cells of one surface by stratum of the base population, and by how much the share of its line follows each. */
interface CellUse {
  readonly tables: readonly string[]
  readonly cells: readonly (PublishedCell | null)[]
  readonly cellOf: Int32Array
  readonly growth: Float64Array
}

function leavesSomethingOpen(cell: PublishedCell | null): cell is PublishedCell {
  if (cell === null) return false
  const { measurement, zero } = cell
  return measurement.below < 0 || measurement.above > 0 || measurement.chance > 0 || zero !== null
}

/** What is left to meet of a share when another share, which it contains, is met already. */
function outside(whole: number, own: number): number {
  return own >= 1 ? 0 : (1 - whole) / (1 - own)
}

function usesOf(alternatives: readonly CellsOfAlternative[], strata: Int32Array): readonly CellUse[] {
  return alternatives.flatMap(({ share: met, surfaces }, index) =>
    surfaces
      .filter(({ cells }) => cells.some(leavesSomethingOpen))
      .map(({ cells, cellOf, share }): CellUse => {
        const growth = new Float64Array(strata.length)
        strata.forEach((stratum, place) => {
          const cell = cells[cellOf[stratum] ?? -1] ?? null
          if (cell === null) return
          const own = share[stratum] ?? 0
          let others = outside(met[stratum] ?? 0, own)
          for (let other = 0; other < alternatives.length; other += 1)
            if (other !== index) others *= 1 - (alternatives[other]?.share[stratum] ?? 0)
          // Fitted to ages or other areas the share moves in proportion; nobody spreads evenly.
          growth[place] = others * cell.sharePerUnit * (cell.share > 0 ? own / cell.share : 1)
        })
        const tables = [...new Set(cells.flatMap((cell) => cell?.table ?? []))]
        return { tables, cells, cellOf: strata.map((stratum) => cellOf[stratum] ?? -1), growth }
      }),
  )
}

/** Gives the same object for a cell wherever its table answers. */
function createIdentity(): (cell: PublishedCell) => PublishedCell {
  const known = new Map<string, Map<number, PublishedCell>>()
  return (cell) => {
    const ofTable = known.get(cell.table) ?? new Map<number, PublishedCell>()
    known.set(cell.table, ofTable)
    const first = ofTable.get(cell.position) ?? cell
    ofTable.set(cell.position, first)
    return first
  }
}

export function createEffectsOfCells(
  lines: readonly ResolvedGroup[],
  { strata, weights, inArea, slopes }: StrataChain,
  correction: TableCorrection,
): EffectsOfCells {
  const identity = createIdentity()
  const known = new Map<PublishedSurface, readonly CellUse[]>()
  /** A line is most often one alternative of one part, and asked for on its own as well. */
  function uses(alternatives: readonly CellsOfAlternative[]): readonly CellUse[] {
    const [surface, ...more] = alternatives.flatMap(({ surfaces }) => surfaces)
    if (surface === undefined) return []
    if (more.length > 0 || alternatives.length > 1) return usesOf(alternatives, strata)
    const made = known.get(surface) ?? usesOf(alternatives, strata)
    known.set(surface, made)
    return made
  }
  const usesOfLines = lines.map(({ counted }) =>
    uses(
      counted.flatMap(({ event, surfaces }) =>
        event?.hasEstimate === true ? [{ share: event.share, surfaces }] : [],
      ),
    ),
  )

  function add(
    effects: Map<PublishedCell, number>,
    { cells, cellOf, growth }: CellUse,
    slope: Float64Array | null,
    areas: readonly number[],
    correctedIn: (area: number) => number,
  ): void {
    const sums = new Float64Array(cells.length)
    for (const area of areas) {
      const own = inArea[area]
      if (own === undefined) continue
      const factor = correctedIn(area)
      for (let place = 0; place < own.length; place += 1) {
        const index = own[place] ?? -1
        const cell = cellOf[index] ?? -1
        if (cell < 0) continue
        const people = (weights[index] ?? 0) * (slope === null ? 1 : (slope[index] ?? 0))
        sums[cell] = (sums[cell] ?? 0) + factor * people * (growth[index] ?? 0)
      }
    }
    sums.forEach((sum, place) => {
      const cell = cells[place] ?? null
      if (sum === 0 || !leavesSomethingOpen(cell)) return
      const same = identity(cell)
      effects.set(same, (effects.get(same) ?? 0) + sum)
    })
  }

  return {
    onLeft(count, areas) {
      const effects = new Map<PublishedCell, number>()
      slopes(count).forEach((slope, line) => {
        if (slope === null) return
        for (const use of usesOfLines[line] ?? [])
          add(effects, use, slope, areas, (area) => correction(use.tables, count, area))
      })
      return effects
    },
    onAlone(alternatives) {
      const effects = new Map<PublishedCell, number>()
      const everywhere = [...inArea.keys()]
      for (const use of uses(alternatives)) add(effects, use, null, everywhere, () => 1)
      return effects
    },
  }
}
