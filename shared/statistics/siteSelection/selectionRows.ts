import type { LinearRow } from '../solver/linearSolver'
import type { Candidate, SelectionRules } from './selectionProblem'

/** A set of candidates by their places. */
export type Places = readonly number[]

/** A row whose coefficients are all at least 0, as all rules are. */
export type RuleRow = LinearRow

function placesWhere(candidates: readonly Candidate[], holds: (candidate: Candidate) => boolean): Places {
  return candidates.flatMap((candidate, place) => (holds(candidate) ? [place] : []))
}

/** The rules as limits on sums over the candidates taken; must-haves and must-nots as well. */
export function ruleRows(candidates: readonly Candidate[], rules: SelectionRules): readonly RuleRow[] {
  const all = candidates.map((_, place) => place)
  const {
    mostSites,
    budget,
    groupLimits = [],
    neededCapabilities = [],
    mustInclude = [],
    exclude = [],
  } = rules
  const [must, mustNot] = [new Set(mustInclude), new Set(exclude)]
  return [
    ...(mostSites === undefined ? [] : [{ columns: all, lower: 0, upper: mostSites }]),
    ...(budget === undefined
      ? []
      : [{ columns: all, coefficients: candidates.map(({ cost }) => cost), lower: 0, upper: budget }]),
    ...groupLimits.map(({ group, least = 0, most = Infinity }) => ({
      columns: placesWhere(candidates, ({ groups }) => groups.includes(group)),
      lower: least,
      upper: most,
    })),
    ...neededCapabilities.map(({ capability, least }) => ({
      columns: placesWhere(candidates, ({ capabilities }) => capabilities.includes(capability)),
      lower: least,
      upper: Infinity,
    })),
    ...placesWhere(candidates, ({ id }) => must.has(id)).map((place) => ({
      columns: [place],
      lower: 1,
      upper: 1,
    })),
    ...placesWhere(candidates, ({ id }) => mustNot.has(id)).map((place) => ({
      columns: [place],
      lower: 0,
      upper: 0,
    })),
  ]
}

/** Forbids a set and all that hold it. */
export function notAllOf(places: Places): RuleRow {
  return { columns: places, lower: 0, upper: places.length - 1 }
}

/** Forbids a set and all that lie in it; `count` is the number of candidates. */
export function someOutside(places: Places, count: number): RuleRow {
  const inside = new Set(places)
  const outside = Array.from({ length: count }, (_, place) => place).filter((place) => !inside.has(place))
  return { columns: outside, lower: 1, upper: Infinity }
}

/** Whether a set keeps to rows. */
export function keepsTo(rows: readonly RuleRow[], places: Places): boolean {
  const taken = new Set(places)
  return rows.every(({ columns, coefficients, lower, upper }) => {
    const sum = columns.reduce(
      (all, column, index) => all + (taken.has(column) ? (coefficients?.[index] ?? 1) : 0),
      0,
    )
    return sum >= lower - slackOf(lower) && sum <= upper + slackOf(upper)
  })
}

/** A sum of decimal costs may miss its limit by rounding alone. */
export function slackOf(limit: number): number {
  return Number.isFinite(limit) ? 1e-9 * Math.max(1, Math.abs(limit)) : 0
}
