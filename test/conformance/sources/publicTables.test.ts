import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Cube } from '#shared/domain/cubes/cube'
import { cellAt } from '#shared/domain/cubes/cubeCells'
import { readArea } from '#shared/sources/codes/readArea'
import { readAge } from '#shared/sources/codes/readAge'
import { cubeEvidence } from '#shared/sources/evidence/cubeEvidence'
import { fhiLegend } from '#shared/sources/fhi/fhiLegend'
import { describeTable } from '#shared/sources/fhi/fhiDescription'
import { dimensionsSchema, tablesSchema } from '#shared/sources/fhi/fhiSchema'
import { datasetCube, type TableReading } from '#shared/sources/jsonStat/datasetCube'
import { cellKeyLegend, commonLegend, pxLegend } from '#shared/sources/jsonStat/markerLegend'
import { readDataset, type JsonStatDataset } from '#shared/sources/jsonStat/readDataset'
import { readDescription } from '#shared/sources/pxweb/readDescription'
import { readJson } from '#shared/sources/readAnswer'
import { valueOf } from '#test/support/converse'
import { cellOf, unsoundCells } from '#test/support/cubeCells'

const folder = resolve(import.meta.dirname, '../../../../shared/samples')
const reason = 'the recorded answers beside the project are not here'

function text(path: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
  return readFileSync(join(folder, path), encoding)
}

function has(path: string): boolean {
  return existsSync(join(folder, path))
}

const reading: TableReading = {
  key: 'test/1',
  sourceTable: '1',
  legend: pxLegend,
  measure: () => undefined,
  absent: null,
  areaVintage: '2024',
  language: 'nb',
  notes: [],
}

function datasetOf(path: string): JsonStatDataset {
  return valueOf(readDataset(text(path), path))
}

function cubeOf(path: string, changes: Partial<TableReading> = {}): Cube {
  const cube = valueOf(datasetCube(datasetOf(path), { ...reading, ...changes }, path))
  expect(unsoundCells(cube)).toEqual([])
  return cube
}

function sumOf(cube: Cube): number {
  return Array.from(
    { length: cube.cells.length },
    (_, index) => cellAt(cube.cells, index).value ?? NaN,
  ).reduce((sum, value) => sum + value, 0)
}

