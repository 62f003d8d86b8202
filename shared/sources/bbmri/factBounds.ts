import { mostHiddenDonors, type DonorBounds } from './donorsOfCollection'
import { anyCategory, isLeaf, notGiven, type FactRecord } from './records'

/** What is asked of one dimension of the facts. */
export interface AskedCodes {
  /** True for codes that count only what is asked for. */
  inside(code: string): boolean
  /** Codes that together hold everyone asked for; null where no codes do. */
  readonly cover: readonly string[] | null
}

/** Not asked: every code counts, and the total holds everyone. */
export const anyCode: AskedCodes = { inside: () => true, cover: [anyCategory] }

export interface FactQuestion {
  readonly sex: AskedCodes
  readonly ageRange: AskedCodes
  readonly material: AskedCodes
  readonly disease: AskedCodes
}

export interface FactBounds {
  readonly donors: DonorBounds
  readonly samples: DonorBounds
}

const dimensions = ['sex', 'ageRange', 'material', 'disease'] as const
/** Combinations of codes that are looked up at most. */
const mostCombinations = 20_000

function codesOf(fact: FactRecord): readonly string[] {
  return dimensions.map((dimension) => fact[dimension])
}

/** The smallest sum that the numbers of rows allow: the smaller one where two rows contradict each other. */
function keepSmaller(into: Map<string, number>, key: string, number: number): void {
  into.set(key, Math.min(number, into.get(key) ?? Infinity))
}

/**
 * Samples of the largest diagnosis: a sample has one material, one donor and one age, so that rows of one diagnosis count
 * different samples, while rows of two may count the same.
 */
function samplesOfOneDisease(leaves: readonly FactRecord[]): number {
  const byDisease = new Map<string, Map<string, number>>()
  for (const fact of leaves) {
    if (fact.samples === null) continue
    const rows = byDisease.get(fact.disease) ?? new Map<string, number>()
    keepSmaller(rows, codesOf(fact).join('\n'), fact.samples)
    byDisease.set(fact.disease, rows)
  }
  return Math.max(0, ...[...byDisease.values()].map((rows) => [...rows.values()].reduce((a, b) => a + b, 0)))
}

/**
 * Rows that together hold everyone asked for, added up. A combination that is left out counts nine donors where every row
 * is a leaf, since only small ones are left out then, and any number of samples; with totals among the rows nobody knows
 * why it is left out. Null where nothing bounds it.
 */
function coveredBy(
  question: FactQuestion,
  facts: readonly FactRecord[],
  grain: 'donors' | 'samples',
): number | null {
  const covers = dimensions.map((dimension) => question[dimension].cover)
  const combinations = covers.reduce((product, codes) => product * (codes?.length ?? Infinity), 1)
  if (combinations > mostCombinations) return null
  const sets = covers.map((codes) => new Set(codes))
  const found = new Map<string, number | null>()
  for (const fact of facts) {
    const codes = codesOf(fact)
    if (!codes.every((code, at) => sets[at]?.has(code) === true)) continue
    const key = codes.join('\n')
    const [known, number] = [found.get(key), fact[grain]]
    found.set(key, known === null || number === null ? null : Math.max(number, known ?? 0))
  }
  const missing = combinations - found.size
  if (missing > 0) {
    const asksLeaves = facts.length > 0 && sets.every((codes) => !codes.has(anyCategory))
    const onlyLeaves = facts.every((fact) => isLeaf(fact) && !codesOf(fact).includes(notGiven))
    if (grain === 'samples' || !asksLeaves || !onlyLeaves) return null
  }
  let sum = missing * mostHiddenDonors
  for (const number of found.values()) {
    if (number === null) return null
    sum += number
  }
  return sum
}

/**
 * Donors and samples of one collection that are asked for, as the rows of its facts bound them. The one row that counts
 * exactly them is the answer. Without it there are at least as many as the largest row inside, and at most as many as the
 * smallest of: a total that holds them, the collection in all, and rows that cover them added up.
 * @param stated how many the collection has in all, at most; null where it does not say
 */
export function factBounds(
  facts: readonly FactRecord[],
  question: FactQuestion,
  stated: { readonly donors: number | null; readonly samples: number | null },
): FactBounds {
  const inside: FactRecord[] = []
  const holding: FactRecord[] = []
  const exact: FactRecord[] = []
  for (const fact of facts) {
    const codes = codesOf(fact)
    const isInside = dimensions.every((dimension) => question[dimension].inside(fact[dimension]))
    const holds = dimensions.every((dimension, at) => {
      const { cover } = question[dimension]
      return codes[at] === anyCategory || (cover?.length === 1 && cover[0] === codes[at])
    })
    if (isInside) inside.push(fact)
    if (holds) holding.push(fact)
    if (isInside && holds) exact.push(fact)
  }
  function boundsOf(grain: 'donors' | 'samples', least: number): DonorBounds {
    const numbers = exact.flatMap((fact) => fact[grain] ?? [])
    if (numbers.length > 0) {
      const [lower, upper] = [Math.min(...numbers), Math.max(...numbers)]
      return { value: lower === upper ? lower : null, lower, upper }
    }
    const covered = coveredBy(question, facts, grain)
    const highest = [
      ...holding.flatMap((fact) => fact[grain] ?? []),
      ...[stated[grain], covered].flatMap((number) => number ?? []),
    ]
    const lower = inside.reduce((most, fact) => Math.max(most, fact[grain] ?? 0), least)
    const upper = highest.length === 0 ? null : Math.min(...highest)
    // A collection that contradicts its own rows is bounded by nothing from above.
    return { value: null, lower, upper: upper !== null && upper < lower ? null : upper }
  }
  const leaves = inside.filter((fact) => isLeaf(fact) && !codesOf(fact).includes(notGiven))
  return { donors: boundsOf('donors', 0), samples: boundsOf('samples', samplesOfOneDisease(leaves)) }
}
