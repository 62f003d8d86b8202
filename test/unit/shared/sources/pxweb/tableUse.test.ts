import { describe, expect, it } from 'vitest'
import type { CubeDimension, CubeMeasure } from '#shared/domain/cubes/cube'
import { addedTable } from '#shared/sources/pxweb/addedTable'
import type { CubeShape } from '#shared/sources/pxweb/pxTable'
import { tableUse } from '#shared/sources/pxweb/tableUse'
import type { TableCounts } from '#shared/sources/questions/pxQuestions'

function dimension(
  role: CubeDimension['role'],
  codes: readonly string[],
  label: string = role,
): CubeDimension {
  return { id: label, label, role, totals: [], categories: codes.map((code) => ({ code, label: code })) }
}
function measure(code: string, grain: CubeMeasure['grain'] = 'persons'): CubeMeasure {
  return { code, grain, unit: '', additive: grain !== null }
}
const counts: TableCounts = { measure: 'treated', contents: null, system: 'icd-10', codes: [] }
const table: CubeShape = {
  title: 'Patients',
  measures: [measure('Pasient')],
  dimensions: [
    dimension('area', ['03', '46']),
    dimension('concept', ['G35']),
    dimension('measure', ['Pasient']),
    dimension('time', ['2025']),
  ],
}
const without = (role: CubeDimension['role'], ...more: readonly CubeDimension[]): CubeShape => ({
  ...table,
  dimensions: [...table.dimensions.filter((given) => given.role !== role), ...more],
})

describe('tableUse', () => {
  it.each<[string, CubeShape, TableCounts | null, boolean, object]>([
    ['uses what is sure', table, counts, true, { used: true, contents: 'Pasient' }],
    ['takes no areas of another country', table, counts, false, { used: false, reason: 'other-areas' }],
    [
      'takes nothing of which nobody said what it is',
      table,
      null,
      true,
      { used: false, reason: 'not-stated' },
    ],
    [
      'needs a dimension of areas',
      without('area', dimension('other', ['a'], 'Where')),
      counts,
      true,
      { used: false, reason: 'no-areas' },
    ],
    [
      'guesses no total of a dimension it does not know',
      without('time', dimension('other', ['a', 'b'], 'Schooling')),
      counts,
      true,
      { used: false, reason: 'no-total', what: ['Schooling'] },
    ],
    [
      'needs numbers of people',
      { ...table, measures: [measure('Pasient', 'contacts')] },
      counts,
      true,
      { used: false, reason: 'no-people', what: ['Pasient'] },
    ],
    [
      'needs to be told which of several measures',
      { ...table, measures: [measure('A'), measure('B')] },
      counts,
      true,
      { used: false, reason: 'several-measures', what: ['A', 'B'] },
    ],
    [
      'takes the one of several that was named',
      { ...table, measures: [measure('A'), measure('B')] },
      { ...counts, contents: 'B' },
      true,
      { used: true, contents: 'B' },
    ],
    ['needs codes', without('concept'), counts, true, { used: false, reason: 'no-codes' }],
    [
      'takes codes of the whole table',
      without('concept'),
      { ...counts, codes: ['G35'] },
      true,
      { used: true },
    ],
  ])('%s', (_, shape, stated, norwegian, use) => {
    expect(tableUse(shape, stated, norwegian)).toMatchObject(use)
  })
})

it('a table that was added says for the estimate what was stated of it, and nothing else', () => {
  const evidenceOf = (stated: TableCounts | null) => {
    const { evidence } = addedTable({ source: 'ssb', table: '1', counts: stated }, true)
    return typeof evidence === 'function' ? evidence(table) : evidence
  }
  expect(evidenceOf(null)).toBeNull()
  expect(evidenceOf({ ...counts, codes: ['g35'] })).toMatchObject({
    measures: { Pasient: 'treated' },
    system: 'icd-10',
    codes: ['G35'],
    title: { en: 'Patients', nb: 'Patients' },
  })
})