describe('recorded answers of Statistics Norway', () => {
  const answer = 'ssb-pxweb/v1_data_13861_ssb.jsonstat2.json'
  it.skipIf(!has(answer))(`reads an answer of version 1: table 13861 (skipped when ${reason})`, () => {
    const cube = cubeOf(answer)
    expect(cube.dimensions.map(({ id, role, categories }) => [id, role, categories.length])).toEqual([
      ['NACE2007', 'other', 4],
      ['ContentsCode', 'measure', 2],
      ['Tid', 'time', 7],
    ])
    expect(cube.cells.length).toBe(56)
    // Gini coefficients and ratios count nothing.
    expect(cube.measures.map(({ grain, additive }) => [grain, additive])).toEqual([
      [null, false],
      [null, false],
    ])
    const [first, last] = [
      cube.dimensions[2]?.categories[0]?.code ?? '',
      cube.dimensions[2]?.categories[6]?.code ?? '',
    ]
    expect(cellOf(cube, { NACE2007: 'A-Z', ContentsCode: 'Ginikoeffisient', Tid: first })?.value).toBe(0.205)
    expect(cellOf(cube, { NACE2007: 'B', ContentsCode: 'P90P10', Tid: last })?.value).toBe(2.8)
    expect(cube.release).toBe('2023-02-02T07:00:00Z')
  })

  const description = 'ssb-pxweb/v1_metadata_13861_ssb.json'
  it.skipIf(!has(description))(`reads a description of version 1 (skipped when ${reason})`, () => {
    const read = valueOf(readDescription({ status: 200, headers: {}, text: text(description) }, 1, 'test'))
    expect(
      read.dimensions.map(({ id, categories, elimination }) => [id, categories.length, elimination.allowed]),
    ).toEqual([
      ['NACE2007', 23, true],
      ['Kjonn', 3, true],
      ['ContentsCode', 2, false],
      ['Tid', 7, false],
    ])
  })

  const bundle = 'ssb-pxweb/v0_bundle_29843_ssb_with_status.jsonstat1.json'
  it.skipIf(!has(bundle))(
    `reads a bundle of 2016: 7 200 of 37 440 cells cannot occur (skipped when ${reason})`,
    () => {
      const cube = cubeOf(bundle)
      expect(cube.cells.length).toBe(37_440)
      const hidden = Array.from({ length: 37_440 }, (_, index) => cellAt(cube.cells, index)).filter(
        ({ value }) => value === null,
      )
      expect(hidden.length).toBe(7200)
      expect(hidden.every(({ precision, marker }) => precision === 'not-applicable' && marker === '.')).toBe(
        true,
      )
    },
  )

  const exported = 'ssb-pxweb/ssb_07459_export_2024_by_municipality_age.latin1.csv'
  it.skipIf(!has(exported))(
    `has 5 550 203 residents in 2024, none lost by area, age or cell (skipped when ${reason})`,
    () => {
      const rows = text(exported, 'latin1')
        .split(/\r?\n/)
        .flatMap((line) => {
          const found = /^"([^"]*)";"([^"]*)";(\d+)$/.exec(line)
          return found === null
            ? []
            : [{ region: found[1] ?? '', age: found[2] ?? '', residents: Number(found[3]) }]
        })
      const regions = [...new Set(rows.map(({ region }) => region))]
      const ages = [...new Set(rows.map(({ age }) => age))]
      expect([regions.length, ages.length]).toEqual([360, 106])
      expect(ages.every((age) => readAge({ code: age, label: age }) !== null)).toBe(true)
      const residents = new Map(rows.map((row) => [`${row.region} ${row.age}`, row.residents]))
      const category = (codes: readonly string[]) => ({ category: { index: codes } })
      const dataset = {
        id: ['Region', 'Alder', 'ContentsCode', 'Tid'],
        size: [360, 106, 1, 1],
        role: { time: ['Tid'], metric: ['ContentsCode'] },
        dimension: {
          Region: { label: 'region', ...category(regions) },
          Alder: { label: 'alder', ...category(ages) },
          ContentsCode: category(['Personer1']),
          Tid: category(['2024']),
        },
        value: regions.flatMap((region) => ages.map((age) => residents.get(`${region} ${age}`) ?? null)),
      }
      const cube = valueOf(
        datasetCube(
          valueOf(readDataset(JSON.stringify(dataset), 'export')),
          { ...reading, measure: () => ({ grain: 'persons', additive: true }) },
          'export',
        ),
      )
      expect(sumOf(cube)).toBe(5_550_203)
      const municipalities = regions.filter(
        (region) => readArea({ code: region, label: region })?.level === 'municipality',
      )
      expect(municipalities.length).toBeGreaterThanOrEqual(357)
      const none = cubeEvidence(
        cube,
        {
          measures: { Personer1: 'resident-population' },
          system: null,
          caseDefinition: { en: 'x', nb: 'x' },
          title: { en: 'x', nb: 'x' },
        },
        {
          record: {
            key: 'ssb',
            name: { en: 'x', nb: 'x' },
            holder: { en: 'x', nb: 'x' },
            address: null,
            licence: { en: 'x', nb: 'x' },
            suppressionRule: null,
            smallCountRule: null,
          },
          retrievedAt: '2026-11-22',
          queryHash: 'x',
        },
        { areas: new Set(['municipality:3101']) },
      )
      // Municipalities are no exact sums of base areas, so they are no evidence.
      expect(none).toEqual([])
    },
  )
})

