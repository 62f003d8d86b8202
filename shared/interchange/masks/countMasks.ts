import { lesser, nobodyCounted, sum, type Interval } from './interval'
import { meets, type MaskMode, type MaskTable } from './maskTable'

/** Entries that met all of some rules and none of others. */
export interface Wish {
  readonly met: readonly number[]
  readonly failed?: readonly number[]
  /** At least so many rules in all. */
  readonly atLeast?: number
}

/** Beyond this an upper end tells nothing. */
const mostPeople = 10_000_000_000

function intervalOfRow(count: number): Interval {
  return count >= 0 ? { lower: count, upper: count } : { lower: 1, upper: -count - 1 }
}

function choose(of: number, taken: number): number {
  let product = 1
  for (let step = 1; step <= taken; step += 1) product = (product * (of - taken + step)) / step
  return Math.round(product)
}

/** How many of all combinations a wish holds for. */
function combinations(rules: number, { met, failed = [], atLeast = 0 }: Wish): number {
  const free = rules - met.length - failed.length
  const least = Math.max(0, atLeast - met.length)
  let found = 0
  for (let more = least; more <= free; more += 1) found += choose(free, more)
  return found
}

function holds(mask: number, rules: number, { met, failed = [], atLeast = 0 }: Wish): boolean {
  if (!met.every((rule) => meets(mask, rule)) || failed.some((rule) => meets(mask, rule))) return false
  if (atLeast === 0) return true
  let count = 0
  for (let rule = 0; rule < rules; rule += 1) if (meets(mask, rule)) count += 1
  return count >= atLeast
}

interface Both {
  readonly inside: Interval
  readonly outside: Interval
}

function addRows(table: MaskTable, mode: MaskMode, wish: Wish): Both {
  const rows = table.rows.filter((row) => row.mode === mode)
  const count = table.rules.length
  let [inside, outside, present] = [nobodyCounted, nobodyCounted, 0]
  for (const row of rows) {
    const interval = intervalOfRow(row.count)
    if (holds(row.mask, count, wish)) {
      inside = sum(inside, interval)
      present += 1
    } else outside = sum(outside, interval)
  }
  if (table.removedBelow === null) return { inside, outside }
  const most = table.removedBelow - 1
  const all = combinations(count, wish)
  const absent = (of: number): Interval => ({ lower: 0, upper: of * most })
  return {
    inside: sum(inside, absent(all - present)),
    outside: sum(outside, absent(2 ** count - all - (rows.length - present))),
  }
}

/**
 * How many rows of a kind a wish holds for: exact where every row is printed, else what the small-cell rule of the holder leaves
 * open, narrowed by the total where one is stated.
 */
export function countMasks(table: MaskTable, mode: MaskMode, wish: Wish): Interval {
  const { inside, outside } = addRows(table, mode, wish)
  const total = table.totals.find((one) => one.mode === mode)?.count ?? null
  const narrowed: Interval =
    total === null
      ? inside
      : {
          lower: Math.max(inside.lower, outside.upper === null ? 0 : total - outside.upper),
          upper: lesser(inside.upper, total - outside.lower),
        }
  return narrowed.upper !== null && narrowed.upper > mostPeople ? { ...narrowed, upper: null } : narrowed
}

/** True when nobody entered more than once, so that events and people are the same. */
export function entersOnce(table: MaskTable): boolean {
  if (table.oneEntry) return true
  const everyone: Wish = { met: [] }
  const [events, people] = [countMasks(table, 'events', everyone), countMasks(table, 'people', everyone)]
  return (
    events.lower > 0 &&
    events.lower === events.upper &&
    people.lower === people.upper &&
    events.lower === people.lower
  )
}
