import { expect, it } from 'vitest'
import { prioritisationKeys, type PrioritisationKey } from '#shared/domain/discovery/readiness/criteria'
import { rankChanges } from '#shared/domain/discovery/readiness/rankChanges'
import { rankReadiness } from '#shared/domain/discovery/readiness/rankReadiness'
import {
  emptyReadinessRow,
  equalWeights,
  isEmptyRow,
  type QualificationAnswer,
  type ReadinessRow,
} from '#shared/domain/discovery/readiness/readinessSheet'
import { weightedScore } from '#shared/domain/discovery/readiness/weightedScore'

/** Scores in the order of the criteria; null: not scored. */
function rowOf(
  key: string,
  scores: readonly (number | null)[],
  answers: readonly [QualificationAnswer, QualificationAnswer] = ['yes', 'yes'],
): ReadinessRow {
  const row = emptyReadinessRow(`registry/${key}`)
  const given = prioritisationKeys.reduce(
    (all, criterion, index) => ({ ...all, [criterion]: { score: scores[index] ?? null, note: '' } }),
    row.scores,
  )
  return {
    ...row,
    qualification: {
      legalBasis: { answer: answers[0], note: '' },
      metadata: { answer: answers[1], note: '' },
    },
    scores: given,
  }
}

const onlyFirst = { ...equalWeights, quality: 0, linkability: 0, policy: 0, cost: 0, risk: 0 }

it.each([
  ['all scored', [5, 4, 3, 2, 1, 3], equalWeights, 3, 3, []],
  ['one open: from worst to best, not 0', [5, 5, 5, 5, 5, null], equalWeights, 26 / 6, 5, ['risk']],
  ['nothing scored', [], equalWeights, 1, 5, prioritisationKeys],
  ['a criterion without weight is not missed', [4], onlyFirst, 4, 4, []],
  ['weights', [5, 1, 1, 1, 1, 1], { ...equalWeights, use: 5 }, 3, 3, []],
] as const)('weighs %s', (_, scores, weights, lower, upper, missing) => {
  const score = weightedScore(rowOf('x', scores), weights)
  expect(score).toMatchObject({ missing })
  expect([score.lower, score.upper]).toEqual([lower, upper])
})

it('ranks in ranges, shares places of equals, and leaves out what is not scored or does not qualify', () => {
  const ranked = rankReadiness(
    [
      rowOf('unscored', []),
      rowOf('low', [2, 2, 2, 2, 2, 2]),
      rowOf('equal-a', [4, 4, 4, 4, 4, 4]),
      rowOf('barred', [5, 5, 5, 5, 5, 5], ['yes', 'no']),
      rowOf('equal-b', [5, 3, 4, 4, 4, 4], ['not-known', 'yes']),
      rowOf('open', [5, 5, 5, 4, 4, null]),
      rowOf('barred-unscored', [], ['no', 'yes']),
    ],
    equalWeights,
  )
  expect(
    ranked.map(({ entry, rank, tied }) => [entry.slice(9), rank?.best, rank?.worst, tied.length]),
  ).toEqual([
    ['open', 1, 1, 0],
    ['equal-a', 1, 2, 1],
    ['equal-b', 1, 2, 1],
    ['low', 4, 4, 0],
    ['unscored', undefined, undefined, 0],
    ['barred', undefined, undefined, 0],
    ['barred-unscored', undefined, undefined, 0],
  ])
  expect(ranked.map(({ qualification }) => qualification).slice(0, 3)).toEqual(['met', 'met', 'open'])
})

it('says what would change a place: open scores, one step of a score, one weight', () => {
  const rows = [
    rowOf('first', [5, 3, 3, 3, 3, 3]),
    rowOf('second', [2, 5, 3, 3, 3, 3]),
    rowOf('open', [3, 3, 3, 3, 3, null]),
  ]
  const of = (key: string) => {
    const found = rankReadiness(rows, equalWeights).find(({ entry }) => entry === `registry/${key}`)
    return found === undefined ? [] : rankChanges(rows, equalWeights, found)
  }
  expect(of('open')[0]).toEqual({
    kind: 'missing',
    criterion: 'risk',
    narrows: 4 / 6,
    ranks: { best: 1, worst: 3 },
  })
  const second = of('second')
  const stepOf = (kind: string, criterion: PrioritisationKey) =>
    second.find((change) => change.kind === kind && change.criterion === criterion)
  expect(stepOf('score', 'use')).toMatchObject({ from: 2, to: 3, ranks: { best: 1, worst: 1 } })
  expect(stepOf('weight', 'quality')).toMatchObject({ from: 1, to: 2 })
  expect(second.every((change) => change.kind !== 'missing')).toBe(true)
})

it('knows a row that says nothing', () => {
  expect(isEmptyRow(emptyReadinessRow('registry/krg'))).toBe(true)
  expect(isEmptyRow(rowOf('krg', [null, 1]))).toBe(false)
  expect(isEmptyRow(rowOf('krg', [], ['not-known', 'no']))).toBe(false)
})
