import type { CountTableDescription } from '../domain/sources/countTable'
import { matchCodes } from '../domain/terminology/matchCodes'
import type { EvidencePart, EvidenceTable, RankedTable } from './evidence'
import { hasDetail, shapeSurface } from './shapeSurface'
import { tableEvent, type TableInUse, type TableReach } from './tableEvent'
import type { Universe } from './universe'

type Ranked = RankedTable<CountTableDescription>

/**
 * The national table that gives a coarser table by area its ages and sexes: the best ranked one of the same codes and
 * measure that tells them apart. Null for parts of several tables, or where no such table is held.
 */
export function shapeTableOf(
  { tables: [head, ...others] }: EvidencePart,
  related: readonly Ranked[],
  read: (key: string) => EvidenceTable,
): Ranked | null {
  if (head === undefined || others.length > 0 || head.table.areaLevel === 'nation') return null
  if (hasDetail(read(head.table.key))) return null
  return (
    related.find(
      ({ table }) =>
        table.areaLevel === 'nation' &&
        table.measure === head.table.measure &&
        matchCodes(table.concept?.codes ?? [], head.table.concept?.codes ?? []) === 'equal' &&
        hasDetail(read(table.key)),
    ) ?? null
  )
}

export interface PartSurface {
  readonly reach: TableReach
  /** True when the shares follow the ages and sexes of the shape table. */
  readonly shaped: boolean
}

/** Reads the tables of one part into shares and bounds; `shape` spreads the people of each cell over ages and sexes. */
export function partSurface(
  tables: readonly TableInUse[],
  shape: TableInUse | null,
  universe: Universe,
): PartSurface {
  const reach = tableEvent(tables, universe)
  const [table] = tables
  if (shape === null || table === undefined || !reach.event.hasEstimate) return { reach, shaped: false }
  const national = tableEvent([shape], universe).event
  const share = national.hasEstimate
    ? shapeSurface(
        { table: table.table, share: reach.event.share },
        { table: shape.table, rate: national.share },
        universe,
      )
    : null
  return share === null
    ? { reach, shaped: false }
    : { reach: { ...reach, event: { ...reach.event, share } }, shaped: true }
}
