import { intersect, type CriterionEvent, type Interval } from './event'
import { tableEvent, type TableInUse } from './tableEvent'
import { totalRowsOf } from './totals/totalRows'
import type { Universe } from './universe'
import type { UsedTable } from './usedTable'

/** What one more table says of the bounds. */
type Limit = (block: readonly number[]) => Interval

/** True when every limit of age of the table is one that the strata are cut at. */
export function isCutFor({ table }: Pick<TableInUse, 'table'>, { pieces }: Universe): boolean {
  const starts = new Set(pieces.map(({ from }) => from))
  return table.cells.every(
    ({ ageFrom, ageTo }) =>
      (ageFrom === 0 || starts.has(ageFrom)) && (ageTo === null || starts.has(ageTo + 1)),
  )
}

function isNational({ table }: UsedTable): boolean {
  return table.areaLevel === 'nation'
}

/** The fewest that tables by area leave for people of a national row who live in none of them; null where none tells. */
function fewestElsewhere(used: UsedTable, tables: readonly UsedTable[]): number | null {
  const { table } = used
  // Of narrower codes or ages there are no more of them than of the wider ones.
  const told = tables.flatMap((other) =>
    (other === used || other.match === 'equal') &&
    other.elsewhere !== null &&
    other.table.ageFrom <= table.ageFrom &&
    (other.table.ageTo === null || (table.ageTo !== null && table.ageTo <= other.table.ageTo))
      ? [other.elsewhere.upper]
      : [],
  )
  return told.length === 0 ? null : Math.min(...told)
}

/**
 * How many people of a national row may live in no area of ours: as many as tables by area leave. Where the country alone
 * is counted nothing tells them apart, and everybody is taken as living here.
 */
function mostElsewhere(used: UsedTable, chosen: readonly UsedTable[], others: readonly UsedTable[]): number {
  if (!isNational(used)) return 0
  return fewestElsewhere(used, [used, ...chosen, ...others]) ?? (chosen.every(isNational) ? 0 : Infinity)
}

function limitOf(used: UsedTable, elsewhere: number, universe: Universe): Limit | null {
  const { event, uncovered } = tableEvent([used], universe)
  const least = (block: readonly number[]) => Math.max(0, event.inBlock(block).lower - elsewhere)
  switch (used.match) {
    case 'equal':
      return (block) => ({ lower: least(block), upper: event.inBlock(block).upper })
    case 'criterion-within-table':
      // Everyone with the narrower condition is counted, where the table counts everyone who has the wider one.
      return used.table.measure === 'prevalent' && uncovered.upper === 0
        ? (block) => ({ lower: 0, upper: event.inBlock(block).upper })
        : null
    case 'table-within-criterion':
      return (block) => ({ lower: least(block), upper: Infinity })
    case 'overlapping':
      return null
  }
}

/**
 * What the totals of the chosen tables and each of some further tables allow for a block of base areas; what limits nothing
 * is left out.
 */
export function furtherLimits(
  chosen: readonly UsedTable[],
  others: readonly UsedTable[],
  universe: Universe,
): readonly { readonly table: string; readonly limit: Limit }[] {
  const taken = new Set(chosen.map(({ table }) => table.key))
  const further = others.filter(({ table }) => !taken.has(table.key))
  const totalsOf = (used: UsedTable) =>
    totalRowsOf(used.table, universe.strata.baseAreas).map((table) => ({ ...used, table }))
  const views = [...chosen.flatMap(totalsOf), ...further.flatMap((used) => [used, ...totalsOf(used)])]
  return views.flatMap((used) => {
    if (!isCutFor(used, universe)) return []
    const limit = limitOf(used, mostElsewhere(used, chosen, others), universe)
    return limit === null ? [] : [{ table: used.table.key, limit }]
  })
}

/**
 * Narrows an event by the totals of its tables and by the other tables of the same source, year and measure: each is true of
 * the same people, so all of their bounds hold. Tables of other sources or years may define a case otherwise; they limit
 * nothing. Bounds that contradict each other are left as the chosen tables give them.
 */
export function withFurtherLimits(
  event: CriterionEvent,
  chosen: readonly UsedTable[],
  others: readonly UsedTable[],
  universe: Universe,
): CriterionEvent {
  const limits = furtherLimits(chosen, others, universe)
  if (limits.length === 0) return event
  const elsewhere = chosen.reduce((sum, used) => sum + mostElsewhere(used, chosen, others), 0)
  return {
    ...event,
    inBlock(block) {
      const { lower, upper } = event.inBlock(block)
      const own = { lower: Math.max(0, lower - elsewhere), upper }
      return limits.reduce((interval, { limit }) => intersect(interval, limit(block)), own)
    },
  }
}
