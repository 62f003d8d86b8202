import { prioritisationKeys, scoreRange, type PrioritisationKey } from './criteria'
import { rankReadiness, type RankedSource, type RankRange } from './rankReadiness'
import type { ReadinessRow, ReadinessWeights } from './readinessSheet'
import { totalWeight } from './weightedScore'

export type RankChange =
  /** Scoring it would narrow the score by this much, and could lead to these places. */
  | {
      readonly kind: 'missing'
      readonly criterion: PrioritisationKey
      readonly narrows: number
      readonly ranks: RankRange
    }
  /** The smallest other score of a criterion that changes the place. */
  | {
      readonly kind: 'score'
      readonly criterion: PrioritisationKey
      readonly from: number
      readonly to: number
      readonly ranks: RankRange
    }
  /** The nearest weight of a criterion at which the place is another one. */
  | {
      readonly kind: 'weight'
      readonly criterion: PrioritisationKey
      readonly from: number
      readonly to: number
      readonly ranks: RankRange
    }

function withScore(row: ReadinessRow, criterion: PrioritisationKey, score: number): ReadinessRow {
  return { ...row, scores: { ...row.scores, [criterion]: { ...row.scores[criterion], score } } }
}

const heaviest = 10

/**
 * What would change the place of a source: open scores first, the widest first; then, for every criterion, the smallest step of
 * its score and of its weight that does. Empty for a source without a rank.
 */
export function rankChanges(
  rows: readonly ReadinessRow[],
  weights: ReadinessWeights,
  source: Pick<RankedSource, 'entry' | 'rank' | 'row' | 'score'>,
): readonly RankChange[] {
  const { entry, rank, row, score } = source
  if (rank === null) return []
  const rankWith = (changed: ReadinessRow, under = weights): RankRange | null =>
    rankReadiness(
      rows.map((each) => (each.entry === entry ? changed : each)),
      under,
    ).find((each) => each.entry === entry)?.rank ?? null
  const isOther = (found: RankRange | null): found is RankRange =>
    found !== null && (found.best !== rank.best || found.worst !== rank.worst)

  const missing = score.missing.flatMap((criterion): readonly RankChange[] => {
    const best = rankWith(withScore(row, criterion, scoreRange.most))
    const worst = rankWith(withScore(row, criterion, scoreRange.least))
    if (best === null || worst === null) return []
    const narrows = ((scoreRange.most - scoreRange.least) * weights[criterion]) / totalWeight(weights)
    return [{ kind: 'missing', criterion, narrows, ranks: { best: best.best, worst: worst.worst } }]
  })

  const steps = prioritisationKeys.flatMap((criterion): readonly RankChange[] => {
    const from = row.scores[criterion].score
    if (from === null || weights[criterion] === 0) return []
    for (const distance of [1, 2, 3, 4])
      for (const to of [from + distance, from - distance]) {
        if (to < scoreRange.least || to > scoreRange.most) continue
        const ranks = rankWith(withScore(row, criterion, to))
        if (isOther(ranks)) return [{ kind: 'score', criterion, from, to, ranks }]
      }
    return []
  })

  const weighed = prioritisationKeys.flatMap((criterion): readonly RankChange[] => {
    const from = weights[criterion]
    for (let distance = 1; distance <= heaviest; distance += 1)
      for (const to of [from + distance, from - distance]) {
        const under = { ...weights, [criterion]: to }
        if (to < 0 || to > heaviest || totalWeight(under) === 0) continue
        const ranks = rankWith(row, under)
        if (isOther(ranks)) return [{ kind: 'weight', criterion, from, to, ranks }]
      }
    return []
  })

  const byNarrowing = (one: RankChange, other: RankChange) =>
    one.kind === 'missing' && other.kind === 'missing' ? other.narrows - one.narrows : 0
  return [...missing.sort(byNarrowing), ...steps, ...weighed]
}
