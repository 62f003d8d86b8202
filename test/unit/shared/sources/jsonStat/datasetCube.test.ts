import { describe, expect, it } from 'vitest'
import type { Cube } from '#shared/domain/cubes/cube'
import { datasetCube } from '#shared/sources/jsonStat/datasetCube'
import { cellKeyLegend, pxLegend, roundedToThreeLegend } from '#shared/sources/jsonStat/markerLegend'
import { readDataset } from '#shared/sources/jsonStat/readDataset'
import { cellOf } from '#test/support/cubeCells'
import { reading, smallDataset, smallText } from './fixtures'

function cubeOf(text: string, changes: Partial<typeof reading> = {}) {
  const dataset = readDataset(text, 'test')
  return dataset.ok ? datasetCube(dataset.value, { ...reading, ...changes }, 'test') : dataset
}

function soundCube(text: string, changes: Partial<typeof reading> = {}): Cube {
  const cube = cubeOf(text, changes)
  if (!cube.ok) throw new Error(cube.problem.message)
  return cube.value
}

describe('datasetCube', () => {
  it('reads dimensions in the order of their places, not of their keys', () => {
    const cube = soundCube(smallText())
    expect(cube.dimensions.map(({ id, role }) => [id, role])).toEqual([
      ['Region', 'area'],
      ['ContentsCode', 'measure'],
      ['Tid', 'time'],
    ])
    expect(cube.dimensions[0]?.categories.map(({ code }) => code)).toEqual(['0', '03', '0301', '11'])
    expect(cube.measures).toEqual([{ code: 'Personer1', grain: 'persons', unit: 'personer', additive: true }])
    expect([cube.release, cube.language, cube.notes]).toEqual(['2026-02-25T07:00:00Z', 'nb', ['En merknad']])
  })

  it('keeps an exact number exact, and bounds a hidden one by its total', () => {
    const cube = soundCube(smallText())
    expect(cellOf(cube, { Region: '11', Tid: '2024' })).toEqual({
      value: 20,
      lower: 20,
      upper: 20,
      precision: 'exact',
      marker: null,
      additive: true,
    })
    expect(cellOf(cube, { Region: '0301', Tid: '2023' })).toEqual({
      value: null,
      lower: 0,
      upper: 10,
      precision: 'suppressed',
      marker: ':',
      additive: true,
    })
    expect(cellOf(cube, { Region: '11', Tid: '2023' })).toMatchObject({
      value: null,
      lower: 0,
      upper: null,
      precision: 'missing',
      marker: '..',
    })
  })

  it('reads the same cells from a sparse answer, leaving out what it leaves out', () => {
    const sparse = { '0': 30, '1': 32, '2': 10, '4': null, '7': 20 }
    const cube = soundCube(smallText({ value: sparse, status: { '4': ':' } }))
    expect(cube.cells.length).toBe(5)
    expect(cellOf(cube, { Region: '0301', Tid: '2023' })).toMatchObject({
      precision: 'suppressed',
      upper: 10,
    })
    expect(cellOf(cube, { Region: '11', Tid: '2023' })).toBeUndefined()
  })

  it.each([
    ['one text for all', 'e', 'estimated'],
    ['a list of one for all', ['p'], 'preliminary'],
    ['a list as long as the values', Array<string>(8).fill('p'), 'preliminary'],
    ['an empty text', '', 'exact'],
    ['none', null, 'exact'],
  ])('reads a status that is %s', (_, status, precision) => {
    expect(cellOf(soundCube(smallText({ status })), { Region: '11', Tid: '2024' })?.precision).toBe(precision)
  })

  it('reads a bundle of version 1 with the dimensions nested', () => {
    const { id, size, role, dimension, value, status } = smallDataset()
    const text = JSON.stringify({
      dataset: { label: 'x', value, status, dimension: { ...dimension, id, size, role }, updated: '2016' },
    })
    const cube = soundCube(text)
    expect(cube.cells.length).toBe(8)
    expect(cellOf(cube, { Region: '0', Tid: '2024' })?.value).toBe(32)
  })

  it('reads a dimension of one category that has a label and no index', () => {
    const { dimension } = smallDataset()
    const measure = { label: 'x', category: { label: { only: 'Personer' } } }
    const cube = soundCube(smallText({ dimension: { ...dimension, ContentsCode: measure } }))
    expect(cube.measures[0]).toMatchObject({ code: 'only', grain: 'persons' })
  })

  it('reads symbols that stand among the values, and nulls in place of roles and addresses', () => {
    const cube = soundCube(
      smallText({
        value: [30, 32, 10, 11, ':', 11, 'k', 20],
        status: '',
        href: null,
        source: null,
        role: { time: null, geo: ['Region'], metric: ['ContentsCode'] },
      }),
    )
    expect(cellOf(cube, { Region: '0301', Tid: '2023' })).toMatchObject({
      precision: 'suppressed',
      marker: ':',
    })
    expect(cellOf(cube, { Region: '11', Tid: '2023' })).toMatchObject({ precision: 'missing', marker: 'k' })
  })

  it('refuses classes without numbers in words', () => {
    expect(cubeOf('{"class":"collection","link":{"item":[]}}')).toMatchObject({
      ok: false,
      problem: { code: 'malformed', details: { reason: 'collection' } },
    })
    expect(cubeOf('{"class":"dimension","category":{}}')).toMatchObject({
      ok: false,
      problem: { details: { reason: 'dimension' } },
    })
  })

  it.each([
    ['too few values', { value: [1, 2, 3] }],
    ['a place outside', { value: { '8': 1 } }],
    ['a place that is no number', { value: { x: 1 } }],
    ['a status outside', { status: { '8': ':' } }],
    ['a number in quotes', { value: [30, 32, 10, 11, '5', 11, 1, 20], status: null }],
    ['an object for a value', { value: [30, 32, 10, 11, {}, 11, 1, 20], status: null }],
    ['sizes that miss one', { size: [4, 1] }],
    ['a size its codes do not fill', { size: [5, 1, 2] }],
  ])('refuses %s', (_, changes) => {
    expect(cubeOf(smallText(changes))).toMatchObject({ ok: false, problem: { code: 'malformed' } })
  })

  it('refuses two codes at one place', () => {
    const { dimension } = smallDataset()
    const category = { index: { '0': 0, '03': 1, '0301': 1, '11': 3 } }
    expect(
      cubeOf(smallText({ dimension: { ...dimension, Region: { label: 'x', category } } })),
    ).toMatchObject({
      ok: false,
      problem: { code: 'malformed', details: { dimension: 'Region' } },
    })
  })

  it('refuses parts that are more than their total', () => {
    expect(cubeOf(smallText({ value: [30, 32, 10, 11, null, 12, null, 20] }))).toMatchObject({
      ok: false,
      problem: {
        code: 'unsound',
        details: { reason: 'total-differs', place: { Region: '03', Tid: '2024' } },
      },
    })
  })

  it('never counts a negative number: a guess is given up, a stated count refused', () => {
    const negative = smallText({ value: [-3, 32, 10, 11, null, 11, null, 20] })
    expect(soundCube(negative).measures[0]).toMatchObject({ grain: null, additive: false })
    expect(cubeOf(negative, { measure: () => ({ grain: 'persons', additive: true }) })).toMatchObject({
      ok: false,
      problem: { code: 'unsound' },
    })
  })

  it('forbids sums where the source does', () => {
    const cube = soundCube(smallText({ extension: { px: { aggregallowed: false } } }))
    expect(cube.measures[0]?.additive).toBe(false)
    expect(cellOf(cube, { Region: '0', Tid: '2024' })?.additive).toBe(false)
  })

  it('takes a printed number for what its source says it may stand for', () => {
    const text = smallText({ value: [0, 9, 0, 3, 0, 3, 0, 5], status: null })
    const rounded = soundCube(text, { legend: roundedToThreeLegend })
    expect(cellOf(rounded, { Region: '0', Tid: '2023' })).toMatchObject({
      lower: 0,
      upper: 2,
      precision: 'perturbed',
    })
    expect(cellOf(rounded, { Region: '03', Tid: '2024' })).toMatchObject({ value: 3, lower: 1, upper: 3 })
    expect(cellOf(rounded, { Region: '11', Tid: '2024' })).toMatchObject({ precision: 'exact' })
    const noisy = soundCube(text, { legend: cellKeyLegend })
    expect(cellOf(noisy, { Region: '11', Tid: '2024' })).toEqual({
      value: 5,
      lower: 0,
      upper: null,
      precision: 'perturbed',
      marker: null,
      additive: false,
    })
  })

  it('gives decimals of a count the half unit they leave open, and thousands theirs', () => {
    const { dimension } = smallDataset()
    const unit = { Personer1: { base: 'thousands of persons', decimals: 1, multiplier: 3 } }
    const category = { index: ['Personer1'], label: { Personer1: 'Personer' }, unit }
    const cube = soundCube(
      smallText({
        dimension: { ...dimension, ContentsCode: { label: 'x', category } },
        value: [34.5, 32, 10, 11, null, 11, null, 20],
      }),
      { legend: pxLegend },
    )
    expect(cellOf(cube, { Region: '0', Tid: '2023' })).toMatchObject({
      value: 34500,
      lower: 34450,
      upper: 34550,
      precision: 'rounded',
    })
  })
})
