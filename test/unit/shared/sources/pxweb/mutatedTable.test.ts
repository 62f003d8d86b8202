import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { pxLegend } from '#shared/sources/jsonStat/markerLegend'
import type { PxInstallation, PxTable } from '#shared/sources/pxweb/pxTable'
import { syncPxTable } from '#shared/sources/pxweb/syncPxTable'
import { converse, textAnswer } from '#test/support/converse'
import { unsoundCells } from '#test/support/cubeCells'
import { mutatedTexts } from '#test/support/mutateText'
import { dataOf, firstMetadataOf, metadataOf, populationTable } from '#test/support/pxWebTable'

const whole = populationTable()
const held = {
  ...whole,
  variables: whole.variables.map((variable) => ({ ...variable, codes: variable.codes.slice(0, 2) })),
}
const table: PxTable = {
  key: 'test/1',
  table: '1',
  title: { en: 'x', nb: 'x' },
  purpose: { en: 'x', nb: 'x' },
  byDefault: false,
  periods: 2,
  choices: {},
  measures: {},
  evidence: null,
}
const all = new Map(held.variables.map(({ id }) => [id, ['*']]))
const texts = {
  description: { 1: JSON.stringify(firstMetadataOf(held)), 2: JSON.stringify(metadataOf(held)) },
  data: JSON.stringify(dataOf(held, all)),
}

/** A table whose description or whose cells are damaged; true when it was brought all the same. */
function bring(version: 1 | 2, part: 'description' | 'data', text: string): boolean {
  const installation: PxInstallation = {
    version,
    language: 'no',
    cellLimit: 1000,
    legend: pxLegend,
    areaVintage: () => '',
  }
  const context = { today: '2026-11-22', previous: null, sinceYear: null }
  const { result } = converse(syncPxTable('test', installation, table, context), ({ method }) => {
    if (method === 'GET') return textAnswer(part === 'description' ? text : texts.description[version])
    return textAnswer(part === 'data' ? text : texts.data)
  })
  if (!result.ok || result.value.unchanged) return false
  for (const cube of result.value.cubes)
    if (unsoundCells(cube).length > 0 || checkCube(cube) !== null) expect.fail(`unsound cells from ${text}`)
  return true
}

describe('a damaged answer of a PxWeb server', () => {
  it.each([
    [1, 'description', 3000],
    [2, 'description', 3000],
    [2, 'data', 4000],
  ] as const)('is refused or gives sound cells: version %i, %s', (version, part, count) => {
    const text = part === 'data' ? texts.data : texts.description[version]
    expect(bring(version, part, text)).toBe(true)
    const brought = [...mutatedTexts(text, count, 77)].filter((damaged) =>
      bring(version, part, damaged),
    ).length
    expect(brought).toBeGreaterThan(100)
    expect(brought).toBeLessThan(count)
  })
})