describe('recorded answers of Statistics Sweden', () => {
  const answer = 'ssb-pxweb/v2_data_TAB6471_scb.jsonstat2.json'
  it.skipIf(!has(answer))(`reads counts that carry noise: table TAB6471 (skipped when ${reason})`, () => {
    const cube = cubeOf(answer, { legend: cellKeyLegend, language: 'sv' })
    expect(cube.cells.length).toBe(21 * 11 * 3 * 1 * 4)
    expect(cube.measures).toEqual([{ code: '000007SF', grain: 'persons', unit: 'antal', additive: false }])
    expect(cellOf(cube, { Region: '01', Alder: '0-9', Kon: 'TotSa', Tid: '2026M01' })).toEqual({
      value: 245_284,
      lower: 0,
      upper: null,
      precision: 'perturbed',
      marker: null,
      additive: false,
    })
    expect(cube.dimensions.map(({ role }) => role)).toEqual(['area', 'age', 'sex', 'measure', 'time'])
  })

  const description = 'ssb-pxweb/v2_metadata_TAB6471_scb.jsonstat2.json'
  it.skipIf(!has(description))(`reads a description of version 2 (skipped when ${reason})`, () => {
    const read = datasetOf(description)
    expect(read.dimensions.map(({ categories }) => categories.length)).toEqual([312, 134, 3, 1, 16])
    expect(read.aggregationAllowed).toBe(false)
    expect(read.dimensions[0]?.elimination.allowed).toBe(true)
  })
})

describe('recorded answers of FHI Statistikk', () => {
  const answer = 'fhi/fhi-query-flags.json'
  it.skipIf(!has(answer))(
    `reads symbols among the values by the legend of the answer (skipped when ${reason})`,
    () => {
      const dataset = datasetOf(answer)
      const cube = cubeOf(answer, {
        legend: fhiLegend(dataset.flags),
        measure: () => ({ grain: 'persons', additive: true }),
      })
      expect(cellOf(cube, { GEO: '0' })).toMatchObject({ value: 81.4, precision: 'rounded' })
      expect(cellOf(cube, { GEO: '34' })).toMatchObject({ value: null, precision: 'missing', marker: null })
      expect(cellOf(cube, { GEO: '3450' })).toMatchObject({
        value: null,
        precision: 'suppressed',
        marker: ':',
      })
      expect(cube.dimensions[1]?.additive).toBe(false)
    },
  )

  const official = 'fhi/official_example_jsonstat2_befolkningsvekst.json'
  it.skipIf(!has(official))(`reads the example of the guide (skipped when ${reason})`, () => {
    const cube = cubeOf(official, { legend: fhiLegend(null) })
    expect(sumOf(cube)).toBe(3516 + 2817 + 11_219 + 16_846)
  })

  it.skipIf(!has('fhi/fhi-table-dimensions.json'))(
    `reads lists of tables and trees (skipped when ${reason})`,
    () => {
      const tree = valueOf(readJson(text('fhi/fhi-table-dimensions.json'), dimensionsSchema, 'tree'))
      const read = valueOf(describeTable(tree.dimensions, 'x', 'x', 'x'))
      expect(read.dimensions[0]?.categories.map(({ code, parent }) => [code, parent])).toEqual([
        ['0', null],
        ['34', '0'],
        ['3450', '34'],
      ])
      const tables = valueOf(readJson(text('fhi/fhi-tables.json'), tablesSchema, 'tables'))
      expect(tables.map(({ tableId }) => tableId)).toEqual([754, 868])
    },
  )
})

describe('samples of json-stat.org', () => {
  it.skipIf(!has('json-stat/canada.json'))(
    `reads thousands of people beside per cent (skipped when ${reason})`,
    () => {
      const cube = cubeOf('json-stat/canada.json', { legend: commonLegend })
      expect(cube.measures.map(({ code, grain }) => [code, grain])).toEqual([
        ['POP', 'persons'],
        ['PERCENT', null],
      ])
      const total = cellOf(cube, { age: 'T', concept: 'POP', sex: 'T' })
      expect(total).toMatchObject({ value: 34_880_500, precision: 'rounded', marker: 'a' })
      expect([total?.lower, total?.upper]).toEqual([34_880_450, 34_880_550])
    },
  )
})
