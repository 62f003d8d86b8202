import { describe, expect, it } from 'vitest'
import { checkCube } from '#shared/domain/cubes/checkCube'
import { readDelimited } from '#shared/sources/delimited/readDelimited'
import { cancerEntities } from '#shared/sources/nordcan/entities'
import { readNordcanFile } from '#shared/sources/nordcan/readFile'
import { valueOf } from '#test/support/converse'
import { cellFor, cubeRows } from '#test/support/cubeRows'
import { sampleText, samplesMissing } from './samples'

describe.skipIf(samplesMissing)('recorded NORDCAN (skipped without the recorded samples)', () => {
  it('reads the exported table; two geographies do not reach the last year', () => {
    const name = 'nordcan/nordcan_lung_mortality_9_6_table_export.csv'
    const [cube] = valueOf(readNordcanFile(sampleText(name), name)).cubes
    if (cube === undefined) throw new Error('no cube')
    expect(checkCube(cube)).toBeNull()
    expect(cube.cells.length).toBe(16 * 5)
    const norway = { geography: 'norway', year: '2024' }
    expect(cellFor(cube, { ...norway, measure: 'asr_nordic_2000' })?.value).toBe(32.2)
    const reaching = cubeRows(cube).filter(({ codes }) => codes['year'] === '2024')
    const missing = ['faroe_islands', 'nordcan_countries']
    expect(reaching.filter(({ codes }) => missing.includes(codes['geography'] ?? ''))).toEqual([])
  })

  it('lists for each group the codes of the specification, no more and no fewer', () => {
    const { header, rows } = valueOf(
      readDelimited(sampleText('nordcan/icd10_to_entity_columns.csv'), 'codes'),
    )
    const entitiesOf = (cells: readonly string[]) => new Set(cells.slice(1).filter((cell) => cell !== ''))
    expect(header[0]).toBe('icd10')
    for (const { id, codes } of cancerEntities) {
      if (codes === null) continue
      const ranges = codes.map((code) => code.split('-')).map(([from = '', to = from]) => [from, to] as const)
      const wrong = rows.filter(({ cells }) => {
        const category = (cells[0] ?? '').slice(0, 3).toUpperCase()
        const named = ranges.some(([from, to]) => from <= category && category <= to)
        return named !== entitiesOf(cells).has(String(id))
      })
      expect(
        wrong.map(({ cells }) => cells[0]),
        `entity ${id}`,
      ).toEqual([])
    }
  })
})
