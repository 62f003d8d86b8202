import { intersect, type CriterionEvent, type Interval } from './event'
import type { Universe } from './universe'
import { tableEvent, type TableInUse } from './tableEvent'
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

function limitOf(used: UsedTable, universe: Universe): Limit | null {
  const { event, uncovered } = tableEvent([used], universe)
  switch (used.match) {
    case 'equal':
      return (block) => event.inBlock(block)
    case 'criterion-within-table':
      // Everyone with the narrower condition is counted, where the table counts everyone who has the wider one.
      return used.table.measure === 'prevalent' && uncovered.upper === 0
        ? (block) => ({ lower: 0, upper: event.inBlock(block).upper })
        : null
    case 'table-within-criterion':
      return (block) => ({ lower: event.inBlock(block).lower, upper: Infinity })
    case 'overlapping':
      return null
  }
}

/** What each of some further tables allows for a block of base areas; tables that limit nothing are left out. */
export function furtherLimits(
  chosen: readonly TableInUse[],
  others: readonly UsedTable[],
  universe: Universe,
): readonly { readonly table: string; readonly limit: Limit }[] {
  const taken = new Set(chosen.map(({ table }) => table.key))
  return others.flatMap((used) => {
    if (taken.has(used.table.key) || !isCutFor(used, universe)) return []
    const limit = limitOf(used, universe)
    return limit === null ? [] : [{ table: used.table.key, limit }]
  })
}

/**
 * Narrows an event by the other tables of the same source, year and measure: each is true of the same people, so all of
 * their bounds hold. Tables of other sources or years may define a case otherwise; they limit nothing. Bounds that
 * contradict each other are left as the chosen tables give them.
 */
export function withFurtherLimits(
  event: CriterionEvent,
  chosen: readonly TableInUse[],
  others: readonly UsedTable[],
  universe: Universe,
): CriterionEvent {
  const limits = furtherLimits(chosen, others, universe)
  if (limits.length === 0) return event
  return {
    ...event,
    inBlock: (block) =>
      limits.reduce((interval, { limit }) => intersect(interval, limit(block)), event.inBlock(block)),
  }
}
