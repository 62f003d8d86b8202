import { expect, it } from 'vitest'
import { rowAfterKey, type SheetColumn } from '#renderer/components/discovery/readiness/gridKeys'
import { emptyReadinessRow } from '#shared/domain/discovery/readiness/readinessSheet'

const score: SheetColumn = { kind: 'score', key: 'use' }
const answer: SheetColumn = { kind: 'qualification', key: 'metadata' }
const begun = rowAfterKey(emptyReadinessRow('registry/krg'), score, '3') ?? emptyReadinessRow('registry/krg')

it.each([
  [score, '5', 5],
  [score, ' ', null],
  [score, 'Delete', null],
  [score, '0', null],
  [score, '6', undefined],
  [score, 'y', undefined],
  [answer, 'j', 'yes'],
  [answer, 'Y', 'yes'],
  [answer, 'n', 'no'],
  [answer, 'Backspace', 'not-known'],
  [answer, '3', undefined],
  [answer, 'Tab', undefined],
] as const)('fills in %o by the key %s', (column, key, expected) => {
  const row = rowAfterKey(begun, column, key)
  const value = column.kind === 'score' ? row?.scores.use.score : row?.qualification.metadata.answer
  expect(value).toBe(expected)
  if (column.kind === 'qualification' && row !== null) expect(row.scores.use.score).toBe(3)
})
