import type { Provenance } from '../../domain/counts/count'
import { overlapOf } from '../cellReading'
import { addSizes, emptySet } from '../population'
import type { EvidenceReason, EvidenceReference } from '../result'
import { cellsInUse, type CellInUse } from '../tableEvent'
import { tableFactor, type TableSettings } from '../tableFactor'
import type { Universe } from '../universe'
import type { UsedTable } from '../usedTable'
import type { ExplainedAdjustment, ExplainedCell, ExplainedTable } from './explanation'
import type { Region } from './region'

/** The part of the factor of a table that one adjustment makes, by the way the estimate works it out. */
function factorOf(settings: TableSettings, only: Partial<TableSettings>): number {
  return tableFactor({ ...settings, adjustment: null, survival: null, ...only }).factor
}

function adjustmentsOf(settings: TableSettings): readonly ExplainedAdjustment[] {
  const { adjustment, survival, years } = settings
  const found: ExplainedAdjustment[] = []
  const completeness = adjustment?.completeness ?? null
  if (adjustment !== null && completeness !== null) {
    const factor = factorOf(settings, { adjustment: { ...adjustment, trend: null } })
    found.push({ kind: 'completeness', factor, years: 0, ...completeness })
  }
  const trend = adjustment?.trend ?? null
  if (adjustment !== null && trend !== null) {
    const factor = factorOf(settings, { adjustment: { ...adjustment, completeness: null } })
    found.push({ kind: 'trend', factor, years, ...trend })
  }
  if (survival !== null)
    found.push({
      kind: 'survival',
      factor: factorOf(settings, { survival }),
      years: survival.years,
      ...survival.mortality,
    })
  return found
}

function provenanceOf(cells: readonly CellInUse[]): readonly Provenance[] {
  const places = new Map<string, Provenance>()
  for (const provenance of cells.flatMap(({ cell }) => cell.count.provenance)) {
    const { table, release, retrievedAt, queryHash } = provenance
    places.set([table, release, retrievedAt, queryHash].join('\n'), provenance)
  }
  return [...places.values()]
}

function explainCell(
  used: CellInUse,
  share: Float64Array | null,
  region: Region,
  universe: Universe,
): ExplainedCell | null {
  const { cell, reading, inside, inCell, reached } = used
  const here = inside.reduce(
    (sum, size, area) => (region.has(area) ? addSizes(sum, size) : sum),
    emptySet,
  ).estimate
  if (here === 0) return null
  const places = new Set(reached)
  const { pieces } = universe
  const belongs = (stratum: number) =>
    places.has(Math.floor(stratum / pieces.length)) && inCell[stratum % pieces.length] === true
  return {
    area: cell.area,
    sex: cell.sex,
    ageFrom: cell.ageFrom,
    ageTo: cell.ageTo,
    count: cell.count,
    population: cell.population,
    published: cell.share,
    share: reading.share,
    residents: here,
    people: reading.share === null || share === null ? null : region.peopleOf(share, belongs),
  }
}

/**
 * A table with the cells that speak of a region. `share` is what its part makes of every stratum; null for a table that
 * gives no number of people.
 */
export function explainTable(
  used: UsedTable,
  evidence: { readonly reference: EvidenceReference; readonly reasons: readonly EvidenceReason[] },
  share: Float64Array | null,
  region: Region,
  universe: Universe,
): ExplainedTable {
  const { settings, table, fitted } = used
  const cells = cellsInUse(used, universe)
  return {
    ...evidence,
    provenance: provenanceOf(cells),
    overlapFactor: overlapOf(table).factor,
    adjustments: adjustmentsOf(settings),
    drift: { years: settings.years, yearly: settings.drift },
    fitted,
    cells: cells.flatMap((cell) => explainCell(cell, share, region, universe) ?? []),
  }
}
