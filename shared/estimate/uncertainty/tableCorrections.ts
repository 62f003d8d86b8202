import type { ResolvedGroup } from '../resolveGroup'
import type { TableCorrection } from './cellEffects'
import type { DrawModel } from './drawModel'
import type { Parameters } from './parameters'
import type { StrataChain } from './strataChain'

/** By so much the figures of tables are moved to see what the estimate makes of them. */
const step = 1e-3

/** Tables that answer an alternative together move together. */
function groupsOfTables(lines: readonly ResolvedGroup[]): readonly ReadonlySet<string>[] {
  let groups: ReadonlySet<string>[] = []
  for (const { precisions } of lines.flatMap(({ counted }) => counted)) {
    const own = new Set(precisions.map(({ table }) => table))
    if (own.size === 0) continue
    const joined = groups.filter((group) => [...own].some((table) => group.has(table)))
    groups = [
      ...groups.filter((group) => !joined.includes(group)),
      new Set([...own, ...joined.flatMap((group) => [...group])]),
    ]
  }
  return groups
}

/** What moving some tables does to the people left, after each line and in each area at the end. */
interface Moved {
  readonly after: Float64Array
  readonly byArea: Float64Array
}

/** By how much the share of a line grows with the figures of some tables; null where none of them answers it. */
function growthOf(
  { counted }: ResolvedGroup,
  strata: Int32Array,
  tables: ReadonlySet<string>,
): Float64Array | null {
  const alternatives = counted.flatMap(({ event, precisions }) =>
    event?.hasEstimate === true
      ? [{ share: event.share, moved: precisions.some(({ table }) => tables.has(table)) }]
      : [],
  )
  if (!alternatives.some(({ moved }) => moved)) return null
  const [only, ...more] = alternatives
  if (only !== undefined && more.length === 0)
    return Float64Array.from(strata, (stratum) => only.share[stratum] ?? 0)
  return Float64Array.from(strata, (stratum) =>
    alternatives.reduce((sum, { share, moved }, index) => {
      if (!moved) return sum
      const others = alternatives.reduce(
        (missed, other, at) => (at === index ? missed : missed * (1 - (other.share[stratum] ?? 0))),
        1,
      )
      return sum + others * (share[stratum] ?? 0)
    }, 0),
  )
}

/** As if each line hung together with no other: by how much the people left grow with the figures of some tables. */
function aloneMoved(
  lines: readonly ResolvedGroup[],
  { strata, weights, inArea, slopes }: StrataChain,
  tables: ReadonlySet<string>,
): Moved {
  const bearing = lines.map((line) => growthOf(line, strata, tables))
  const sumOver = (count: number, indices: Int32Array) => {
    let sum = 0
    slopes(count).forEach((slope, line) => {
      const growth = bearing[line] ?? null
      if (slope === null || growth === null) return
      for (let place = 0; place < indices.length; place += 1) {
        const index = indices[place] ?? -1
        sum += (weights[index] ?? 0) * (slope[index] ?? 0) * (growth[index] ?? 0)
      }
    })
    return sum
  }
  const everywhere = strata.map((_, index) => index)
  return {
    after: Float64Array.from({ length: lines.length + 1 }, (_, count) => sumOver(count, everywhere)),
    byArea: Float64Array.from(inArea, (own) => sumOver(lines.length, own)),
  }
}

/**
 * Lines that hang together bear on each other: those with a narrower condition are among those with the wider one. What a
 * table does to the people left is taken from the estimate itself, by moving all its figures a little; how that is divided
 * among its cells is taken from the lines one by one.
 */
export function tableCorrections(
  lines: readonly ResolvedGroup[],
  chain: StrataChain,
  model: DrawModel,
  parameters: Parameters,
): TableCorrection {
  const central = parameters.list.map(({ value }) => value)
  const areas = chain.inArea.length
  function evaluate(values: readonly number[]): Moved {
    const moved = { after: new Float64Array(lines.length + 1), byArea: new Float64Array(areas) }
    model.evaluate(values, moved.after, moved.byArea)
    return moved
  }
  const now = evaluate(central)
  const ratios = new Map<string, Moved>()
  for (const tables of groupsOfTables(lines)) {
    const places = [...tables].flatMap((table) => parameters.find('table', table) ?? [])
    if (places.length < tables.size) continue
    const moved = evaluate(central.map((value, place) => (places.includes(place) ? 1 + step : value)))
    const alone = aloneMoved(lines, chain, tables)
    const ratioOf = (of: keyof Moved) =>
      moved[of].map((people, place) => {
        const expected = (alone[of][place] ?? 0) * step
        return Math.abs(expected) < 1e-9 ? 1 : (people - (now[of][place] ?? 0)) / expected
      })
    const ratio = { after: ratioOf('after'), byArea: ratioOf('byArea') }
    for (const table of tables) ratios.set(table, ratio)
  }
  // Tables that answer an alternative together have the same.
  return ([table = ''], count, area) => {
    const ratio = ratios.get(table)
    if (ratio === undefined) return 1
    return (count === lines.length ? ratio.byArea[area] : ratio.after[count]) ?? 1
  }
}
