import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { stateTable } from '#shared/imports/stateImport'
import { contentOf, onlyCube, problemOf, readFile } from '#test/support/imports/readFile'
import { cellByCodes } from '#test/support/imports/cellByCodes'
import { absentCell } from '#shared/domain/cubes/absentCell'
import { achilles, jsonStat, lens, measureReport, pxWebCsv } from './fixtures'

describe('recognition by the bytes, whatever the name', () => {
  it.each([
    ['omop-achilles', achilles],
    ['omop-achilles', achilles.toLowerCase().replaceAll(';', ',')],
    ['fhir-measure-report', JSON.stringify(measureReport)],
    ['lens-result', JSON.stringify(lens)],
    ['pxweb-csv', pxWebCsv],
    ['json-stat', JSON.stringify(jsonStat)],
    ['beacon', '{"meta":{"beaconId":"b"},"responseSummary":{"exists":true,"numTotalResults":5}}'],
    ['nordcan', 'geography,geography_code,year,crude\nNorway,578,2023,1.5\n'],
    ['bbmri-directory', 'id,collection,sex,number_of_samples,number_of_donors\nf,c,*,20,10\n'],
    ['healthdcat', '@prefix dcat: <http://www.w3.org/ns/dcat#> .\n<urn:x> a dcat:Dataset .\n'],
    ['csv', 'area,count\nA,5\n'],
  ])('%s', async (format, text) => {
    expect(await readFile(text, 'figures.dat')).toMatchObject({
      ok: true,
      value: { format, content: { ok: true } },
    })
  })

  it.each([
    ['nothing', ''],
    ['a web page', '<!doctype html><p>Sign in</p>'],
    ['another JSON', '{"a":1}'],
    ['a PDF', '%PDF-1.7'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['bytes', Uint8Array.of(1, 0, 2, 0, 0, 3)],
    ['an archive of something else', zipSync({ 'a.txt': strToU8('a') })],
  ])('tells what %s is and refuses it', async (_, content) => {
    const problem = await problemOf(content, 'counts.csv')
    expect(problem.code).toBe('unrecognised')
    expect(problem.message.length).toBeGreaterThan(10)
  })
})

it('says of a beacon that it told existence only', async () => {
  const { cubes, notes } = await contentOf(
    '{"meta":{"returnedGranularity":"boolean"},"responseSummary":{"exists":true}}',
    'our beacon.json',
  )
  expect(notes).toEqual([expect.objectContaining({ code: 'granularity-degraded', count: 1 })])
  expect(cubes[0]?.dimensions[0]?.categories).toEqual([{ code: 'question', label: 'our beacon' }])
})

describe('results of Achilles', () => {
  it('become a table for each analysis, run times left out', async () => {
    const { cubes, notes } = await contentOf(achilles)
    expect(cubes.map(({ sourceTable, cells }) => [sourceTable.slice(-3), cells.length])).toEqual([
      ['s 1', 1],
      ['s 2', 2],
      [' 10', 2],
      ['400', 1],
      ['404', 2],
    ])
    expect(notes).toMatchObject([
      { code: 'analyses-left-out', count: 1 },
      { code: 'run-times-left-out', count: 1 },
    ])
    const [persons, gender, births, conditions, years] = cubes
    if (!persons || !gender || !births || !conditions || !years) throw new Error('tables')
    expect(stateTable(persons).sums).toMatchObject([{ value: 1000 }])
    expect(stateTable(gender).sums).toMatchObject([{ value: 1000, grain: 'persons' }])
    expect(gender.dimensions[0]?.categories).toEqual([
      { code: '8507', label: 'Male' },
      { code: '8532', label: 'Female' },
    ])
    // 1950 x women is not in the file: from none to five.
    expect(cellByCodes(births, '1950', '8532')).toBeUndefined()
    expect(absentCell(births, 1)).toMatchObject({ value: null, lower: 0, upper: 5, precision: 'suppressed' })
    expect(persons.absent).toBeNull()
    expect(years.dimensions.map(({ additive }) => additive)).toEqual([false, false, undefined, undefined])
    expect(years.dimensions[3]?.categories).toEqual([
      { code: '5', label: '50-59' },
      { code: '6', label: '60-69' },
    ])
    expect(stateTable(years).sums).toMatchObject([{ value: null, upper: null, additive: false }])
    expect(conditions.release).toBe('v5.4 2026-01-02')
  })

  it('take what is missing from the rows of run times', async () => {
    const { cubes } = await contentOf(achilles.replace('2000404;;;;;;6', '2000404;;;;;;11'))
    expect(cubes[1]?.absent).toMatchObject({ lower: 0, upper: 10 })
  })

  it.each([
    [achilles.replace('480', 'many'), { code: 'malformed', place: { row: 4, column: 'count_value' } }],
    [achilles.replace('2;8532', '2;8507'), { code: 'unsound', place: { row: 5 } }],
    [achilles.replace('10;1950;8507', '10;1950;'), { place: { row: 6, column: 'stratum_2' } }],
  ])('are refused with their line', async (text, problem) => {
    expect(await problemOf(text)).toMatchObject(problem)
  })
})

describe('a MeasureReport', () => {
  it('keeps patients, diagnoses and samples apart', async () => {
    const { cubes } = await contentOf(JSON.stringify(measureReport))
    expect(cubes.map(({ title, measures }) => [title, measures[0]?.grain])).toEqual([
      ['patients by Gender', 'persons'],
      ['patients by Age', 'persons'],
      ['diagnosis', 'cases'],
      ['any', 'samples'],
    ])
    const [gender, age, diagnosis, samples] = cubes
    if (!gender || !age || !diagnosis || !samples) throw new Error('tables')
    expect(stateTable(gender)).toMatchObject({ cells: 4, sums: [{ value: 74, upper: 74 }] })
    expect(gender.dimensions[0]?.categories.at(-1)).toEqual({ code: 'null', label: 'not stated' })
    expect(cellByCodes(age, '40')).toMatchObject({
      value: null,
      precision: 'suppressed',
      marker: 'masked',
      upper: 74,
    })
    expect(cellByCodes(age, '50')).toMatchObject({ value: null, precision: 'missing' })
    expect(cellByCodes(diagnosis, '*')).toMatchObject({ value: 324 })
    expect(cellByCodes(samples, '*')).toMatchObject({ value: null, precision: 'missing', upper: null })
  })

  it('of tens alone is taken for one with noise', async () => {
    const text = JSON.stringify(measureReport).replace(
      /"count":(\d+)/g,
      (_, count) => `"count":${Number(count) * 10}`,
    )
    const [gender] = (await contentOf(text)).cubes
    if (!gender) throw new Error('table')
    expect(cellByCodes(gender, 'female')).toMatchObject({
      value: 310,
      lower: 1,
      upper: null,
      precision: 'perturbed',
    })
    expect(stateTable(gender).sums).toMatchObject([{ value: null, additive: false }])
  })

  it('is found in a bundle', async () => {
    const text = JSON.stringify({
      resourceType: 'Bundle',
      entry: [{ resource: measureReport }, { resource: {} }],
    })
    expect((await contentOf(text)).cubes).toHaveLength(4)
  })
})

describe('a result of Lens', () => {
  it('has numbers with noise that make no sum', async () => {
    const { cubes } = await contentOf(JSON.stringify(lens))
    expect(cubes.map(({ title }) => title)).toEqual([
      'All: patients',
      'All: specimens',
      'By gender',
      'By sample_kind',
    ])
    const gender = cubes[2]
    if (!gender) throw new Error('table')
    expect(cellByCodes(gender, '*')).toMatchObject({ value: 70 })
    expect(cellByCodes(gender, 'male')).toMatchObject({ value: 50, lower: 1, upper: null, additive: false })
    expect(cubes[3]?.measures).toMatchObject([{ grain: 'samples', additive: false }])
  })
})

describe('a table saved from a statistics bank', () => {
  it('has the periods of its headings, and its notes', async () => {
    const cube = await onlyCube(pxWebCsv)
    expect(cube).toMatchObject({
      sourceTable: '07459',
      language: 'en',
      notes: ['Small numbers are hidden.'],
      areaVintage: '2024',
    })
    expect(cube.dimensions.map(({ id, role }) => [id, role])).toEqual([
      ['region', 'area'],
      ['age', 'age'],
      ['time', 'time'],
    ])
    expect(cube.dimensions[0]?.categories).toContainEqual({ code: 'K-3101', label: 'Halden' })
    expect(cellByCodes(cube, 'K-3101', '1 year', '2024')).toMatchObject({ value: 245 })
    expect(cellByCodes(cube, 'K-3101', '1 year', '2023')).toMatchObject({
      value: null,
      precision: 'suppressed',
    })
  })
})

describe('JSON-stat', () => {
  it('of an office with noise is not taken for exact', async () => {
    const cube = await onlyCube(JSON.stringify({ ...jsonStat, source: 'SCB', label: 'Population' }))
    expect(cellByCodes(cube, '03', '2024')).toMatchObject({ precision: 'perturbed', additive: false })
  })
})
