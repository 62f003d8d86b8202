import type { ReadinessRow, ReadinessWeights } from './readinessSheet'
import { qualificationOf, weightedScore, type Qualification, type WeightedScore } from './weightedScore'

/** Places from 1 that a source can have once everything is scored. */
export interface RankRange {
  readonly best: number
  readonly worst: number
}

export interface RankedSource {
  readonly entry: string
  readonly row: ReadinessRow
  readonly qualification: Qualification
  readonly score: WeightedScore
  /** Null: nothing that counts is scored, or the source does not qualify. */
  readonly rank: RankRange | null
  /** Entries that are fully scored with exactly the same score. */
  readonly tied: readonly string[]
}

/** Sources that are scored and not kept out by a qualification criterion: those are ranked among each other. */
function isRanked({ qualification, score }: Pick<RankedSource, 'qualification' | 'score'>): boolean {
  return score.begun && qualification !== 'not-met'
}

/** Better for certain come first: by the low end, then by the high end; what is not ranked comes last. */
function byCertainty(one: RankedSource, other: RankedSource): number {
  return (
    Number(one.rank === null) - Number(other.rank === null) ||
    Number(one.qualification === 'not-met') - Number(other.qualification === 'not-met') ||
    other.score.lowerSum - one.score.lowerSum ||
    other.score.upperSum - one.score.upperSum
  )
}

/** How many of an ascending list of whole numbers are greater than a bound. */
function countAbove(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > bound) high = middle
    else low = middle + 1
  }
  return sorted.length - low
}

/**
 * Ranks sources by their weighted score. A rank is a range: its best place has before it only what is better however the open
 * scores turn out, its worst place also what may be better. Equal scores share a place. The order of equals is that given.
 */
export function rankReadiness(
  rows: readonly ReadinessRow[],
  weights: ReadinessWeights,
): readonly RankedSource[] {
  const scored = rows.map((row) => ({
    row,
    entry: row.entry,
    qualification: qualificationOf(row),
    score: weightedScore(row, weights),
  }))
  const ranked = scored.filter(isRanked)
  const ascending = (one: number, other: number) => one - other
  const lowers = ranked.map(({ score }) => score.lowerSum).sort(ascending)
  const uppers = ranked.map(({ score }) => score.upperSum).sort(ascending)
  const equals = new Map<number, string[]>()
  for (const { entry, score } of ranked)
    if (score.missing.length === 0) equals.set(score.lowerSum, [...(equals.get(score.lowerSum) ?? []), entry])
  return scored
    .map((source): RankedSource => {
      const { score, entry } = source
      if (!isRanked(source)) return { ...source, rank: null, tied: [] }
      // A source with open scores stands among those that may be above its own low end.
      const itself = score.upperSum > score.lowerSum ? 1 : 0
      return {
        ...source,
        rank: {
          best: 1 + countAbove(lowers, score.upperSum),
          worst: 1 + countAbove(uppers, score.lowerSum) - itself,
        },
        tied:
          score.missing.length === 0
            ? (equals.get(score.lowerSum) ?? []).filter((other) => other !== entry)
            : [],
      }
    })
    .sort(byCertainty)
}
