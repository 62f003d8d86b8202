import { anyCategory, isLeaf, type FactRecord } from './records'

/** Categories chosen of a dimension; null for all people of the collection. */
export interface FactSelection {
  readonly sex: readonly string[] | null
  readonly ageRange: readonly string[] | null
  readonly material: readonly string[] | null
  readonly disease: readonly string[] | null
}

/** Donors as an interval; `value` only where the source gives the very number asked for. */
export interface DonorBounds {
  readonly value: number | null
  readonly lower: number
  readonly upper: number | null
}

/** The Directory leaves out facts of 1 to 9 donors. */
export const mostHiddenDonors = 9

/** All people of a collection. */
export const everyDonor: FactSelection = { sex: null, ageRange: null, material: null, disease: null }

const dimensions = ['sex', 'ageRange', 'material', 'disease'] as const

/**
 * Donors of a collection in the chosen categories. Facts overlap, because one donor has several diagnoses, materials and
 * samples taken at several ages: they are never added up to a number. The one row that counts exactly what is asked for
 * is the answer. Without it at least the largest row inside the choice, and at most the smallest of: a total row that
 * holds the whole choice; the donors of the collection; and, where categories are named in every dimension and all rows are
 * leaves, the rows inside the choice added up with 9 for each combination that is left out.
 */
export function donorsOfCollection(
  facts: readonly FactRecord[],
  selection: FactSelection,
  collectionDonors: number | null,
): DonorBounds {
  const sets = dimensions.map((dimension) => {
    const codes = selection[dimension]
    return codes === null ? null : new Set(codes)
  })
  const holding: number[] = collectionDonors === null ? [] : [collectionDonors]
  const exact: number[] = []
  let [lower, sum, leaves] = [0, 0, 0]
  for (const fact of facts) {
    if (fact.donors === null) continue
    const codes = dimensions.map((dimension) => fact[dimension])
    const inside = codes.every((code, index) => sets[index]?.has(code) ?? true)
    const holds = codes.every((code, index) => {
      const set = sets[index] ?? null
      return code === anyCategory || (set !== null && set.size === 1 && set.has(code))
    })
    if (inside && holds) exact.push(fact.donors)
    if (inside) lower = Math.max(lower, fact.donors)
    if (holds) holding.push(fact.donors)
    if (inside && isLeaf(fact)) {
      sum += fact.donors
      leaves += 1
    }
  }
  if (exact.length > 0) return boundsOf(exact)
  // Among totals nobody knows why a combination is left out: it bounds nothing then.
  if (sets.every((set) => set !== null) && facts.every((fact) => isLeaf(fact))) {
    const combinations = sets.reduce((product, set) => product * (set?.size ?? 1), 1)
    holding.push(sum + mostHiddenDonors * Math.max(0, combinations - leaves))
  }
  if (holding.length === 0) return { value: null, lower, upper: null }
  // A collection that states fewer donors than one of its rows contradicts itself: then nothing bounds it from above.
  const upper = Math.min(...holding)
  return { value: null, lower, upper: upper < lower ? null : upper }
}

/** Rows that give the same number twice agree; where they differ the truth may be either. */
function boundsOf(numbers: readonly number[]): DonorBounds {
  const [lower, upper] = [Math.min(...numbers), Math.max(...numbers)]
  return { value: lower === upper ? lower : null, lower, upper }
}
